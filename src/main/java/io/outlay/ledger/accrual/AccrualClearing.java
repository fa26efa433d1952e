package io.outlay.ledger.accrual;

import io.outlay.ledger.document.BookedLine;
import io.outlay.ledger.document.CutOff;
import io.outlay.ledger.document.DocumentBooking;
import io.outlay.model.CostPool;
import io.outlay.model.ServicePeriod;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        private boolean holds(BookedLine line) {
            return line.systemId().equals(systemId)
                    && isUndated(line)
                    && begins(line).equals(month);
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
                .flatMap(charge -> charge.lines().stream()
                        .map(line -> new Coverage.Charge(
                                line.systemId(),
                                charge.document().id().vendor(),
                                line.stated().line(),
                                isUndated(line) ? Optional.empty() : Optional.of(line.period()))))
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

    private static boolean isUndated(BookedLine line) {
        return covers(line)
                && (line.basis().equals(BookedLine.ISSUE_MONTH)
                        || line.basis().equals(BookedLine.CONTRACT)
                                && line.period().months().size() == 1);
    }

    private static boolean covers(BookedLine line) {
        return Coverage.covers(line.stated().line());
    }

    private static YearMonth begins(BookedLine line) {
        return YearMonth.from(line.period().start());
    }

    private void serve(DocumentBooking charge) {
        Map<String, Set<YearMonth>> months = charge.lines().stream()
                .filter(line -> covers(line) && !isUndated(line))
                .collect(Collectors.groupingBy(
                        BookedLine::systemId,
                        Collectors.flatMapping(line -> line.period().months().stream(), Collectors.toSet())));
        months.forEach((systemId, all) -> served(kind(charge, systemId)).addAll(all));
    }

    private static Kind kind(DocumentBooking charge, String systemId) {
        return new Kind(
                systemId,
                charge.document().id().vendor(),
                charge.lines().stream()
                        .filter(line -> line.systemId().equals(systemId) && covers(line))
                        .map(line -> line.stated().line().category())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Undated> undated(DocumentBooking charge) {
        return charge.lines().stream()
                .filter(AccrualClearing::isUndated)
                .map(line -> new Undated(charge, line.systemId(), begins(line)))
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
        List<Undated> undated = undated(charge).filter(cleared::containsKey).toList();
        return charge.with(charge.lines().stream()
                .map(line -> undated.stream()
                        .filter(missing -> missing.holds(line))
                        .findFirst()
                        .map(missing -> accrual(line, cleared.get(missing)))
                        .orElse(line))
                .toList());
    }

    private static BookedLine accrual(BookedLine line, YearMonth month) {
        return new BookedLine(line.stated(), ServicePeriod.of(month), BookedLine.ACCRUAL, true);
    }
}
