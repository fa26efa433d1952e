package io.outlay.report.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.AgainstBudget;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Landing;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Actual cost against budget: the month, the fiscal year to date, and where the year will land. */
public final class BudgetSheet implements ReportSheet {
    public static final int BUDGET = 3;
    public static final int SHARE = 6;
    public static final int YEAR_BUDGET = 12;
    public static final int LANDING = 13;
    private static final String SHEET = "Budget";
    private static final int HEADER = 4;
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final List<String> TITLES = List.of(
            "Scope",
            "Level",
            "Cost pool",
            "Budget month",
            "Actual month °",
            "Actual – budget",
            "in %",
            "Budget year to date",
            "Actual year to date °",
            "of which prior-year items °",
            "Actual – budget",
            "in %",
            "Budget of the year",
            "Landing °, estimate",
            "Landing against budget",
            "Landing, low °",
            "Landing, high °");

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        List<BudgetVariance> rows = book.report().budgetVariances();
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                rows.isEmpty() ? "No budget was given for this fiscal year; none is not a budget of 0." : note(book),
                Look.NOTE);
        page.text(
                2,
                0,
                "Landing: actual to date, and the outlook of the months that remain (sheet Outlook); 8 in 10 outcomes lie"
                        + " between low and high; n/a where the ledger begins after the first month that is budgeted. Columns marked ° are computed by the method (values).",
                Look.NOTE);
        for (int i = 0; i < TITLES.size(); i++) {
            page.text(HEADER, i, TITLES.get(i), i < BUDGET ? Look.HEADER : Look.HEADER.right());
            page.width(i, i == 0 ? 30 : i < BUDGET ? 13 : 13.5);
        }
        page.height(HEADER, 26);
        for (int i = 0; i < rows.size(); i++) {
            row(page, HEADER + 1 + i, rows.get(i));
        }
        page.sheet()
                .setAutoFilter(new CellRangeAddress(HEADER, HEADER + Math.max(1, rows.size()), 0, TITLES.size() - 1));
        page.sheet().createFreezePane(1, HEADER + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        page.print(book.title(SHEET), 0);
    }

    private static String note(Book book) {
        return "Amounts in " + book.currency()
                + ". Actual is the cost of what is budgeted, counted once: rows without a pool cover external cost, others"
                + " their pool; allocated cost is in neither. Systems count in their layer, all in the portfolio.";
    }

    private static void row(Page page, int row, BudgetVariance v) {
        Look look = v.level() == Level.SYSTEM ? CELL : CELL.fill(Palette.PALE);
        String level = v.level().name();
        page.text(row, 0, v.name(), look.strong());
        page.text(row, 1, level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT), look);
        page.text(row, 2, v.costPool().isEmpty() ? "all budgeted" : v.costPool(), look);
        Look whole = look.right().format(Look.WHOLE);
        against(new Place(page, row, look), BUDGET, 5, v.month());
        against(new Place(page, row, look), 7, 10, v.yearToDate());
        page.number(row, 9, v.priorYearItems(), whole);
        page.number(row, YEAR_BUDGET, v.yearBudget(), whole);
        page.number(row, LANDING, v.landing().map(Landing::expected), whole.strong());
        Optional<Live> landing = v.wholeYear()
                .share()
                .map(share -> new Live(cell(LANDING, row) + "/" + cell(YEAR_BUDGET, row) + "-1", share));
        page.figure(row, LANDING + 1, landing, look.right().format(Look.GROWTH));
        page.number(row, LANDING + 2, v.landing().map(Landing::low), whole);
        page.number(row, LANDING + 3, v.landing().map(Landing::high), whole);
    }

    /** Budget and actual beside each other, variance and share in two columns from another on. */
    private static void against(Place at, int first, int variance, AgainstBudget figures) {
        Look whole = at.look.right().format(Look.WHOLE);
        String budget = cell(first, at.row);
        at.page.number(at.row, first, figures.budget(), whole);
        at.page.number(at.row, first + 1, figures.actual(), whole);
        Optional<Live> difference =
                figures.variance().map(value -> new Live(cell(first + 1, at.row) + "-" + budget, value));
        at.page.figure(at.row, variance, difference, whole.strong());
        Optional<Live> share = figures.share().map(value -> new Live(cell(variance, at.row) + "/" + budget, value));
        at.page.figure(at.row, variance + 1, share, at.look.right().format(Look.GROWTH));
    }

    private record Place(Page page, int row, Look look) {}

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** A figure of the portfolio's row, for Summary; empty where there is no budget. */
    public static Optional<Live> portfolio(Book book, int column, Function<BudgetVariance, Optional<BigDecimal>> of) {
        return book.report().budgetVariances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO)
                .findFirst()
                .flatMap(of)
                .map(value -> new Live(SHEET + "!" + cell(column, HEADER + 1), value));
    }
}
