package io.outlay.report.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Styles;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;

/** Actual cost against budget: the month, the fiscal year to date, and where the year will land. */
public final class BudgetSheet implements ReportSheet {
    private static final String SHEET = "Budget";
    private static final int HEADER = 4;
    private static final List<String> SHARES = List.of("variance_share", "fytd_variance_share", "landing_share");
    private static final List<String> VARIANCES = Stream.concat(Stream.of("variance", "fytd_variance"), SHARES.stream())
            .toList();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Block<BudgetVariance> block =
                new Block<>(SHEET, HEADER, owned(book), book.report().budget().variances());
        Page page = book.titled(
                SHEET,
                block.rows().isEmpty()
                        ? "No budget was given for this fiscal year; none is not a budget of 0."
                        : note(book),
                "Landing: actual to date, and the outlook of the months that remain (sheet Outlook); 8 in 10 outcomes lie"
                        + " between low and high; n/a where the ledger begins after the first month that is budgeted. Live over the sheets Budget lines, Budgeted, Ahead;"
                        + " ° computed by the method (values).");
        block.write(page, 26, v -> Look.row(v.level()));
        VARIANCES.forEach(field -> signed(page, block, field));
        block.filter(page, 1);
        page.printOnly(block.fields().size() - 2, Math.max(block.end(), HEADER + 2));
        page.print(book.title(SHEET), 0);
    }

    /** Over budget or under it, in a colour that follows what the cell shows; its format adds a shape. */
    private static void signed(Page page, Block<BudgetVariance> block, String field) {
        if (block.rows().isEmpty()) {
            return;
        }
        Cells first = block.cells(0);
        String known = "AND(ISNUMBER(" + first.cell(field) + ")," + first.cell(field);
        page.sheet()
                .getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {block.area(field)},
                        colour(page, known + ">0)", Palette.RISE),
                        colour(page, known + "<0)", Palette.FALL_TEXT));
    }

    private static XSSFConditionalFormattingRule colour(Page page, String formula, String rgb) {
        XSSFConditionalFormattingRule rule =
                page.sheet().getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        Styles.text(rule, rgb);
        return rule;
    }

    private static Field<BudgetVariance> shaped(Field<BudgetVariance> field) {
        return !VARIANCES.contains(field.name())
                ? field
                : field.format(SHARES.contains(field.name()) ? Look.SHAPED_GROWTH : Look.SHAPED);
    }

    private static String note(Book book) {
        return "Amounts in " + book.currency()
                + "; ▲ over budget, ▼ under. Actual is the cost of what is budgeted, counted once: rows without a pool cover external cost, others"
                + " their pool; allocated cost is in neither. Systems count in their layer, all in the portfolio.";
    }

    /** Figures with their formulas: sums of what was budgeted, and of what is held against it. */
    private static List<Field<BudgetVariance>> live(Book book) {
        DataSums lines = new BudgetLinesSheet().sums(book);
        DataSums held = new BudgetedSheet().sums(book);
        DataSums year = lines.where("month", "\">=\"&" + Book.FISCAL_YEAR);
        return fields(book.report()).stream()
                .map(field -> switch (field.name()) {
                    case "budget" -> field.by((v, at) -> budget(lines.where("month", Book.PERIOD), v, at));
                    case "fytd_budget" ->
                        field.by((v, at) -> budget(year.where("month", "\"<=\"&" + Book.PERIOD), v, at));
                    case "year_budget" ->
                        field.by((v, at) -> budget(year.where("month", "\"<=\"&" + BudgetedSheet.YEAR_END), v, at));
                    case "actual" -> field.by((v, at) -> held(held, at).sum("month"));
                    case "fytd_actual" ->
                        field.by((v, at) -> held(held, at).sum("year_to_date") + "+" + at.cell("prior_year_items"));
                    case "prior_year_items" ->
                        field.by((v, at) -> held(held, at).sum("prior_year"));
                    case "landing" ->
                        field.by((v, at) ->
                                at.cell("fytd_actual") + "+" + held(held, at).sum("ahead"));
                    default -> field;
                })
                .toList();
    }

    private static List<Field<BudgetVariance>> owned(Book book) {
        return Stream.concat(live(book).stream(), Stream.of(SubjectFields.owner(book, BudgetSheet::answered)))
                .toList();
    }

    private static List<String> answered(BudgetVariance v) {
        return v.level() == Level.SYSTEM ? List.of(v.id()) : List.of();
    }

    private static DataSums held(DataSums held, Cells at) {
        return held.where("scope_level", at.fixed("level"))
                .where("scope_id", at.fixed("id"))
                .where("scope_pool", at.fixed("cost_pool"));
    }

    private static String budget(DataSums lines, BudgetVariance v, Cells at) {
        DataSums scope = switch (v.level()) {
            case SYSTEM -> lines.where("system_id", at.fixed("id"));
            case LAYER -> lines.where("layer_id", at.fixed("id"));
            case PORTFOLIO -> lines;
        };
        return (v.costPool().isEmpty() ? scope : scope.where("cost_pool", at.fixed("cost_pool"))).sum("amount");
    }

    private static Block<BudgetVariance> block(CloseReport report) {
        return new Block<>(SHEET, HEADER, fields(report), report.budget().variances());
    }

    private static List<Field<BudgetVariance>> fields(CloseReport report) {
        Table<BudgetVariance> table = BudgetTable.of(report);
        return table
                .pick(
                        "scope",
                        "level",
                        "cost_pool",
                        "budget",
                        "actual",
                        "variance",
                        "variance_share",
                        "fytd_budget",
                        "fytd_actual",
                        "prior_year_items",
                        "fytd_variance",
                        "fytd_variance_share",
                        "year_budget",
                        "landing",
                        "landing_share",
                        "landing_low",
                        "landing_high",
                        "id")
                .stream()
                .map(field -> shaped(field).width(widths(field)))
                .toList();
    }

    private static double widths(Field<?> field) {
        return field.name().equals("scope")
                ? 30
                : field.name().equals("id") ? 18 : field.kind().isFigure() ? 13.5 : 13;
    }

    /** A figure of the portfolio's row, for Summary; empty where there is no budget. */
    public static Optional<Live> portfolio(CloseReport report, String field) {
        return report.budget().variances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO)
                .findFirst()
                .flatMap(v -> block(report).find(field, v, "level", "cost_pool"));
    }
}
