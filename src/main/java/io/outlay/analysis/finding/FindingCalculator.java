package io.outlay.analysis.finding;

import io.outlay.analysis.series.Wording;
import io.outlay.model.Names;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to tell someone who reads one page, by the money that a decision can move; what moves none is left to the sheets, and
 * what moves none until a term ends comes last. Reasons on the same system become one finding: the one that moves most leads,
 * the others are its evidence. A driver that fell and left three or more bills behind is one finding as well.
 */
public final class FindingCalculator {
    private static final Comparator<Reason> LARGEST = Comparator.comparing(Reason::movable, Comparator.reverseOrder())
            .thenComparing(Reason::money, Comparator.reverseOrder())
            .thenComparing(Reason::kind);

    private static final Comparator<Ranked> RANK = Comparator.comparing(Ranked::movable, Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.finding().money(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.finding().kind())
            .thenComparing(ranked -> ranked.finding().headline());

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
                .map(this::ranked)
                .filter(ranked -> ranked.finding().money().signum() > 0)
                .sorted(RANK)
                .map(Ranked::finding)
                .toList();
    }

    /** @param movable what a decision can move of it, as a year's worth */
    private record Ranked(BigDecimal movable, Finding finding) {}

    /** A system that is told together with others is told there. */
    private static String subject(Reason reason, List<Reason> reasons) {
        if (reason.systems().size() != 1 || reason.kind() == Finding.Kind.NOTICE_MISSED) {
            return reason.kind() + " " + reason.what();
        }
        return reasons.stream()
                .filter(other -> other.kind() == Finding.Kind.BILLS_LEFT_BEHIND)
                .filter(other -> other.systems().containsAll(reason.systems()))
                .findFirst()
                .map(other -> other.kind() + " " + other.what())
                .orElse(reason.systems().get(0));
    }

    private Ranked ranked(List<Reason> reasons) {
        List<Reason> sorted = reasons.stream().sorted(LARGEST).toList();
        Reason first = reasons.stream()
                .filter(reason -> reason.kind() == Finding.Kind.BILLS_LEFT_BEHIND)
                .findFirst()
                .orElse(sorted.get(0));
        List<Reason> others = sorted.stream().filter(reason -> reason != first).toList();
        return new Ranked(first.movable(), finding(first, others));
    }

    private Finding finding(Reason first, List<Reason> others) {
        Deadlines.Deadline deadline = switch (first.kind()) {
            case INTEGRATION_GAP -> Deadlines.ANY_TIME;
            case ABOVE_CONTRACT -> Deadlines.AT_ONCE;
            case NOTICE_MISSED -> deadlines.nextNotice(first.systems());
            default -> deadlines.of(first.systems());
        };
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
