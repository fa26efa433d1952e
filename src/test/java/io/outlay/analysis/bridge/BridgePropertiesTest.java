package io.outlay.analysis.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.BridgeBooks;
import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the ledger holds, nothing of a change remains unexplained: each row adds up to the cent, and rows add up. */
class BridgePropertiesTest {
    private static final List<Function<Bridge, BigDecimal>> FIGURES = List.of(
            Bridge::from,
            Bridge::to,
            bridge -> bridge.change().volume(),
            bridge -> bridge.change().intensity(),
            bridge -> bridge.change().price(),
            bridge -> bridge.change().fx(),
            bridge -> bridge.change().started(),
            bridge -> bridge.change().ended(),
            bridge -> bridge.change().oneOff(),
            bridge -> bridge.change().allocated(),
            b -> b.correction().orElse(BigDecimal.ZERO));
    private static final List<String> UNITS = List.of("seat", "mail", "GB month", "", "month");

    private final BridgeBooks books = new BridgeBooks();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void leavesNoResidual(long seed) {
        random = new Random(seed);
        if (random.nextInt(4) > 0) {
            books.books.orders(t -> random.nextInt(8) == 0 ? Double.NaN : random.nextInt(20_000));
        }
        for (int i = 0; i < 25; i++) {
            system("s" + i);
        }
        components(TechSystem.UNMAPPED);
        List<Bridge> bridges = books.bridges();

        assertThat(bridges).allSatisfy(b -> {
            assertThat(b.bars()).isEqualByComparingTo(b.total());
            FIGURES.forEach(figure -> assertThat(figure.apply(b).scale()).isLessThanOrEqualTo(2));
        });
        Bridge whole = BridgeBooks.find(bridges, "portfolio");
        for (Function<Bridge, BigDecimal> figure : FIGURES) {
            assertThat(sum(bridges, Level.SYSTEM, figure)).isEqualByComparingTo(figure.apply(whole));
        }
        assertThat(whole.to()).isEqualByComparingTo(booked(24, 36));
        books.reported.ifPresentOrElse(
                year -> assertThat(whole.correction())
                        .hasValueSatisfying(c -> assertThat(whole.from().add(c)).isEqualByComparingTo(booked(12, 24))),
                () -> assertThat(whole.from()).isEqualByComparingTo(booked(12, 24)));
    }

    private static BigDecimal sum(List<Bridge> bridges, Level level, Function<Bridge, BigDecimal> figure) {
        return bridges.stream().filter(b -> b.level() == level).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal booked(int from, int to) {
        return books.sums.stream()
                .filter(s -> s.basis().inTotal())
                .filter(s -> !s.month().isBefore(books.books.month(from)))
                .filter(s -> s.month().isBefore(books.books.month(to)))
                .map(LedgerSum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void system(String id) {
        if (random.nextInt(6) == 0) {
            books.retired(id, LocalDate.of(2026, 1 + random.nextInt(9), 15));
        } else {
            books.system(id, TechLayer.values()[random.nextInt(6)]);
        }
        if (random.nextInt(3) == 0) {
            books.contract(
                    id,
                    CostPool.values()[random.nextInt(4)],
                    BillingCycle.values()[random.nextInt(8)],
                    LocalDate.of(2026, 6, 30),
                    random.nextBoolean());
        }
        if (random.nextBoolean() && books.reported.isPresent() || id.equals("s3")) {
            books.reported(id, cents(10_000).toPlainString());
        }
        components(id);
    }

    private void components(String id) {
        for (int i = random.nextInt(5); i >= 0; i--) {
            CostPool pool = CostPool.values()[random.nextInt(CostPool.values().length)];
            String currency = List.of("EUR", "USD", "GBP").get(random.nextInt(3));
            boolean effort = pool.ordinal() >= CostPool.RUN.ordinal();
            Basis basis = effort ? Basis.EFFORT : Basis.EFFECTIVE;
            String unit = effort ? "hours" : UNITS.get(random.nextInt(UNITS.size()));
            int first = random.nextInt(3) == 0 ? random.nextInt(36) : 0;
            int last = random.nextInt(3) == 0 ? first + random.nextInt(40) : 40;
            double level = random.nextInt(8) == 0 ? -50 : 1 + random.nextInt(5_000);
            for (int t = first; t < Math.min(last, 40); t++) {
                month(new Place(id, pool, currency, basis, t), unit, level);
            }
        }
        if (random.nextInt(3) == 0) {
            books.oneOff(id, 12 + random.nextInt(24), cents(9_000).toPlainString());
            books.booked(id, CostPool.HOSTING, Basis.ALLOCATED, "EUR", 20, 30, "-12.34", "-12.34");
        }
    }

    private record Place(String id, CostPool pool, String currency, Basis basis, int t) {}

    private void month(Place at, String unit, double level) {
        if (random.nextInt(10) == 0) {
            return;
        }
        BigDecimal source = MinorUnit.of("EUR").round(BigDecimal.valueOf(level * (0.5 + random.nextDouble())));
        double rate = at.currency.equals("EUR") ? 1 : 0.8 + random.nextDouble() / 5;
        BigDecimal booked = random.nextInt(30) == 0
                ? new BigDecimal("0.00")
                : MinorUnit.of("EUR").round(source.multiply(BigDecimal.valueOf(rate)));
        books.booked(
                at.id,
                at.pool,
                random.nextInt(20) == 0 && at.basis == Basis.EFFECTIVE ? Basis.ACCRUAL : at.basis,
                at.currency,
                at.t,
                at.t + 1,
                booked.toPlainString(),
                source.toPlainString());
        if (random.nextInt(40) > 0) {
            String quantity = Integer.toString(random.nextInt(12) - 1);
            books.quantity(at.id, at.pool, at.currency, at.t, at.t + 1, booked.toPlainString(), quantity, unit);
        }
    }

    private BigDecimal cents(int bound) {
        return BigDecimal.valueOf(random.nextInt(bound * 100) - 1000, 2);
    }
}
