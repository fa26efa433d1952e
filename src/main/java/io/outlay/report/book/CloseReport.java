package io.outlay.report.book;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Tco;
import io.outlay.model.CloseState;
import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything a closed period's files are made of. Ledger and lines are pulled as cursors, each time anew.
 *
 * @param version of the program
 * @param state how sure the period's month is
 * @param months all months of the ledger up to the period
 * @param metrics complete months of business metrics
 * @param budgetVariances of the fiscal year; empty when it has no budget
 * @param budgets of all months
 * @param registerChanges since the period before
 * @param ledger all entries posted up to the period, in order of (month, system, document, basis, entry id)
 * @param lines every invoice line of the live files, in order of path, sheet, line
 * @param parameters settings as they are in force, {@code outlay.*} keys in order, for the manifest
 */
public record CloseReport(
        String company,
        String currency,
        YearMonth period,
        CloseState state,
        String version,
        int fiscalYearStart,
        List<TechSystem> systems,
        List<SystemMonth> months,
        List<MetricMonth> metrics,
        Analysis analysis,
        Tco tco,
        List<BudgetVariance> budgetVariances,
        List<BudgetMonth> budgets,
        BuildOrBuy buildOrBuy,
        List<Restatement> restatements,
        List<RegisterChange> registerChanges,
        List<Balance> balances,
        List<TieOutLine> tieOut,
        List<Rejection> rejections,
        List<InputFile> inputs,
        List<Assumption> assumptions,
        java.util.SortedMap<String, String> parameters,
        Supplier<Cursor<LedgerEntry>> ledger,
        Supplier<Cursor<DocumentLine>> lines) {}
