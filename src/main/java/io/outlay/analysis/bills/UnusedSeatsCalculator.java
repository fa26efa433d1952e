package io.outlay.analysis.bills;

import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BilledUnit;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Subject;
import io.outlay.model.CostPool;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paid seats held against those that were active. A missing reading is unknown, never waste; where the period's month has
 * none, the last month read within a year tells, with its name.
 */
final class UnusedSeatsCalculator {
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
        this.retired = input.systems().stream()
                .filter(system -> system.isRetiredBy(period.atEndOfMonth()))
                .map(TechSystem::systemId)
                .collect(Collectors.toSet());
    }

    private final Set<String> retired;

    private record Seats(BigDecimal paid, BigDecimal active) {}

    /** Systems with more seats than they need, by id. */
    List<UnusedSeats> unused(List<LikeBills> kinds) {
        List<UnusedSeats> all = new ArrayList<>();
        for (String systemId : readings.systems()) {
            lastRead(systemId)
                    .flatMap(month -> now(systemId, month, kinds)
                            .filter(seats -> unused(seats).signum() > 0)
                            .map(seats -> unused(systemId, month, seats, kinds)))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** Seats of all systems that have readings, by id. */
    List<SeatsPaid> paid(List<LikeBills> kinds) {
        List<SeatsPaid> all = new ArrayList<>();
        for (String systemId : readings.systems()) {
            lastRead(systemId)
                    .flatMap(month -> now(systemId, month, kinds))
                    .map(seats -> new SeatsPaid(systemId, seats.paid, seats.active, price(systemId, kinds)))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** Those of a month, less what was given up since. */
    private Optional<Seats> now(String systemId, YearMonth month, List<LikeBills> kinds) {
        return seats(systemId, month)
                .map(seats -> billedSince(systemId, month, kinds)
                        .map(billed -> new Seats(seats.paid.min(billed), seats.active))
                        .orElse(seats));
    }

    private Optional<BigDecimal> price(String systemId, List<LikeBills> kinds) {
        return billed(systemId, kinds).or(() -> agreed(systemId));
    }

    private UnusedSeats unused(String systemId, YearMonth month, Seats seats, List<LikeBills> kinds) {
        Optional<BigDecimal> price = price(systemId, kinds);
        BigDecimal unused = unused(seats);
        return new UnusedSeats(
                systemId,
                since(systemId, month),
                Optional.of(month).filter(read -> read.isBefore(period)),
                seats.paid,
                seats.active,
                unused,
                price,
                price.map(each -> unit.round(each.multiply(unused))));
    }

    /** Whole seats: nobody gives up a part of one. */
    private BigDecimal unused(Seats seats) {
        return seats.paid
                .subtract(seats.active)
                .subtract(buffer.multiply(seats.paid))
                .setScale(0, RoundingMode.FLOOR);
    }

    /** The latest month of a year that can be judged; none of a system out of service. */
    private Optional<YearMonth> lastRead(String systemId) {
        return retired.contains(systemId)
                ? Optional.empty()
                : Stream.iterate(period, month -> month.minusMonths(1))
                        .limit(Subject.YEAR)
                        .filter(month -> seats(systemId, month).isPresent())
                        .findFirst();
    }

    private YearMonth since(String systemId, YearMonth month) {
        YearMonth since = month;
        while (tooMany(systemId, since.minusMonths(1)).isPresent()) {
            since = since.minusMonths(1);
        }
        return since;
    }

    /** Empty when all are needed, or when a reading lacks. */
    private Optional<Seats> tooMany(String systemId, YearMonth month) {
        return seats(systemId, month).filter(seats -> unused(seats).signum() > 0);
    }

    private Optional<Seats> seats(String systemId, YearMonth month) {
        return readings.mostActiveOfAll(systemId, month)
                .flatMap(active -> paid(systemId, month).map(paid -> new Seats(paid, active)));
    }

    /** Seats on the latest bill after a month: given up since, they are not asked for again. */
    private Optional<BigDecimal> billedSince(String systemId, YearMonth month, List<LikeBills> kinds) {
        return latestOfSeats(systemId, kinds)
                .map(UnusedSeatsCalculator::last)
                .filter(bill -> bill.period().start().isAfter(month.atEndOfMonth()))
                .map(Bill::quantity);
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
        return latestOfSeats(systemId, kinds)
                .flatMap(like -> conversion.rounded(
                        like.yearly(last(like).price()), like.kind().currency()));
    }

    private static Optional<LikeBills> latestOfSeats(String systemId, List<LikeBills> kinds) {
        return kinds.stream()
                .filter(like -> like.kind().systemId().equals(systemId)
                        && (like.kind().pool() == CostPool.LICENCE
                                || like.kind().pool() == CostPool.OTHER)
                        && BilledUnit.isSeat(like.kind().unit()))
                .max(Comparator.comparing(
                                (LikeBills like) -> last(like).period().end())
                        .thenComparing(LikeBills::kind));
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
}
