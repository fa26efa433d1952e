package io.outlay.report;

import io.outlay.model.MinorUnit;
import io.outlay.report.bills.InvoiceChecksSheet;
import io.outlay.report.bills.PaymentsSheet;
import io.outlay.report.bills.RenewalsSheet;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.DocumentBook;
import io.outlay.report.book.LedgerBook;
import io.outlay.report.book.LineBook;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.bridge.BridgePartsSheet;
import io.outlay.report.bridge.BridgeSheet;
import io.outlay.report.ledger.AssumptionsSheet;
import io.outlay.report.ledger.BalancesSheet;
import io.outlay.report.ledger.BilledSheet;
import io.outlay.report.ledger.DocumentsSheet;
import io.outlay.report.ledger.EffortSheet;
import io.outlay.report.ledger.JournalSheet;
import io.outlay.report.ledger.LedgerSheet;
import io.outlay.report.ledger.LinesSheet;
import io.outlay.report.ledger.MonthlyCostSheet;
import io.outlay.report.ledger.RejectedSheet;
import io.outlay.report.ledger.RestatedMonthsSheet;
import io.outlay.report.ledger.RestatementsSheet;
import io.outlay.report.ledger.SourcesSheet;
import io.outlay.report.ledger.TieOutSheet;
import io.outlay.report.outlook.AheadSheet;
import io.outlay.report.outlook.OutlookFiguresSheet;
import io.outlay.report.outlook.OutlookSheet;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Revision;
import io.outlay.report.sheet.Styles;
import io.outlay.report.sheet.WorkbookFile;
import io.outlay.report.stack.HotspotsSheet;
import io.outlay.report.stack.StackMapSheet;
import io.outlay.report.summary.ContentsSheet;
import io.outlay.report.summary.FindingsSheet;
import io.outlay.report.summary.GlossarySheet;
import io.outlay.report.summary.SummaryDigest;
import io.outlay.report.summary.SummarySheet;
import io.outlay.report.tco.BudgetLinesSheet;
import io.outlay.report.tco.BudgetSheet;
import io.outlay.report.tco.BudgetedSheet;
import io.outlay.report.tco.MonthsSheet;
import io.outlay.report.tco.TcoAheadSheet;
import io.outlay.report.tco.TcoSheet;
import io.outlay.report.verdict.FiguresSheet;
import io.outlay.report.verdict.LayersSheet;
import io.outlay.report.verdict.PayoffSheet;
import io.outlay.report.whatif.BuildOrBuySheet;
import io.outlay.report.whatif.PlanSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The finance workbook of a period. Arithmetic on the ledger is a formula with its value beside it; the same report gives
 * the same bytes on one JDK.
 */
public final class FinanceWorkbook {
    /** Table of contents, in the order of the tabs. */
    private static final List<ReportSheet> SHEETS = List.of(
            new SummarySheet(),
            new ContentsSheet(),
            new FindingsSheet(),
            new PayoffSheet(),
            new LayersSheet(),
            new MonthsSheet(),
            new BilledSheet(BilledSheet.By.VENDOR),
            new BilledSheet(BilledSheet.By.COST_CENTRE),
            new BridgeSheet(),
            new StackMapSheet(),
            new TcoSheet(),
            new BuildOrBuySheet(),
            new BudgetSheet(),
            new HotspotsSheet(),
            new RenewalsSheet(),
            new InvoiceChecksSheet(),
            new OutlookSheet(),
            new RestatementsSheet(),
            new RestatedMonthsSheet(),
            new TieOutSheet(),
            new LedgerSheet(),
            new MonthlyCostSheet(),
            new BalancesSheet(),
            new JournalSheet(),
            new DocumentsSheet(),
            new LinesSheet(),
            new EffortSheet(),
            new RejectedSheet(),
            new SourcesSheet(),
            new AssumptionsSheet(),
            new GlossarySheet(),
            new FiguresSheet(),
            new AheadSheet(),
            new OutlookFiguresSheet(),
            new BudgetLinesSheet(),
            new BudgetedSheet(),
            new TcoAheadSheet(),
            new BridgePartsSheet(),
            new PaymentsSheet(),
            new PlanSheet());

    private FinanceWorkbook() {}

    /** Name of the file, such as {@code tech-cost-2026-09.xlsx}. */
    public static String fileName(YearMonth period) {
        return "tech-cost-" + period + ".xlsx";
    }

    /**
     * Writes the workbook, and {@code summary.json} beside it; existing files are overwritten.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(Path xlsx, CloseReport report, Revision revision) {
        write(xlsx, report, revision, Extent.SHEET_ROWS);
    }

    /** @param rowLimit rows that a sheet may hold before it goes on in another */
    static void write(Path xlsx, CloseReport report, Revision revision, int rowLimit) {
        try (WorkbookFile file = new WorkbookFile(xlsx)) {
            XSSFWorkbook workbook = file.workbook();
            LedgerBook ledger = new LedgerBook(report, rowLimit);
            Book book = new Book(
                    workbook,
                    new Styles(workbook, MinorUnit.of(report.head().currency())),
                    report,
                    revision,
                    ledger,
                    new LineBook(report, rowLimit),
                    new DocumentBook(report),
                    file,
                    rowLimit);
            SHEETS.forEach(sheet -> workbook.createSheet(sheet.name()));
            // Names and figures first: formulas of the first sheets refer to the last.
            for (int i = SHEETS.size() - 1; i >= 0; i--) {
                SHEETS.get(i).write(book);
            }
            SummaryDigest.write(xlsx.toAbsolutePath().getParent(), book);
            Tabs.finish(workbook);
            workbook.setActiveSheet(0);
            String title = "Technology cost " + report.head().period() + ", "
                    + report.head().about();
            file.write(title, report.head().period());
        } catch (IOException e) {
            throw new UncheckedIOException(xlsx + " cannot be written", e);
        }
    }
}
