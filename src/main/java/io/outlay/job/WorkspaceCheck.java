package io.outlay.job;

import io.outlay.job.CheckOutcome.TableShare;
import io.outlay.job.RejectedShares.Valuation;
import io.outlay.ledger.ExchangeRates;
import io.outlay.model.ExchangeRate;
import io.outlay.model.Rejection;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.AttemptStore.RejectedBeside;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads every file and posts it to nowhere: form, mapping, duplicates, conflicts and rates as a run would find them. */
final class WorkspaceCheck implements CheckWorkspace {
    @Override
    public CheckOutcome check(Workspace workspace, Optional<YearMonth> period, LocalDate today) {
        OutlaySettings settings = Session.settings(workspace).settings();
        Session.clearOrphan(workspace);
        Path root = workspace.root().toAbsolutePath().normalize();
        YearMonth month = MonthlyClose.period(period, today);
        return new Look(workspace, root, WorkspaceReading.of(root, settings), settings, month)
                .outcome(!month.isBefore(YearMonth.from(today)));
    }

    /** A look at what was read, as the close of a month would take it. */
    private record Look(
            Workspace workspace, Path root, WorkspaceReading reading, OutlaySettings settings, YearMonth period) {
        CheckOutcome outcome(boolean preliminary) {
            Prepared prepared = reading.prepared(period, settings);
            MissingInputs missing = new MissingInputs(prepared, reading.lines(), period, settings);
            ScenarioBook scenarios = prepared.scenarios(period, settings);
            List<Rejection> beside = new ArrayList<>(prepared.rejections());
            beside.addAll(new ScenarioCells(root).named(scenarios.rejections()));
            List<String> notes = new ArrayList<>(PostingNotes.of(prepared.documents()));
            notes.addAll(prepared.budgets().notes());
            notes.addAll(scenarios.notes());
            notes.addAll(LineCharges.withoutPeriod(
                    prepared.documents().lines(), prepared.facts().contracts()));
            RejectedShares shares = shares(beside);
            List<String> faults = new ArrayList<>(shares.faults(settings.gate()));
            faults.addAll(RejectedShares.unread(reading.files()));
            faults.addAll(WorkspaceReading.registerFaults(
                    prepared.facts().systems(), !reading.lines().isEmpty()));
            if (faults.isEmpty() && reading.hasInputs()) {
                new IncompleteMonth(missing, Session.closedBefore(workspace, period), workspace.command("run"))
                        .fault(preliminary)
                        .ifPresent(faults::add);
            }
            List<Rejection> rejections = new ArrayList<>(reading.rejections());
            rejections.addAll(beside);
            rejections.sort(Comparator.comparing((Rejection r) -> r.source().place())
                    .thenComparing(r -> r.source().line()));
            LineFates fates = new LineFates(prepared.documents().lines());
            return new CheckOutcome(
                    !faults.isEmpty() ? Exit.GATE : rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS,
                    new CheckedFiles(beside, prepared.documents().lines()).of(reading.files()),
                    rejections,
                    notes,
                    period,
                    shares(shares),
                    fates.sums(),
                    faults,
                    missing.sentences());
        }

        private RejectedShares shares(List<Rejection> beside) {
            return RejectedShares.of(
                    reading.files(),
                    summed(beside),
                    new Valuation(ExchangeRates.of(reading.of(ExchangeRate.class)), settings.currency(), period));
        }

        private static List<RejectedBeside> summed(List<Rejection> beside) {
            Map<String, Map<String, List<Rejection>>> byTable = beside.stream()
                    .collect(Collectors.groupingBy(
                            Rejection::table,
                            TreeMap::new,
                            Collectors.groupingBy(Rejection::currency, TreeMap::new, Collectors.toList())));
            List<RejectedBeside> sums = new ArrayList<>();
            byTable.forEach((table, byCurrency) -> byCurrency.forEach((currency, rows) -> sums.add(new RejectedBeside(
                    table,
                    currency,
                    rows.size(),
                    rows.stream()
                            .flatMap(r -> r.amount().stream())
                            .map(BigDecimal::abs)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)))));
            return sums;
        }

        private List<TableShare> shares(RejectedShares shares) {
            return shares.tables().entrySet().stream()
                    .map(t -> new TableShare(
                            t.getKey(),
                            t.getValue().rowsRead(),
                            t.getValue().rowsRejected(),
                            t.getValue().ofRows(),
                            t.getValue().ofMoney(),
                            settings.gate().maxRejectedShare()))
                    .toList();
        }
    }
}
