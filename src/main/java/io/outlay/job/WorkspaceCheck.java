package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.ledger.Posting;
import io.outlay.ledger.PostingCalculator;
import io.outlay.ledger.PostingInput;
import io.outlay.ledger.Register;
import io.outlay.ledger.UnknownAliases;
import io.outlay.model.InvoiceLine;
import io.outlay.model.Rejection;
import io.outlay.model.StagedLine;
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
        List<Rejection> beside = new ArrayList<>(register.rejections());
        beside.addAll(posting.rejections());
        beside.addAll(UnknownAliases.of(register.systems(), reading.aliases()));
        beside.addAll(Metrics.of(reading.metrics(), period, ExchangeRates.of(reading.rates()), loaded.settings())
                .rejections());
        List<Rejection> rejections = new ArrayList<>(reading.rejections());
        rejections.addAll(beside);
        rejections.sort(Comparator.comparing((Rejection r) -> r.source().place())
                .thenComparing(r -> r.source().line()));
        return new CheckOutcome(
                rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS,
                new CheckedFiles(beside, posting.lines()).of(reading.files()),
                rejections,
                notes(reading, posting));
    }

    private static List<String> notes(WorkspaceReading reading, Posting posting) {
        List<String> notes = new ArrayList<>();
        if (reading.register().systems().isEmpty()) {
            notes.add("There is no system register, so a run would stop: put systems.csv or systems.xlsx into the"
                    + " workspace.");
        }
        notes.addAll(PostingNotes.of(posting));
        return notes;
    }
}
