package io.outlay.analysis.finding;

import io.outlay.analysis.series.Wording;
import io.outlay.model.Names;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to tell someone who reads one page, by the money that a decision can move; what moves none is left to the sheets.
 * Reasons on the same system become one finding: what a bill costs too much leads before a pitfall, and of several the one
 * with the larger money, the others are its evidence. A driver that fell and left three or more bills behind is one finding
 * as well.
 */
public final class FindingCalculator {
    private static final Comparator<Reason> LARGEST = Comparator.comparing(
                    (Reason reason) -> !reason.kind().isBill())
            .thenComparing(Reason::money, Comparator.reverseOrder())
            .thenComparing(Reason::kind);

    private static final List<Finding.Kind> FIRST =
            List.of(Finding.Kind.RETIRED_STILL_BILLED, Finding.Kind.ABOVE_CONTRACT, Finding.Kind.UNUSED_SEATS);

    private final Deadlines deadlines;

    public FindingCalculator(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public List<Finding> findings(List<Reason> reasons) {
        Map<String, List<Reason>> subjects = new LinkedHashMap<>();
        reasons.forEach(reason -> subjects.computeIfAbsent(subject(reason, reasons), key -> new ArrayList<>())
                .add(reason));
        return subjects.values().stream()
                .map(this::finding)
                .filter(finding -> finding.money().signum() > 0)
                .sorted(Comparator.comparing(Finding::money, Comparator.reverseOrder())
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::headline))
                .toList();
    }

    /** A system that is told together with others is told there. */
    private static String subject(Reason reason, List<Reason> reasons) {
        if (reason.systems().size() != 1) {
            return reason.kind() + " " + reason.what();
        }
        return reasons.stream()
                .filter(other -> other.kind() == Finding.Kind.BILLS_LEFT_BEHIND)
                .filter(other -> other.systems().containsAll(reason.systems()))
                .findFirst()
                .map(other -> other.kind() + " " + other.what())
                .orElse(reason.systems().get(0));
    }

    private Finding finding(List<Reason> reasons) {
        List<Reason> sorted = reasons.stream().sorted(LARGEST).toList();
        Reason first = reasons.stream()
                .filter(reason -> reason.kind() == Finding.Kind.BILLS_LEFT_BEHIND)
                .findFirst()
                .orElse(sorted.get(0));
        Deadlines.Deadline deadline =
                first.kind() == Finding.Kind.INTEGRATION_GAP ? Deadlines.ANY_TIME : deadlines.of(first.systems());
        List<Reason> others = sorted.stream().filter(reason -> reason != first).toList();
        return new Finding(
                first.kind(),
                sentence(first, "", deadline),
                sentence(first, first.amount().equals(first.what()) ? "" : " (" + first.what() + ")", deadline),
                first.what(),
                first.name(),
                first.systems(),
                first.money(),
                since(first, others),
                action(first, others),
                deadline.actBy(),
                Names.capital(deadline.words()),
                others.stream().map(Reason::evidence).toList());
    }

    private static String sentence(Reason first, String figures, Deadlines.Deadline deadline) {
        String since =
                first.since().map(month -> " since " + Wording.month(month)).orElse("");
        String by = deadline.words().isEmpty() ? "" : ": " + deadline.words();
        return first.amount() + since + figures + by + ".";
    }

    /** The month of the reason that leads, else the earliest of the others. */
    private static Optional<YearMonth> since(Reason first, List<Reason> others) {
        return first.since()
                .or(() -> others.stream()
                        .flatMap(reason -> reason.since().stream())
                        .min(Comparator.naturalOrder()));
    }

    /** What contradicts a contract or the register goes first, then seats, whatever else is to be done. */
    private static String action(Reason first, List<Reason> others) {
        List<String> before = FIRST.stream()
                .flatMap(kind -> others.stream()
                        .filter(reason ->
                                reason.kind() == kind && reason.systems().equals(first.systems())))
                .map(Reason::action)
                .toList();
        return before.isEmpty()
                ? first.action()
                : String.join(" ", before) + " " + first.action().replaceFirst("^Simplify first: g", "G");
    }
}
