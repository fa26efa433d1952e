package io.outlay.analysis;

import io.outlay.analysis.LikeBills.Bill;
import io.outlay.model.Contract;
import io.outlay.model.CostPool;
import io.outlay.model.Money;
import io.outlay.model.UsageReading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Paid seats held against those that were active. A missing reading is unknown, never waste. */
final class UnusedSeatsCalculator {
    private static final String PAID = "seats_paid";
    private static final String ACTIVE = "seats_active";
    /** The 90 days that a seat may lie idle, as months with a reading. */
    static final int IDLE_MONTHS = 3;

    private static final Set<String> SEAT =
            Set.of("seat", "user", "licence", "license", "member", "mailbox", "agent", "named user");

    private final YearMonth period;
    private final BigDecimal buffer;
    private final List<Agreement> agreements;
    private final Conversion conversion;
    private final Map<String, NavigableMap<YearMonth, BigDecimal>> paid;
    private final Map<String, NavigableMap<YearMonth, BigDecimal>> active;

    UnusedSeatsCalculator(AnalysisInput input, List<Agreement> agreements) {
        this.period = input.period();
        this.buffer = input.bills().renewals().seatBuffer();
        this.agreements = agreements;
        this.conversion = Conversion.of(input);
        this.paid = byMonth(input.facts().usage(), PAID);
        this.active = byMonth(input.facts().usage(), ACTIVE);
    }

    /** Systems with more seats than they need, by id. */
    List<UnusedSeats> unused(List<LikeBills> kinds) {
        List<UnusedSeats> all = new ArrayList<>();
        active.keySet().forEach(systemId -> unused(systemId, kinds).ifPresent(all::add));
        return List.copyOf(all);
    }

    private Optional<UnusedSeats> unused(String systemId, List<LikeBills> kinds) {
        Optional<BigDecimal> seats = paid(systemId);
        Optional<BigDecimal> used = active(systemId);
        if (seats.isEmpty() || used.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal idle = seats.get().subtract(used.get()).subtract(buffer.multiply(seats.get()));
        if (idle.signum() <= 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> price = billed(systemId, kinds).or(() -> agreed(systemId, seats.get()));
        Optional<BigDecimal> money = price.map(each -> Money.toCents(each.multiply(idle)));
        return Optional.of(new UnusedSeats(systemId, seats.get(), used.get(), idle, price, money));
    }

    private Optional<BigDecimal> paid(String systemId) {
        return Optional.ofNullable(paid.getOrDefault(systemId, new TreeMap<>()).get(period))
                .or(() -> agreements.stream()
                        .map(Agreement::contract)
                        .filter(contract -> contract.systemId().equals(systemId))
                        .flatMap(contract -> contract.seats().stream())
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal::add));
    }

    /** The most of three months; empty unless each has a reading: less history would understate who works with it. */
    private Optional<BigDecimal> active(String systemId) {
        Map<YearMonth, BigDecimal> months =
                active.get(systemId).subMap(period.minusMonths(IDLE_MONTHS - 1L), true, period, true);
        return months.size() < IDLE_MONTHS
                ? Optional.empty()
                : months.values().stream().max(Comparator.naturalOrder());
    }

    /** Of a seat a year, by the latest bill that counts seats. */
    private Optional<BigDecimal> billed(String systemId, List<LikeBills> kinds) {
        return kinds.stream()
                .filter(like -> like.kind().systemId().equals(systemId)
                        && like.kind().pool() == CostPool.LICENCE
                        && SEAT.contains(singular(like.kind().unit())))
                .max(Comparator.comparing(
                                (LikeBills like) -> last(like).period().end())
                        .thenComparing(LikeBills::kind))
                .flatMap(like -> conversion.toCents(
                        like.yearly(last(like).price()), like.kind().currency()));
    }

    private Optional<BigDecimal> agreed(String systemId, BigDecimal seats) {
        return agreements.stream()
                .filter(agreement -> agreement.contract().systemId().equals(systemId))
                .filter(agreement -> agreement.contract().seats().isPresent())
                .findFirst()
                .flatMap(agreement -> {
                    Contract contract = agreement.contract();
                    BigDecimal of = contract.seats().map(BigDecimal::valueOf).orElse(seats);
                    return of.signum() <= 0
                            ? Optional.empty()
                            : conversion.toCents(
                                    agreement.annualFee().map(fee -> fee.divide(of, MathContext.DECIMAL64)),
                                    contract.currency());
                });
    }

    private static Bill last(LikeBills like) {
        return like.bills().get(like.bills().size() - 1);
    }

    private static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** A month's reading wins over its days', of which the most counts. */
    private static Map<String, NavigableMap<YearMonth, BigDecimal>> byMonth(List<UsageReading> usage, String metric) {
        Map<String, NavigableMap<YearMonth, BigDecimal>> bySystem = new TreeMap<>();
        for (boolean monthly : new boolean[] {false, true}) {
            Map<String, NavigableMap<YearMonth, BigDecimal>> read = new TreeMap<>();
            usage.stream()
                    .filter(reading ->
                            reading.monthly() == monthly && reading.metric().equals(metric))
                    .forEach(reading -> read.computeIfAbsent(reading.systemId(), id -> new TreeMap<>())
                            .merge(YearMonth.from(reading.date()), reading.value(), BigDecimal::max));
            read.forEach((id, months) ->
                    bySystem.computeIfAbsent(id, key -> new TreeMap<>()).putAll(months));
        }
        return bySystem;
    }
}
