package io.outlay.report.verdict;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.Monthly;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;

/** The series behind Summary's tiles and charts, month by month. */
public final class FiguresSheet implements ReportSheet {
    /** Column of the labels of months for charts. */
    public static final int LABEL = 8;

    public static final int COST_INDEX = 6;
    public static final int DRIVER_INDEX = 7;
    public static final int LAYER = 10;

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final Look CELL = Look.BODY.format(Look.MONEY);
    private static final Look WHOLE = Look.BODY.format(Look.WHOLE);
    private static final Look INDEX = Look.BODY.format("0.0");
    /** Days from Excel's day 0 to 1970-01-01. */
    private static final long EXCEL_EPOCH = 25_569;

    @Override
    public String name() {
        return Monthly.SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        page.text(0, 0, book.title(name()), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "The series behind Summary. Indexes and growths are computed on comparable cost (values).",
                Look.NOTE);
        page.text(3, 0, "Period", Look.BODY.strong());
        page.month(3, 1, book.period(), Look.BODY.strong());
        name(book, Book.PERIOD, 3, 1);
        page.text(3, 2, "Fiscal year from", Look.BODY.strong().right());
        long start = book.fiscalYear().start().atDay(1).toEpochDay() + EXCEL_EPOCH;
        String formula = "EDATE(" + Book.PERIOD + ",-MOD(MONTH(" + Book.PERIOD + ")-"
                + book.report().fiscalYearStart() + ",12))";
        page.live(
                3,
                3,
                new Live(formula, BigDecimal.valueOf(start)),
                Look.BODY.strong().format(Look.MONTH));
        name(book, Book.FISCAL_YEAR, 3, 3);
        months(book, page);
        layers(book, page);
        new LayerFigures(book).write(page);
        page.sheet().createFreezePane(0, Monthly.FIRST);
        page.print(book.title(name()), 0);
    }

    private static void name(Book book, String name, int row, int column) {
        XSSFName cell = book.workbook().createName();
        cell.setNameName(name);
        cell.setRefersToFormula(Monthly.SHEET + "!" + new CellReference(row, column, true, true).formatAsString());
    }

    private static void months(Book book, Page page) {
        String unit = " (" + book.currency() + ")";
        header(
                page,
                0,
                List.of(
                        "Month",
                        "Cost" + unit,
                        "External" + unit,
                        "Internal" + unit,
                        "Orders",
                        "Net revenue" + unit,
                        "Cost index (year ago = 100)",
                        "Business index (year ago = 100)",
                        "Label"));
        Map<YearMonth, IndexPoint> index =
                book.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                        .collect(Collectors.toMap(IndexPoint::month, Function.identity(), (a, b) -> a));
        Monthly monthly = new Monthly(book);
        for (YearMonth month : monthly.months()) {
            month(page, monthly, month, book.period());
            int row = monthly.row(month) - 1;
            Optional<IndexPoint> point = Optional.ofNullable(index.get(month));
            point.ifPresent(p -> p.cost().ifPresent(v -> page.number(row, COST_INDEX, v, INDEX)));
            point.ifPresent(p -> p.driver().ifPresent(v -> page.number(row, DRIVER_INDEX, v, INDEX)));
        }
        page.width(0, 10);
        for (int column = 1; column < LABEL; column++) {
            page.width(column, 15);
        }
    }

    private static void month(Page page, Monthly monthly, YearMonth month, YearMonth period) {
        int row = monthly.row(month) - 1;
        long back = month.until(period, ChronoUnit.MONTHS);
        BigDecimal serial = BigDecimal.valueOf(month.atDay(1).toEpochDay() + EXCEL_EPOCH);
        page.live(row, 0, new Live("EDATE(" + Book.PERIOD + ",-" + back + ")", serial), TEXT.format(Look.MONTH));
        int column = 1;
        for (Monthly.Series series : Monthly.Series.values()) {
            boolean counted = series == Monthly.Series.ORDERS;
            Look look = counted ? WHOLE : CELL;
            Optional<Live> value = monthly.value(series, month);
            if (value.isEmpty()) {
                page.missing(row, column, look);
            } else if (value.get().formula().isEmpty()) {
                page.number(row, column, value.get().value(), look);
            } else {
                page.live(row, column, value.get(), look);
            }
            column++;
        }
        page.text(row, LABEL, SHORT_MONTH.format(month), TEXT.colour(Palette.MUTED));
    }

    /** Layers that are judged, in their order. */
    public static List<Judgement> layers(CloseReport report) {
        return report.analysis().judgements().stream()
                .filter(j -> j.level() == Level.LAYER && j.layer().isPresent())
                .sorted(Comparator.comparing(
                        j -> j.layer().map(TechLayer::ordinal).orElse(0)))
                .toList();
    }

    private static void layers(Book book, Page page) {
        header(page, LAYER, List.of("Layer", "Cost growth", "Driver growth", "Driver"));
        int row = Monthly.FIRST;
        for (Judgement layer : layers(book.report())) {
            page.text(row, LAYER, layer.name(), TEXT);
            page.number(row, LAYER + 1, layer.costGrowth(), Look.BODY.format(Look.GROWTH));
            page.number(row, LAYER + 2, layer.driverGrowth(), Look.BODY.format(Look.GROWTH));
            page.text(row, LAYER + 3, layer.driver().orElse(""), TEXT);
            row++;
        }
        page.width(LAYER, 16);
        page.width(LAYER + 1, 12);
        page.width(LAYER + 2, 12);
        page.width(LAYER + 3, 16);
    }

    private static void header(Page page, int from, List<String> titles) {
        page.height(Monthly.FIRST - 1, 38);
        for (int i = 0; i < titles.size(); i++) {
            boolean words = titles.get(i).matches("Month|Label|Layer|Driver");
            page.text(Monthly.FIRST - 1, from + i, titles.get(i), words ? Look.HEADER : Look.HEADER.right());
        }
    }
}
