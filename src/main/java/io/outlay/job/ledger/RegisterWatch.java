package io.outlay.job.ledger;

import io.outlay.job.workspace.Stores;
import io.outlay.ledger.register.Register;
import io.outlay.ledger.register.RegisterChanges;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.PostedCost;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.store.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the register of an attempt against that of the period before and against what is posted. */
public record RegisterWatch(List<TechSystem> before, List<TechSystem> now, List<PostedCost> posted, String currency) {

    public static RegisterWatch of(Stores stores, Attempt attempt, String currency) {
        List<TechSystem> before = attempt.basePeriod()
                .flatMap(period -> stores.publications().find(period))
                .map(published -> systems(stores, published.attempt()))
                .orElse(List.of());
        return new RegisterWatch(
                before, systems(stores, attempt.id()), stores.ledger().postedBefore(attempt), currency);
    }

    private static List<TechSystem> systems(Stores stores, long attempt) {
        return Register.of(stores.facts().live(attempt, TechSystem.class)).systems();
    }

    public List<RegisterChange> changes() {
        return RegisterChanges.of(before, now, posted);
    }

    /** A paragraph for each system that has posted cost and is not listed any more: without its row nobody knows whose it is. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (now.isEmpty()) {
            return faults; // that there is no register at all is told as such
        }
        String register = now.get(0).source().file();
        for (PostedCost cost : RegisterChanges.missing(now, posted)) {
            Optional<TechSystem> was = before.stream()
                    .filter(system -> system.systemId().equals(cost.systemId())
                            || system.formerly().contains(cost.systemId()))
                    .findFirst();
            faults.add(was.map(system -> system.source().file()).orElse(register) + ": system_id \"" + cost.systemId()
                    + "\" is not listed any more"
                    + was.map(system -> " (it was at " + system.source() + ")").orElse("")
                    + ", but " + currency + " " + cost.amount().toPlainString() + " are posted for it, "
                    + months(cost) + ".\n" + remedy(cost.systemId(), was));
        }
        return faults;
    }

    private static String months(PostedCost cost) {
        return cost.from().equals(cost.to()) ? "for " + cost.from() : cost.from() + " to " + cost.to();
    }

    /** With the system that bears its name now, where there is one. */
    private String remedy(String id, Optional<TechSystem> was) {
        Optional<TechSystem> now = was.flatMap(gone -> this.now.stream()
                .filter(system -> before.stream().noneMatch(b -> b.systemId().equals(system.systemId())))
                .filter(system -> system.name().equalsIgnoreCase(gone.name())
                        || system.vendor().isPresent() && system.vendor().equals(gone.vendor()))
                .findFirst());
        String heir = now.map(system -> "If it is " + system.systemId() + " now, at " + system.source() + ",")
                .orElse("If it has another id now,");
        return "Put its row back, with a day in retired where it is out of use. " + heir + " write " + id
                + " into the column formerly of that row: its history follows.";
    }
}
