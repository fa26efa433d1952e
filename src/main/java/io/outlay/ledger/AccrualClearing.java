package io.outlay.ledger;

import io.outlay.model.ServicePeriod;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives invoices without a period the oldest month whose document is missing, instead of their month of issue. Months that
 * documents with a period serve count first, wherever they were issued; then the others in order of issue, each looking
 * back as long as an accrual stands.
 */
final class AccrualClearing {
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
    private final YearMonth period;
    private final Map<String, NavigableSet<YearMonth>> covered = new HashMap<>();
    private final Map<Undated, YearMonth> cleared = new HashMap<>();

    /** @param period the month being closed: what is issued later clears nothing yet */
    AccrualClearing(Expectations expectations, YearMonth period) {
        this.expectations = expectations;
        this.period = period;
    }

    /**
     * @param charges without rates
     * @param cutOff which of them are posted
     * @return the same, in their order, with the periods that clear
     */
    List<DocumentBooking> of(List<DocumentBooking> charges, CutOff cutOff) {
        List<DocumentBooking> posted = charges.stream().filter(cutOff::posts).toList();
        posted.forEach(this::cover);
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

    private void cover(DocumentBooking charge) {
        lines(charge)
                .filter(i -> !isUndated(charge, i)
                        && Coverage.covers(charge.document().lines().get(i).line()))
                .forEach(i -> months(charge.document().lines().get(i).systemId())
                        .addAll(charge.periods().get(i).period().months()));
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
        Optional<YearMonth> oldest = Stream.iterate(
                        undated.issued().minusMonths(Expectations.MONTHS_OPEN),
                        month -> month.isBefore(undated.month()),
                        month -> month.plusMonths(1))
                .filter(month -> !months.contains(month) && expectations.expects(undated.systemId(), month, months))
                .findFirst();
        oldest.ifPresent(month -> cleared.put(undated, month));
        months.add(oldest.orElse(undated.month()));
    }

    private NavigableSet<YearMonth> months(String systemId) {
        return covered.computeIfAbsent(systemId, system -> new TreeSet<>());
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
