package io.outlay.report.cut;

import io.outlay.analysis.Analysis;
import io.outlay.model.Basis;
import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.report.book.CloseReport;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a cut rests on: of files their names and hashes, since their totals are of all their rows. */
record PartialEvidence(CloseReport all, Selection selection, PartialInput part) {
    CloseReport.Evidence evidence(Analysis analysis, List<MetricMonth> metrics) {
        CloseReport.Evidence evidence = all.evidence();
        CloseReport.Details details = selection.details(all.details());
        PartialSettings settings = new PartialSettings(metrics, currencies());
        List<InputFile> inputs = inputs(details);
        return new CloseReport.Evidence(
                balances(),
                new PartialTieOut(all.head(), part, details.effort()).lines(analysis.bridges()),
                rejections(details),
                inputs,
                inputs,
                settings.assumptions(evidence.assumptions()),
                settings.parameters(evidence.parameters()),
                List.of(),
                List.of());
    }

    private List<Balance> balances() {
        return selection.ofSystems()
                ? all.evidence().balances().stream()
                        .filter(balance -> selection.systems().contains(balance.systemId()))
                        .toList()
                : ofCentres();
    }

    /** Of the lines that are seen: what is billed and not used up is prepaid, the reverse accrued. */
    private List<Balance> ofCentres() {
        record Key(String document, String systemId) {}
        YearMonth period = all.head().period();
        TreeMap<Key, BigDecimal> open =
                new TreeMap<>(Comparator.comparing(Key::document).thenComparing(Key::systemId));
        try (Cursor<LedgerEntry> entries =
                selection.details(all.details()).ledger().get()) {
            while (entries.hasNext()) {
                LedgerEntry entry = entries.next();
                if (!entry.month().isAfter(period)) {
                    open.merge(
                            new Key(entry.document(), entry.systemId()),
                            entry.basis() == Basis.BILLED
                                    ? entry.amount()
                                    : entry.amount().negate(),
                            BigDecimal::add);
                }
            }
        }
        BigDecimal none = BigDecimal.ZERO;
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new Balance(
                        entry.getKey().document(),
                        entry.getKey().systemId(),
                        entry.getValue().max(none),
                        entry.getValue().negate().max(none)))
                .toList();
    }

    /** Those of lines that are seen; what names no system, or could not be read, may be anyone's. */
    private List<Rejection> rejections(CloseReport.Details details) {
        Set<SourceRef> seen = new HashSet<>();
        try (Cursor<DocumentLine> lines = details.lines().get()) {
            while (lines.hasNext()) {
                DocumentLine line = lines.next();
                if (line.state() == DocumentLine.State.REJECTED) {
                    seen.add(line.line().source());
                }
            }
        }
        List<Rejection> own = all.evidence().rejections().stream()
                .filter(rejection -> seen.contains(rejection.source()))
                .toList();
        return OtherPlaces.hidden(own, selection, all.details());
    }

    private List<InputFile> inputs(CloseReport.Details details) {
        Set<String> files = new HashSet<>();
        try (Cursor<LedgerEntry> entries = details.ledger().get()) {
            entries.forEachRemaining(entry -> files.add(entry.source().file()));
        }
        try (Cursor<DocumentLine> lines = details.lines().get()) {
            lines.forEachRemaining(line -> files.add(line.line().source().file()));
        }
        details.effort().forEach(line -> files.add(line.entry().source().file()));
        part.input().systems().forEach(system -> files.add(system.source().file()));
        part.input()
                .facts()
                .contracts()
                .forEach(contract -> files.add(contract.source().file()));
        return all.evidence().inputs().stream()
                .filter(file -> files.contains(file.path()))
                .map(file -> new InputFile(file.path(), file.sha256(), file.state(), List.of(), List.of()))
                .toList();
    }

    private Set<String> currencies() {
        Set<String> used = new TreeSet<>();
        part.sums().stream().map(LedgerSum::sourceCurrency).forEach(used::add);
        part.input().facts().contracts().forEach(contract -> contract.currency().ifPresent(used::add));
        return used;
    }
}
