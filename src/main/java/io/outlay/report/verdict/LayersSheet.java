package io.outlay.report.verdict;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ChartLook;
import io.outlay.report.sheet.ChartText;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Six small charts of one scale, a layer each: its cost against what drives it, the verdict above. */
public final class LayersSheet implements ReportSheet {
    private static final String SHEET = "Layers";
    private static final int FIRST = 5;
    private static final int ACROSS = 3;
    /** Columns of a chart, one narrow column between two. */
    private static final int WIDE = 4;

    private static final int HIGH = 15;
    private static final double STEP = 20;
    private static final Fields<Judgement> FIELD = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        FigureBlocks figures = new FigureBlocks(book);
        Page page = book.titled(
                SHEET,
                "Cost and the business figure that drives it, each month against the same month a year earlier = 100; all"
                        + " on one scale. Indexes and growths are computed on comparable cost (values).",
                "Solid, in the layer's colour: cost. Dashed, dark: its driver. Diamond: the month since which a verdict that"
                        + " calls for action holds.",
                reach(figures));
        LiveVerdicts verdicts = new LiveVerdicts(book);
        List<Judgement> layers = FigureBlocks.layers(book.report());
        for (int i = 0; i < layers.size(); i++) {
            write(book, page, block(verdicts, i, layers.subList(i, i + 1)));
        }
        IntStream.range(0, ACROSS).forEach(i -> block(verdicts, i, List.of()).widths(page));
        page.print(book.title(SHEET), 1);
    }

    /** What months are drawn that have none a year earlier, and why fewer than are known; empty where all have one. */
    private static String reach(FigureBlocks figures) {
        List<YearMonth> known = figures.months().rows();
        String first = Stream.of(TechLayer.values()).anyMatch(figures::hasFirstYear)
                ? "Thin, on the left: the first year of the ledger, which has no year before it; its months are held against"
                        + " their own average = 100, so their season shows."
                : "";
        String fewer = figures.first()
                .map(month -> known.size() - known.indexOf(month))
                .filter(drawn -> drawn < known.size())
                .map(drawn -> "Drawn are " + drawn + " of " + known.size()
                        + " months: those before have none a year earlier in the ledger.")
                .orElse("");
        return (first + " " + fewer).strip();
    }

    /** Layer and verdict above a chart, which is as wide. */
    private static Block<Judgement> block(LiveVerdicts verdicts, int number, List<Judgement> rows) {
        List<Field<Judgement>> fields = new ArrayList<>(List.of(
                FIELD.text("layer", j -> j.layer().map(TechLayer::title))
                        .look((j, look) -> Look.BODY
                                .strong()
                                .colour(Palette.WHITE)
                                .fill(Palette.text(j.layer().orElseThrow()))),
                FIELD.text("verdict", j -> j.verdict().label()).by((j, at) -> verdicts.of(j)),
                FIELD.blank("a"),
                FIELD.blank("b")));
        fields.replaceAll(field -> field.width(13));
        if (number % ACROSS < ACROSS - 1) {
            fields.add(FIELD.gap("between").width(2));
        }
        int row = FIRST + number / ACROSS * (HIGH + 3);
        return new Block<>(SHEET, row - 1, number % ACROSS * (WIDE + 1), fields, rows);
    }

    private static void write(Book book, Page page, Block<Judgement> block) {
        Judgement judgement = block.rows().get(0);
        TechLayer layer = judgement.layer().orElseThrow();
        block.rows(page, j -> Look.BODY.strong().fill(Palette.fill(j.verdict())));
        LiveVerdicts.fill(page, block, "verdict");
        block.heights(page, j -> 17);
        int left = block.left();
        FigureBlocks figures = new FigureBlocks(book);
        if (figures.points(layer).isEmpty()) {
            page.note(block.end() + 1, left, "No month has a month a year earlier to compare it with yet.");
            return;
        }
        XSSFChart chart = page.sheet()
                .createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, left, block.end(), left + WIDE, block.end() + HIGH));
        ChartText.asAtRun(chart, page, title(judgement), 9);
        XDDFValueAxis value = ChartLook.values(chart, Look.PLAIN);
        value.setMinimum(scale(book, Math::floor, -1));
        value.setMaximum(scale(book, Math::ceil, 1));
        value.setMajorUnit(STEP);
        new LayerChart(figures, judgement).draw(chart, value);
    }

    /** What is seen, such as {@code Service: cost +23 %, tickets +2 %}. */
    static String title(Judgement judgement) {
        String cost = judgement.growth().costGrowth().isPresent()
                ? "cost " + whole(judgement.growth().costGrowth())
                : "cost not comparable yet";
        String driver = judgement.growth().driver().isPresent()
                        && judgement.growth().driverGrowth().isPresent()
                ? ", " + Names.plain(judgement.growth().driver().get()) + " "
                        + whole(judgement.growth().driverGrowth())
                : "";
        return judgement.name() + ": " + cost + driver;
    }

    private static String whole(OptionalDouble growth) {
        long percent = Math.round(growth.getAsDouble() * 100);
        return (percent > 0 ? "+" : percent < 0 ? "−" : "") + Math.abs(percent) + " %";
    }

    /** An end of the one scale: the furthest point of all layers, at least 100, on a step. */
    private static double scale(Book book, ToDoubleFunction<Double> round, int side) {
        FigureBlocks figures = new FigureBlocks(book);
        DoubleStream points = Stream.of(TechLayer.values())
                .flatMap(layer -> figures.drawn(layer).stream())
                .flatMapToDouble(LayersSheet::values);
        double furthest = side * points.map(v -> side * v).max().orElse(side * 100.0);
        double end = side < 0 ? Math.min(100, furthest) : Math.max(100, furthest);
        return Math.max(0, round.applyAsDouble(end / STEP) * STEP);
    }

    private static DoubleStream values(IndexPoint point) {
        return Stream.of(point.cost(), point.driver(), point.firstCost(), point.firstDriver())
                .flatMapToDouble(OptionalDouble::stream);
    }
}
