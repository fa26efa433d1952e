package io.outlay.analysis.finding;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Sourcing;
import io.outlay.model.fact.TechSystem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By when something can be done about a bill: the first contract of the system that can still be left. */
public final class Deadlines {
    private static final Comparator<Renewal> FIRST =
            Comparator.comparing((Renewal r) -> r.actBy().orElse(LocalDate.MAX)).thenComparing(Renewal::contractId);

    /** For what no contract keeps from being done. */
    static final Deadline ANY_TIME = new Deadline(Optional.empty(), "start any time");

    /** For a bill above its contract: what was agreed can be asked for without giving notice. */
    static final Deadline AT_ONCE = new Deadline(Optional.empty(), "ask at once, as the price is agreed");

    private final Map<String, List<Renewal>> renewals;
    private final Map<String, TechSystem> register;

    public Deadlines(List<Renewal> renewals, List<TechSystem> systems) {
        this.renewals = renewals.stream().collect(Collectors.groupingBy(Renewal::systemId));
        this.register = systems.stream().collect(Collectors.toMap(TechSystem::systemId, Function.identity()));
    }

    /**
     * A day and what it is about.
     *
     * @param actBy empty when nothing binds, or a term that can no longer be left
     * @param words no full stop
     */
    record Deadline(Optional<LocalDate> actBy, String words) {}

    /** Of several systems the first day; empty words for none. */
    Deadline of(List<String> systems) {
        List<Renewal> all = systems.stream()
                .flatMap(id -> renewals.getOrDefault(id, List.of()).stream())
                .toList();
        Optional<Renewal> next =
                all.stream().filter(renewal -> renewal.actBy().isPresent()).min(FIRST);
        if (next.isPresent()) {
            String which = systems.size() > 1 ? next.get().systemName() + " first: " : "";
            return new Deadline(next.get().actBy(), which + words(next.get()));
        }
        Optional<Renewal> open =
                all.stream().filter(renewal -> renewal.end().isEmpty()).findFirst();
        return new Deadline(
                Optional.empty(),
                all.isEmpty() ? unbound(systems) : open.map(Deadlines::anyMonth).orElseGet(() -> bound(all)));
    }

    /** For contracts whose notice was missed: when it can be given next. */
    Deadline nextNotice(List<String> systems) {
        String words = systems.stream()
                .flatMap(id -> renewals.getOrDefault(id, List.of()).stream())
                .filter(Renewal::missed)
                .flatMap(renewal -> renewal.next().notice().stream())
                .min(Comparator.naturalOrder())
                .map(day -> "next notice until " + Wording.day(day))
                .orElse("");
        return new Deadline(Optional.empty(), words);
    }

    private static String words(Renewal renewal) {
        String by = Wording.day(renewal.actBy().orElseThrow());
        if (renewal.noticeDeadline().isPresent() && renewal.autoRenew()) {
            return "give notice by " + by;
        }
        return renewal.autoRenew() ? "renegotiate before " + by + ", when it renews" : "do not sign again by " + by;
    }

    private static String anyMonth(Renewal open) {
        return "give notice any time, it then ends on " + Wording.day(open.firstEnd());
    }

    private static String bound(List<Renewal> all) {
        LocalDate until = all.stream()
                .map(renewal -> renewal.lockedUntil().orElseGet(renewal::firstEnd))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return "bound until " + Wording.day(until) + ", so prepare for then";
    }

    private String unbound(List<String> systems) {
        if (systems.isEmpty()) {
            return "";
        }
        boolean own = systems.stream()
                .map(register::get)
                .allMatch(system -> system != null && system.sourcing() == Sourcing.BUILD);
        boolean one = systems.size() == 1;
        return own
                ? "no contract binds " + (one ? "it" : "them") + ", start any time"
                : "no contract is known, so " + (one ? "it" : "they") + " can be given up any time";
    }
}
