package io.outlay.ledger.accrual;

import io.outlay.ledger.document.CutOff;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.ledger.document.LinePeriod;
import io.outlay.ledger.document.SourceLine;
import io.outlay.model.CostPool;
import io.outlay.model.ServicePeriod;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which missing document an invoice without a period is. It serves the month that its contract bills then, else its month of
 * issue. Only when that month has a document of its kind already (vendor and categories) does it take the oldest month whose
 * document is missing, looking back as long as an accrual stays open; so one that never comes shifts no other. Months that
 * documents with a period serve count first, wherever they were issued; then the others in order of issue.
 */
public final class AccrualClearing {
    /** What comes once a month. */
    private record Kind(String systemId, String vendor, Set<CostPool> categories) {}

    /** The lines of one system in a document that state no period. */
    private record Undated(DocumentBooking charge, String systemId, YearMonth month) {
        private boolean holds(int line) {
            return charge.document().lines().get(line).systemId().equals(systemId)
                    && isUndated(charge, line)
                    && YearMonth.from(charge.periods().get(line).period().start())
                            .equals(month);
        }

        private YearMonth issued() {
            return YearMonth.from(charge.document().issued());
        }
    }

    private final Expectations expectations;
    private final Coverage coverage;
    private final YearMonth period;
    private final Map<String, NavigableSet<YearMonth>> covered = new HashMap<>();
    private final Map<Kind, Set<YearMonth>> served = new HashMap<>();
    private final Map<Undated, YearMonth> cleared = new HashMap<>();

    /**
     * @param coverage by {@link #charges}
     * @param period the month being closed: what is issued later clears nothing yet
     */
    public AccrualClearing(Expectations expectations, Coverage coverage, YearMonth period) {
        this.expectations = expectations;
        this.coverage = coverage;
        this.period = period;
    }

    /** What charges serve by a period of their own; those without one serve nothing yet. */
    public static List<Coverage.Charge> charges(List<DocumentBooking> posted) {
        return posted.stream()
                .flatMap(charge -> lines(charge).map(i -> {
                    SourceLine line = charge.document().lines().get(i);
                    return new Coverage.Charge(
                            line.systemId(),
                            charge.document().id().vendor(),
                            line.line(),
                            isUndated(charge, i)
                                    ? Optional.empty()
                                    : Optional.of(charge.periods().get(i).period()));
                }))
                .toList();
    }

    /**
     * @param charges without rates
     * @param cutOff which of them are posted
     * @return the same, in their order, with the periods that clear
     */
    public List<DocumentBooking> of(List<DocumentBooking> charges, CutOff cutOff) {
        List<DocumentBooking> posted = charges.stream().filter(cutOff::posts).toList();
        posted.forEach(this::serve);
        posted.stream()
                .flatMap(AccrualClearing::undated)
                .filter(undated -> !undated.issued().isAfter(period))
                .sorted(Comparator.comparing(
                                (Undated undated) -> undated.charge().document().issued())
                        .thenComparing(
                                undated -> undated.charge().document().id().text())
                        .thenComparing(Undated::systemId)
                        .thenComparing(Undated::month))
                .forEach(this::clear);
        return charges.stream().map(this::withPeriods).toList();
    }

    private static boolean isUndated(DocumentBooking charge, int line) {
        LinePeriod period = charge.periods().get(line);
        return Coverage.covers(charge.document().lines().get(line).line())
                && (period.basis().equals(LinePeriod.ISSUE_MONTH)
                        || period.basis().equals(LinePeriod.CONTRACT)
                                && period.period().months().size() == 1);
    }

    private static Stream<Integer> lines(DocumentBooking charge) {
        return IntStream.range(0, charge.periods().size()).boxed();
    }

    private void serve(DocumentBooking charge) {
        Map<String, Set<YearMonth>> months = lines(charge)
                .filter(i -> !isUndated(charge, i)
                        && Coverage.covers(charge.document().lines().get(i).line()))
                .collect(Collectors.groupingBy(
                        i -> charge.document().lines().get(i).systemId(),
                        Collectors.flatMapping(
                                i -> charge.periods().get(i).period().months().stream(), Collectors.toSet())));
        months.forEach((systemId, all) -> served(kind(charge, systemId)).addAll(all));
    }

    private static Kind kind(DocumentBooking charge, String systemId) {
        return new Kind(
                systemId,
                charge.document().id().vendor(),
                charge.document().lines().stream()
                        .filter(line -> line.systemId().equals(systemId) && Coverage.covers(line.line()))
                        .map(line -> line.line().category())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Undated> undated(DocumentBooking charge) {
        return lines(charge)
                .filter(i -> isUndated(charge, i))
                .map(i -> new Undated(
                        charge,
                        charge.document().lines().get(i).systemId(),
                        YearMonth.from(charge.periods().get(i).period().start())))
                .distinct();
    }

    private void clear(Undated undated) {
        NavigableSet<YearMonth> months = months(undated.systemId());
        Set<YearMonth> ofKind = served(kind(undated.charge(), undated.systemId()));
        Optional<YearMonth> oldest = ofKind.contains(undated.month()) ? oldest(undated, months) : Optional.empty();
        oldest.ifPresent(month -> cleared.put(undated, month));
        months.add(oldest.orElse(undated.month()));
        ofKind.add(oldest.orElse(undated.month()));
    }

    private Optional<YearMonth> oldest(Undated undated, NavigableSet<YearMonth> months) {
        return Stream.iterate(
                        undated.issued().minusMonths(Expectations.MONTHS_OPEN),
                        month -> month.isBefore(undated.month()),
                        month -> month.plusMonths(1))
                .filter(month -> !months.contains(month) && expectations.expects(undated.systemId(), month, months))
                .findFirst();
    }

    private NavigableSet<YearMonth> months(String systemId) {
        return covered.computeIfAbsent(systemId, coverage::months);
    }

    private Set<YearMonth> served(Kind kind) {
        return served.computeIfAbsent(kind, k -> new HashSet<>());
    }

    private DocumentBooking withPeriods(DocumentBooking charge) {
        List<LinePeriod> periods = new ArrayList<>(charge.periods());
        undated(charge)
                .filter(cleared::containsKey)
                .forEach(undated -> lines(charge)
                        .filter(undated::holds)
                        .forEach(i -> periods.set(i, accrual(cleared.get(undated)))));
        return new DocumentBooking(charge.document(), List.copyOf(periods), charge.original(), charge.fxRate());
    }

    private static LinePeriod accrual(YearMonth month) {
        return new LinePeriod(ServicePeriod.of(month), LinePeriod.ACCRUAL, true);
    }
}
