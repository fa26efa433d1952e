package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import io.outlay.catalogue.Recognition;
import io.outlay.model.PartyName;
import io.outlay.model.ledger.DocumentLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of bills that are for one product, or of one vendor where none is known.
 *
 * @param id that the lines state; empty where they state none
 * @param name of product or vendor, as it may be called
 * @param lines in the order given, one at least
 */
record VendorGroup(Optional<String> id, String name, Optional<Recognition> found, List<DocumentLine> lines) {
    private record Billed(String vendor, Optional<String> vendorId, Optional<String> text) {}

    private record Key(Optional<String> id, String name) {}

    /** @param aliases ids by names as they are compared */
    static List<VendorGroup> of(List<DocumentLine> lines, Map<String, String> aliases, Catalogue catalogue) {
        Map<Billed, Optional<Recognition>> known = new HashMap<>();
        Map<Key, VendorGroup> groups = new LinkedHashMap<>();
        for (DocumentLine line : lines) {
            Billed billed = new Billed(
                    line.line().vendor(), line.line().vendorId(), line.line().description());
            Optional<Recognition> found =
                    known.computeIfAbsent(billed, bill -> catalogue.of(bill.vendor(), bill.vendorId(), bill.text()));
            Key key = line.line()
                    .systemId()
                    .or(() -> Optional.ofNullable(
                            aliases.get(PartyName.of(billed.vendor()).key())))
                    .map(id -> new Key(Optional.of(id), ""))
                    .orElseGet(() -> new Key(
                            Optional.empty(),
                            found.map(f -> f.product().id()).orElseGet(() -> Catalogue.plainName(billed.vendor()))));
            VendorGroup group = groups.computeIfAbsent(
                    key, k -> new VendorGroup(k.id(), name(found, billed), found, new ArrayList<>()));
            group.lines().add(line);
        }
        return List.copyOf(groups.values());
    }

    private static String name(Optional<Recognition> found, Billed billed) {
        return found.map(f -> f.product().name()).orElseGet(() -> ReadableName.of(billed.vendor()));
    }

    VendorGroup called(String other) {
        return new VendorGroup(id, other, found, lines);
    }

    /** As the first bill spells it. */
    String vendor() {
        return lines.get(0).line().vendor();
    }

    /** Both together, under the name of the one that was billed last. */
    VendorGroup with(VendorGroup other) {
        List<DocumentLine> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new VendorGroup(id, other.lastBill().isAfter(lastBill()) ? other.name : name, found, all);
    }

    private LocalDate lastBill() {
        return lines.stream()
                .map(line -> line.line().issueDate())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Spellings of the vendor, one of each that are compared alike, in the order of the lines. */
    List<String> spellings() {
        Map<String, String> byKey = new LinkedHashMap<>();
        lines.forEach(line -> byKey.putIfAbsent(
                PartyName.of(line.line().vendor()).key(), line.line().vendor()));
        return List.copyOf(byKey.values());
    }

    /** Keys of the vendor in the identities of its documents. */
    Collection<String> vendorKeys() {
        return lines.stream().map(DocumentLine::vendorKey).distinct().toList();
    }
}
