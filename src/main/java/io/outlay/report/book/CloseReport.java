package io.outlay.report.book;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Capex;
import io.outlay.analysis.tco.Tco;
import io.outlay.model.CloseState;
import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentTotal;
import io.outlay.model.ledger.EffortLine;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.model.ledger.ReplacedRows;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Everything a closed period's files are made of.
 *
 * @param months all months of the ledger up to the period
 * @param metrics complete months of business metrics
 * @param capex empty when nothing is to be capitalised
 */
public record CloseReport(
        Head head,
        List<TechSystem> systems,
        List<SystemMonth> months,
        List<MetricMonth> metrics,
        Analysis analysis,
        Tco tco,
        Optional<Capex> capex,
        Budget budget,
        BuildOrBuy buildOrBuy,
        Changes changes,
        Evidence evidence,
        Details details) {

    /**
     * What it is the report of.
     *
     * @param state how sure the period's month is
     * @param version of the program
     * @param fiscalYearStart first month of the fiscal year, 1 to 12
     * @param cut what part of the company's stack it is about, such as {@code Layers: Service}; empty for all of it
     */
    public record Head(
            String company,
            String currency,
            YearMonth period,
            CloseState state,
            String version,
            int fiscalYearStart,
            String cut) {
        /** Of the whole stack. */
        public Head(
                String company,
                String currency,
                YearMonth period,
                CloseState state,
                String version,
                int fiscalYearStart) {
            this(company, currency, period, state, version, fiscalYearStart, "");
        }

        public boolean isCut() {
            return !cut.isEmpty();
        }

        /** Company, and the part of its stack. */
        public String about() {
            return company + (isCut() ? " · " + cut : "");
        }
    }

    /**
     * @param variances of the fiscal year; empty when it has no budget
     * @param months budgets of all months
     */
    public record Budget(List<BudgetVariance> variances, List<BudgetMonth> months) {}

    /**
     * Since the period before.
     *
     * @param decisions what people entered on the sheet Findings of the workbook before, by key of the finding
     */
    public record Changes(
            List<Restatement> restatements, List<RegisterChange> register, Map<String, Decision> decisions) {}

    /**
     * What shows that it is right, and what it rests on.
     *
     * @param inputs files as they are known now
     * @param sources the same and what was replaced, each content's tables once: what {@code tieOut} counts
     * @param parameters settings as they are in force, {@code outlay.*} keys in order, for the manifest
     * @param replaced invoice lines of {@code sources} that no longer count
     * @param generalLedger what the general ledger booked against what is posted; empty when no ledger came in
     */
    public record Evidence(
            List<Balance> balances,
            List<TieOutLine> tieOut,
            List<Rejection> rejections,
            List<InputFile> inputs,
            List<InputFile> sources,
            List<Assumption> assumptions,
            SortedMap<String, String> parameters,
            List<LedgerTieLine> generalLedger,
            List<ReplacedRows> replaced) {}

    /**
     * Rows too many to hold, pulled as cursors, each time anew.
     *
     * @param ledger all entries posted up to the period, in order of (month, system, document, basis, entry id)
     * @param effort every row of hours that is in the ledger, in order of date, system, path, line
     * @param lines every invoice line of the live files, in order of path, sheet, line
     * @param documents with their posted lines summed, in order of document; none where the report is of a part
     * @param vendors as the first of the lines calls them, by {@link DocumentLine#vendorKey()}
     */
    public record Details(
            LedgerPass ledger,
            Supplier<Cursor<DocumentLine>> lines,
            Collection<EffortLine> effort,
            Supplier<Cursor<DocumentTotal>> documents,
            Supplier<Map<String, String>> vendors) {
        /** The same, vendors called as the lines call them when these are gone through. */
        public Details(
                LedgerPass ledger,
                Supplier<Cursor<DocumentLine>> lines,
                Collection<EffortLine> effort,
                Supplier<Cursor<DocumentTotal>> documents) {
            this(ledger, lines, effort, documents, () -> vendorsOf(lines));
        }

        private static Map<String, String> vendorsOf(Supplier<Cursor<DocumentLine>> all) {
            Map<String, String> vendors = new HashMap<>();
            try (Cursor<DocumentLine> lines = all.get()) {
                lines.forEachRemaining(line ->
                        vendors.putIfAbsent(line.vendorKey(), line.line().vendor()));
            }
            return vendors;
        }
    }
}
