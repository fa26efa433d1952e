package io.outlay.ledger.document;

import io.outlay.model.PartyName;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names and VAT ids under which vendors bill systems: the register's {@code billing_names} and the aliases, alike.
 *
 * <ul>
 *   <li>A name matches when it is the document's {@code vendor} or {@code vendor_id}; case, punctuation and legal form are
 *       ignored. Where none is, one that stands in it as whole words does: a match by part of a name, which is a guess that
 *       the user is asked to confirm. The match with the most words wins; a VAT id counts as one word and has no parts.
 *   <li>An alias serves documents issued from its {@code valid_from} on. Of one name given twice, the one that began last
 *       serves.
 *   <li>The register's {@code vendor} column matches in the same way, after the names, and maps when exactly one system has
 *       that vendor; it comes before a part of a name when all of it matches.
 *   <li>A tie between two systems maps to none.
 * </ul>
 *
 * <p>The vendor's key in document identities: the {@code vendor} of the systems that match (the system's first id where the
 * register names no vendor), when all have the same; so a VAT id in one source and a name in another are one vendor, and so
 * are the products of a vendor with several systems. Else the document's own vendor name, normalised.
 */
public final class BillingNames {
    private record Entry(String spelling, PartyName name, String systemId, LocalDate validFrom) {
        private boolean serves(LocalDate issued) {
            return !validFrom.isAfter(issued);
        }
    }

    private final Map<String, List<Entry>> named;
    private final Map<String, List<Entry>> byVendor;
    private final Map<String, String> vendorKeys;
    private final FormerIds ids;

    /** @param aliases those of systems that the register does not know are left out */
    public BillingNames(List<TechSystem> systems, List<Alias> aliases) {
        vendorKeys = systems.stream()
                .collect(Collectors.toMap(TechSystem::systemId, BillingNames::vendorKey, (first, second) -> first));
        ids = FormerIds.of(systems, aliases);
        named = indexed(Stream.concat(
                systems.stream().flatMap(BillingNames::registered),
                aliases.stream()
                        .filter(alias -> vendorKeys.containsKey(alias.systemId()))
                        .map(alias -> entry(alias.billingName(), alias.systemId(), alias.validFrom()))));
        byVendor = indexed(systems.stream()
                .flatMap(system ->
                        system.vendor().stream().map(vendor -> entry(vendor, system.systemId(), Optional.empty()))));
    }

    private static Stream<Entry> registered(TechSystem system) {
        return system.billingNames().stream().map(name -> entry(name, system.systemId(), Optional.empty()));
    }

    private static Entry entry(String name, String systemId, Optional<LocalDate> validFrom) {
        return new Entry(name, PartyName.of(name), systemId, validFrom.orElse(LocalDate.MIN));
    }

    private static String vendorKey(TechSystem system) {
        return system.vendor()
                .map(vendor -> PartyName.of(vendor).key())
                .filter(key -> !key.isEmpty())
                .orElse(system.firstId());
    }

    private static Map<String, List<Entry>> indexed(Stream<Entry> entries) {
        return entries.filter(entry -> !entry.name().words().isEmpty())
                .collect(Collectors.groupingBy(entry -> indexKey(entry.name())));
    }

    private static String indexKey(PartyName name) {
        return name.vatId().orElseGet(() -> name.words().get(0));
    }

    /** Ids of the register. */
    Set<String> systemIds() {
        return vendorKeys.keySet();
    }

    /** Whether the register knows a system, by this id or one that it had. */
    public boolean knows(String systemId) {
        return vendorKeys.containsKey(ids.of(systemId));
    }

    /**
     * The system of a line: the one that it states, under the id that it has now; else the one that a cloud's line names, by
     * tag, account or service; else the one that its vendor bills.
     */
    Optional<String> system(InvoiceLine line, VendorMatch match) {
        return line.systemId()
                .map(ids::of)
                .or(() -> line.cloud().flatMap(cloud -> named(cloud.names(), line.issueDate())))
                .or(match::system);
    }

    /** The system that the first of some names stands for as a whole: its id, or a name that bills it. */
    private Optional<String> named(List<String> names, LocalDate day) {
        for (String name : names) {
            if (knows(name)) {
                return Optional.of(ids.of(name));
            }
            VendorMatch match = match(name, Optional.empty(), day);
            if (match.part().isEmpty() && match.system().isPresent()) {
                return match.system();
            }
        }
        return Optional.empty();
    }

    /** What is known of a vendor as a document issued on a day spells it. */
    public VendorMatch match(String vendor, Optional<String> vendorId, LocalDate issued) {
        List<PartyName> spelled = Stream.concat(Stream.of(vendor), vendorId.stream())
                .map(PartyName::of)
                .toList();
        List<Entry> byName = matching(named, spelled, issued);
        List<Entry> ofVendor = matching(byVendor, spelled, issued);
        List<Entry> best = best(whole(byName, spelled));
        if (best.isEmpty() && systems(best(whole(ofVendor, spelled))).size() == 1) {
            best = best(whole(ofVendor, spelled));
        }
        if (best.isEmpty()) {
            best = best(byName.isEmpty() ? ofVendor : byName);
        }
        return match(best, spelled);
    }

    private VendorMatch match(List<Entry> best, List<PartyName> spelled) {
        SortedSet<String> systems = systems(best);
        Set<String> vendors = systems.stream().map(vendorKeys::get).collect(Collectors.toSet());
        Optional<String> part = whole(best, spelled).isEmpty()
                ? best.stream().map(Entry::spelling).min(Comparator.naturalOrder())
                : Optional.empty();
        return new VendorMatch(
                systems,
                part,
                vendors.size() == 1 ? vendors.iterator().next() : spelled.get(0).key());
    }

    private static List<Entry> whole(List<Entry> matches, List<PartyName> spelled) {
        return matches.stream()
                .filter(entry -> spelled.stream()
                        .anyMatch(name -> name.key().equals(entry.name().key())))
                .toList();
    }

    private static SortedSet<String> systems(List<Entry> matches) {
        return matches.stream().map(Entry::systemId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Entry> matching(Map<String, List<Entry>> index, List<PartyName> spelled, LocalDate issued) {
        Map<String, List<Entry>> byName = new HashMap<>();
        for (PartyName name : spelled) {
            Stream.concat(name.vatId().stream(), name.words().stream())
                    .distinct()
                    .flatMap(key -> index.getOrDefault(key, List.of()).stream())
                    .filter(entry -> entry.serves(issued) && name.mentions(entry.name()))
                    .forEach(entry -> byName.computeIfAbsent(entry.name().key(), key -> new ArrayList<>())
                            .add(entry));
        }
        return byName.values().stream().flatMap(BillingNames::latest).toList();
    }

    private static Stream<Entry> latest(Collection<Entry> sameName) {
        LocalDate last = sameName.stream()
                .map(Entry::validFrom)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return sameName.stream().filter(entry -> entry.validFrom().equals(last));
    }

    private static List<Entry> best(List<Entry> matches) {
        int most =
                matches.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        return matches.stream().filter(entry -> entry.name().length() == most).toList();
    }
}
