package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.ledger.Posting;
import io.outlay.ledger.PostingCalculator;
import io.outlay.ledger.PostingInput;
import io.outlay.ledger.Register;
import io.outlay.ledger.UnknownAliases;
import io.outlay.model.DocumentLine;
import io.outlay.model.InvoiceLine;
import io.outlay.model.Rejection;
import io.outlay.model.StagedLine;
import io.outlay.model.TechSystem;
import io.outlay.settings.LoadedSettings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads every file and posts it to nowhere: form, mapping, duplicates, conflicts and rates as a run would find them. */
final class WorkspaceCheck implements CheckWorkspace {
    @Override
    public CheckOutcome check(Workspace workspace) {
        LoadedSettings loaded = Session.settings(workspace);
        WorkspaceReading reading =
                WorkspaceReading.of(workspace.root().toAbsolutePath().normalize());
        YearMonth period = reading.lines().stream()
                .map(InvoiceLine::issueDate)
                .max(Comparator.naturalOrder())
                .map(YearMonth::from)
                .orElseGet(() -> YearMonth.from(LocalDate.EPOCH));
        Register register = reading.register();
        Posting posting = PostingCalculator.post(
                new PostingInput(
                        period,
                        register.systems(),
                        reading.aliases(),
                        reading.rates(),
                        reading.lines().stream()
                                .map(line -> new StagedLine(line, period))
                                .toList(),
                        List.of()),
                loaded.settings().ledger());
        List<Rejection> rejections = new ArrayList<>(reading.rejections());
        rejections.addAll(register.rejections());
        rejections.addAll(posting.rejections());
        rejections.addAll(UnknownAliases.of(register.systems(), reading.aliases()));
        rejections.addAll(Metrics.of(reading.metrics(), period, ExchangeRates.of(reading.rates()), loaded.settings())
                .rejections());
        rejections.sort(Comparator.comparing((Rejection r) -> r.source().place())
                .thenComparing(r -> r.source().line()));
        return new CheckOutcome(
                rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS,
                reading.files(),
                rejections,
                notes(reading, posting));
    }

    private static List<String> notes(WorkspaceReading reading, Posting posting) {
        List<String> notes = new ArrayList<>();
        reading.files().forEach(file -> file.notes().forEach(note -> notes.add(file.path() + ": " + note)));
        long duplicates = posting.lines().stream()
                .filter(l -> l.state() == DocumentLine.State.DUPLICATE)
                .count();
        if (duplicates > 0) {
            notes.add(duplicates + " invoice lines stand in another file as well and would count once.");
        }
        posting.lines().stream()
                .filter(l ->
                        l.systemId().equals(TechSystem.UNMAPPED) && l.booked().isPresent())
                .map(l -> l.line().vendor())
                .distinct()
                .sorted()
                .forEach(vendor -> notes.add("Vendor \"" + vendor
                        + "\" belongs to no system: name a system_id, or add an alias or billing name."));
        return notes;
    }
}
