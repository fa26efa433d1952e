package io.outlay.model.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ids that systems had before, and the ids that they have now: the register's column {@code formerly}.
 *
 * <p>Files are never rewritten and posted entries never changed, so both go on naming the old id. It is resolved in two places
 * and nowhere else: where facts are read ({@code job.Facts}; invoice lines in {@code ledger.SourceDocuments}, as their content
 * tells whether a document was replaced), and where the ledger is read, by the view {@code ledger_seen}, which knows what an
 * attempt's register says. What should be posted is compared with that view, so a renaming posts nothing: the history is the
 * new id's, and no month is restated. Reports that were issued stay as they are.
 *
 * <p>An id that a system of the register has now is nobody's former one, and of two systems that claim one the first counts;
 * the register rejects both claims.
 *
 * @param current by former id
 */
public record FormerIds(SortedMap<String, String> current) {
    public static FormerIds of(List<TechSystem> systems) {
        Set<String> inUse = systems.stream().map(TechSystem::systemId).collect(Collectors.toSet());
        SortedMap<String, String> current = new TreeMap<>();
        systems.forEach(system -> system.formerly().stream()
                .filter(former -> !inUse.contains(former))
                .forEach(former -> current.putIfAbsent(former, system.systemId())));
        return new FormerIds(current);
    }

    /** The id of the system now. */
    public String of(String id) {
        return current.getOrDefault(id, id);
    }

    public Alias of(Alias a) {
        return new Alias(a.billingName(), of(a.systemId()), a.validFrom(), a.source());
    }

    public EffortEntry of(EffortEntry e) {
        return new EffortEntry(
                e.date(),
                of(e.systemId()),
                e.hours(),
                e.person(),
                e.role(),
                e.activity(),
                e.task(),
                e.note(),
                e.source());
    }

    public UsageReading of(UsageReading u) {
        return new UsageReading(
                of(u.systemId()), u.date(), u.monthly(), u.metric(), u.value(), u.unit(), u.rows(), u.source());
    }

    public Contract of(Contract c) {
        return c.of(of(c.systemId()));
    }

    public Integration of(Integration i) {
        return new Integration(
                of(i.fromSystem()), of(i.toSystem()), i.mode(), i.entity(), i.hoursPerMonth(), i.source());
    }

    public Allocation of(Allocation a) {
        return new Allocation(of(a.fromSystem()), of(a.toSystem()), a.validFrom(), a.share(), a.driver(), a.source());
    }

    public Budget of(Budget b) {
        Optional<String> system = b.systemId().map(this::of);
        return new Budget(b.month(), b.amount(), b.currency(), system, b.layer(), b.costPool(), b.source());
    }
}
