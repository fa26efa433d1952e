package io.outlay.analysis;

import io.outlay.analysis.LikeBills.Bill;
import io.outlay.model.AgreedTerms;
import io.outlay.model.Contract;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Paid seats held against those that were active. A missing reading is unknown, never waste. */
final class UnusedSeatsCalculator {
    private static final Set<String> SEAT =
            Set.of("seat", "user", "licence", "license", "member", "mailbox", "agent", "named user");

    private final YearMonth period;
    private final BigDecimal buffer;
    private final List<Contract> contracts;
    private final Conversion conversion;
    private final MinorUnit unit;
    private final SeatReadings readings;

    UnusedSeatsCalculator(AnalysisInput input) {
        this.period = input.period();
        this.buffer = input.bills().renewals().seatBuffer();
        this.contracts = AgreedTerms.of(input.facts().contracts());
        this.conversion = Conversion.of(input);
        this.unit = input.unit();
        this.readings = new SeatReadings(input.facts().usage());
    }

    private record Seats(BigDecimal paid, BigDecimal active, BigDecimal unused) {}

    /** Systems with more seats than they need, by id. */
    List<UnusedSeats> unused(List<LikeBills> kinds) {
        List<UnusedSeats> all = new ArrayList<>();
        for (String systemId : readings.systems()) {
            tooMany(systemId, period)
                    .map(seats -> unused(systemId, seats, kinds))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private UnusedSeats unused(String systemId, Seats seats, List<LikeBills> kinds) {
        Optional<BigDecimal> price = billed(systemId, kinds).or(() -> agreed(systemId));
        return new UnusedSeats(
                systemId,
                since(systemId),
                seats.paid,
                seats.active,
                seats.unused,
                price,
                price.map(each -> unit.round(each.multiply(seats.unused))));
    }

    private YearMonth since(String systemId) {
        YearMonth since = period;
        while (tooMany(systemId, since.minusMonths(1)).isPresent()) {
            since = since.minusMonths(1);
        }
        return since;
    }

    /** Empty when all are needed, or when a reading lacks. */
    private Optional<Seats> tooMany(String systemId, YearMonth month) {
        return readings.mostActiveOfAll(systemId, month)
                .flatMap(active -> paid(systemId, month)
                        .map(paid ->
                                new Seats(paid, active, paid.subtract(active).subtract(buffer.multiply(paid)))))
                .filter(seats -> seats.unused.signum() > 0);
    }

    /** As read, else as agreed in the contracts that are in force at the month's end. */
    private Optional<BigDecimal> paid(String systemId, YearMonth month) {
        return readings.paid(systemId, month)
                .or(() -> agreedSeats(systemId, month)
                        .flatMap(contract -> contract.seats().stream())
                        .map(BigDecimal::valueOf)
                        .reduce(BigDecimal::add));
    }

    private Stream<Contract> agreedSeats(String systemId, YearMonth month) {
        return contracts.stream()
                .filter(contract -> contract.systemId().equals(systemId)
                        && contract.runsOn(month.atEndOfMonth())
                        && contract.seats().filter(seats -> seats > 0).isPresent());
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
                .flatMap(like -> conversion.rounded(
                        like.yearly(last(like).price()), like.kind().currency()));
    }

    /** Of a seat a year, by the first contract that counts seats. */
    private Optional<BigDecimal> agreed(String systemId) {
        return agreedSeats(systemId, period)
                .findFirst()
                .flatMap(contract -> conversion.rounded(
                        contract.yearlyFee(period)
                                .map(fee -> fee.divide(
                                        BigDecimal.valueOf(contract.seats().orElseThrow()), MathContext.DECIMAL64)),
                        contract.currency()));
    }

    private static Bill last(LikeBills like) {
        return like.bills().get(like.bills().size() - 1);
    }

    private static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
