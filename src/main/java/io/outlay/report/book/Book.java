package io.outlay.report.book;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Window;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Revision;
import io.outlay.report.sheet.Styles;
import io.outlay.report.sheet.Words;
import io.outlay.report.sheet.WorkbookFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What every sheet is written from and to.
 *
 * @param file that rows of long sheets go into while they come
 * @param rowLimit rows that a sheet may hold
 */
public record Book(
        XSSFWorkbook workbook,
        Styles styles,
        CloseReport report,
        Revision revision,
        LedgerBook ledger,
        LineBook lines,
        DocumentBook documents,
        WorkbookFile file,
        int rowLimit) {
    /** Name of the cell that holds the first day of the period's month. */
    public static final String PERIOD = "Period";

    /** Name of the cell that holds the first day of the fiscal year that the period is in. */
    public static final String FISCAL_YEAR = "FiscalYear";

    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    public Page page(String sheet) {
        return new Page(workbook.getSheet(sheet), styles);
    }

    /** The page of a sheet for reading, with its title and notes on what it shows, a line each. */
    public Page titled(String sheet, String... notes) {
        Page page = page(sheet);
        page.title(words(sheet), notes);
        return page;
    }

    /** Title of any sheet, which says when an assumption was changed since the run. */
    public Page.Words words(String sheet) {
        String title = title(sheet);
        return new Page.Words(changed(title, CellText.inFormula(title) + "&\" \"&"), title);
    }

    /**
     * A text that says when an assumption was changed: sentences and charts do not follow it.
     *
     * @param before formula of what stands before that, ends in {@code &}; empty for nothing
     */
    public static String changed(String text, String before) {
        return "IF(" + AsAtRun.CHANGED + "=0," + CellText.inFormula(text) + "," + before + "\"▲ \"&" + AsAtRun.CHANGED
                + "&\" changed since the run: run again\")";
    }

    /** Gives a cell a name for formulas; a name that there is moves. */
    public void name(String name, String place) {
        XSSFName cell = workbook.getName(name) == null ? workbook.createName() : workbook.getName(name);
        cell.setNameName(name);
        cell.setRefersToFormula(place);
    }

    /** Name of a setting's number for formulas, by its key without {@code outlay.}; empty where the report has none. */
    public Optional<String> setting(String key) {
        return report.evidence().assumptions().stream()
                .filter(assumption -> assumption.number().isPresent())
                .map(Assumption::name)
                .filter(Assumption.setting(key)::equals)
                .findFirst();
    }

    /** A sheet that goes on where another is full, right behind it. */
    Page continuation(String before, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, workbook.getSheetIndex(before) + 1);
        return new Page(sheet, styles);
    }

    public YearMonth period() {
        return report.head().period();
    }

    /** What is known of the last twelve months. */
    public Window window() {
        return Window.since(ledger.firstKnown(), period());
    }

    /** What is known of the twelve months before. */
    public Window yearBefore() {
        return Window.since(ledger.firstKnown(), period().minusYears(1));
    }

    /** A title in which {@code T12M} and the fiscal year give way to the months that are known, where they are fewer. */
    public String ofWindow(String title) {
        Window known = window();
        boolean partOfYear = !fiscalYear().from(known).equals(fiscalYear().start());
        String ofYear =
                partOfYear ? title.replace("iscal year to date", "iscal year, " + known.count() + " known") : title;
        return ofYear.replace("T12M", known.isShort() ? known.count() : "T12M");
    }

    /** Whether both years are known whole, so that one can be held against the other. */
    public boolean comparesYears() {
        return yearBefore().isYear();
    }

    /** Whether a system of the register is not live yet, or retired, at the period's end. */
    public boolean isOutOfService(String systemId) {
        return report.systems().stream()
                .anyMatch(
                        system -> system.systemId().equals(systemId) && !system.isInServiceOn(period().atEndOfMonth()));
    }

    public FiscalYear fiscalYear() {
        return FiscalYear.of(report.head().period(), report.head().fiscalYearStart());
    }

    public String currency() {
        return report.head().currency();
    }

    /** Of the currency of its amounts. */
    public MinorUnit unit() {
        return MinorUnit.of(currency());
    }

    /** Who answers for systems: their owners in the register, each once; empty when none is named. */
    public String owners(List<String> systemIds) {
        return report.systems().stream()
                .filter(system -> systemIds.contains(system.systemId()))
                .flatMap(system -> system.owner().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What changed closed months, one of each cause. */
    public List<RestatementCause> causes() {
        return RestatementCause.of(report.changes().restatements(), report.systems());
    }

    /** An amount in a sentence, such as {@code EUR 84,120}. */
    public String money(BigDecimal amount) {
        return currency() + " " + Words.whole(amount);
    }

    /** Title of a sheet with company and month, such as {@code Tie-out · Acme · September 2026}. */
    public String title(String sheet) {
        return sheet + " · " + report.head().about() + " · " + longMonth(period());
    }

    public static String longMonth(YearMonth month) {
        return LONG_MONTH.format(month);
    }
}
