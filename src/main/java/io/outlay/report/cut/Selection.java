package io.outlay.report.cut;

import io.outlay.model.Basis;
import io.outlay.model.Cursor;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.report.book.CloseReport;
import io.outlay.settings.ReportCut;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which rows are in a cut. One by layers holds their systems with all that they cost. One by cost centres holds invoice lines
 * that name one of them, and the entries of these lines: hours, estimates and shared cost name none and are left out.
 *
 * @param systems ids of what is in it, in part or whole
 * @param whole ids of those of which nothing that is billed is left out
 * @param lines of the cost centres; empty for a cut by layers alone
 */
record Selection(Set<String> systems, Set<String> whole, Optional<Set<Selection.Place>> lines) {
    /** What an entry and its line have in common; a document may stand in several files. */
    record Place(String document, SourceRef source) {}

    static Selection of(CloseReport report, ReportCut cut) {
        Set<String> systems = report.systems().stream()
                .filter(system -> cut.layers().isEmpty() || cut.layers().contains(system.layer()))
                .map(TechSystem::systemId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (cut.costCentres().isEmpty()) {
            return new Selection(systems, systems, Optional.empty());
        }
        if (cut.layers().isEmpty()) {
            systems.add(TechSystem.UNMAPPED);
        }
        return ofCentres(report, cut, systems);
    }

    private static Selection ofCentres(CloseReport report, ReportCut cut, Set<String> systems) {
        Set<String> centres = cut.costCentres().stream().map(ReportCut::key).collect(Collectors.toSet());
        Set<Place> places = new HashSet<>();
        Set<String> with = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        try (Cursor<DocumentLine> all = report.details().lines().get()) {
            while (all.hasNext()) {
                DocumentLine line = all.next();
                boolean own = line.line()
                        .costCentre()
                        .map(ReportCut::key)
                        .filter(centres::contains)
                        .isPresent();
                if (own && systems.contains(line.systemId())) {
                    places.add(place(line));
                    with.add(line.systemId());
                } else if (line.state() == DocumentLine.State.POSTED) {
                    others.add(line.systemId());
                }
            }
        }
        Set<String> whole = new TreeSet<>(with);
        whole.removeAll(others);
        return new Selection(with, whole, Optional.of(places));
    }

    private static Place place(DocumentLine line) {
        return new Place(line.document(), line.line().source());
    }

    /** Whether its systems are there with all that they cost. */
    boolean ofSystems() {
        return lines.isEmpty();
    }

    boolean holds(DocumentLine line) {
        return systems.contains(line.systemId())
                && lines.map(own -> own.contains(place(line))).orElse(true);
    }

    /** An entry without the name of a system that is left out; empty where it is left out itself. */
    Optional<LedgerEntry> entry(LedgerEntry entry) {
        boolean own = systems.contains(entry.systemId())
                && lines.map(all -> isOfDocument(entry) && all.contains(new Place(entry.document(), entry.source())))
                        .orElse(true);
        return own ? Optional.of(new OtherSystems(systems).hidden(entry)) : Optional.empty();
    }

    private static boolean isOfDocument(LedgerEntry entry) {
        return entry.basis() == Basis.BILLED || entry.basis() == Basis.EFFECTIVE;
    }

    CloseReport.Details details(CloseReport.Details all) {
        return new CloseReport.Details(
                all.ledger().of(kept(all.ledger(), this::entry)),
                kept(all.lines(), line -> Optional.of(line).filter(this::holds)),
                ofSystems()
                        ? all.effort().stream()
                                .filter(line -> systems.contains(line.entry().systemId()))
                                .toList()
                        : List.of(),
                () -> Cursor.of(List.of()));
    }

    private static <T> Supplier<Cursor<T>> kept(Supplier<Cursor<T>> all, Function<T, Optional<T>> kept) {
        return () -> new KeptRows<>(all.get(), kept);
    }
}
