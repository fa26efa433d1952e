package io.outlay.report;

import io.outlay.model.MinorUnit;
import io.outlay.report.bills.InvoiceSignalTable;
import io.outlay.report.bills.RenewalTable;
import io.outlay.report.book.CloseReport;
import io.outlay.report.bridge.BridgeTable;
import io.outlay.report.ledger.BookTables;
import io.outlay.report.ledger.CostByMonthTable;
import io.outlay.report.ledger.DatevBatch;
import io.outlay.report.ledger.JournalTable;
import io.outlay.report.ledger.LedgerTable;
import io.outlay.report.ledger.LedgerTieTable;
import io.outlay.report.ledger.TieOutTable;
import io.outlay.report.outlook.AheadTables;
import io.outlay.report.sheet.CsvFile;
import io.outlay.report.sheet.Table;
import io.outlay.report.stack.HotspotTable;
import io.outlay.report.stack.StackTables;
import io.outlay.report.summary.FindingTable;
import io.outlay.report.tco.BudgetTable;
import io.outlay.report.tco.CapexTable;
import io.outlay.report.tco.TcoTable;
import io.outlay.report.tco.UpkeepTable;
import io.outlay.report.verdict.VerdictTable;
import io.outlay.report.whatif.WhatIfTables;
import java.nio.file.Path;
import java.util.List;

/** The CSV files of a period; the contract holds their names and columns stable. */
public final class CsvReports {
    private CsvReports() {}

    /**
     * Writes every file of the contract, and those that a setting asks for.
     *
     * @param csvDir folder that exists
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public static void write(Path csvDir, CloseReport report) {
        MinorUnit unit = MinorUnit.of(report.head().currency());
        tables(report).forEach(table -> CsvFile.write(csvDir, table, unit));
        if (!report.evidence().generalLedger().isEmpty()) {
            CsvFile.write(csvDir, LedgerTieTable.of(report), unit);
        }
        report.capex().ifPresent(capex -> CsvFile.write(csvDir, CapexTable.of(report, capex), unit));
        DatevBatch.write(csvDir, report);
        AheadTables.of(report).forEach(table -> CsvFile.write(csvDir, table, unit));
    }

    private static List<Table<?>> tables(CloseReport report) {
        return List.of(
                VerdictTable.of(report.analysis().judgements(), report.head().period()),
                FindingTable.of(report.analysis().findings(), report.analysis()),
                CostByMonthTable.of(report),
                TcoTable.of(report),
                UpkeepTable.of(report),
                BudgetTable.of(report),
                LedgerTable.of(report),
                BookTables.balances(report),
                JournalTable.of(report),
                BookTables.restatements(report),
                BridgeTable.of(report),
                TieOutTable.of(report),
                BookTables.rejections(report),
                RenewalTable.of(report),
                InvoiceSignalTable.of(report),
                HotspotTable.hotspots(report),
                HotspotTable.indicators(report),
                StackTables.stackMap(report),
                StackTables.coverage(report),
                WhatIfTables.options(report),
                WhatIfTables.tracking(report));
    }
}
