package io.outlay.report.verdict;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.Monthly;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** The blocks of the sheet Figures, beside each other: months, growth of the layers, and their indexes month by month. */
public record FigureBlocks(Book book, Block<YearMonth> months) {
    private static final Fields<Judgement> LAYER = new Fields<>();
    private static final Fields<YearMonth> MONTH = new Fields<>();
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final String COST = "_cost";
    private static final String DRIVER = "_driver";
    private static final String SINCE = "_since";
    private static final String FIRST_COST = "_first_cost";
    private static final String FIRST_DRIVER = "_first_driver";

    private static final Comparator<Judgement> BY_GAP =
            Comparator.comparingDouble(layer -> ahead(layer, 1).isEmpty()
                    ? 1
                    : ahead(layer, -1).getAsDouble() - ahead(layer, 1).getAsDouble());

    public FigureBlocks(Book book) {
        this(book, new Monthly(book).block());
    }

    /** Growth of the layers that are judged, by how far cost is ahead of the driver, those without both last. */
    public Block<Judgement> layers() {
        return new Block<>(
                Monthly.SHEET,
                months.header(),
                behind(months),
                List.of(
                        LAYER.text("layer", Judgement::name).look(look -> TEXT).width(16),
                        growth("cost_growth", j -> j.growth().costGrowth()),
                        growth("driver_growth", j -> j.growth().driverGrowth()),
                        LAYER.text("driver", j -> j.growth().driver().orElse(""))
                                .look(look -> TEXT)
                                .width(16),
                        growth("cost_ahead", j -> ahead(j, 1)).by((j, at) -> gap(at, "cost", "driver")),
                        growth("driver_ahead", j -> ahead(j, -1)).by((j, at) -> gap(at, "driver", "cost"))),
                layers(book.report()).stream().sorted(BY_GAP).toList());
    }

    /** By how much cost grew more than its driver, in one direction; 0 where it did not. */
    private static OptionalDouble ahead(Judgement layer, int sign) {
        OptionalDouble driver = layer.growth().driverGrowth();
        return layer.growth().costGrowth().isEmpty() || driver.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(0, sign * (layer.growth().costGrowth().getAsDouble() - driver.getAsDouble())));
    }

    private static String gap(Cells at, String more, String less) {
        return "MAX(0," + at.cell(more + "_growth") + "-" + at.cell(less + "_growth") + ")";
    }

    /** Indexes of all layers, month by month: of both series, of their first year, and where a verdict's month is marked. */
    Block<YearMonth> indexes() {
        List<Field<YearMonth>> fields = Stream.of(TechLayer.values())
                .flatMap(layer -> Stream.of(
                                Stream.of(
                                        index(layer, COST, IndexPoint::cost).titled(layer.title() + " cost index"),
                                        index(layer, DRIVER, IndexPoint::driver)
                                                .titled(layer.title() + " driver index")),
                                hasFirstYear(layer) ? firstYear(layer) : Stream.<Field<YearMonth>>empty(),
                                since(layer).stream().map(since -> mark(layer, since)))
                        .flatMap(columns -> columns))
                .toList();
        return new Block<>(Monthly.SHEET, months.header(), behind(layers()), fields, months.rows());
    }

    private Stream<Field<YearMonth>> firstYear(TechLayer layer) {
        return Stream.of(
                index(layer, FIRST_COST, IndexPoint::firstCost).titled(layer.title() + " cost, first year"),
                index(layer, FIRST_DRIVER, IndexPoint::firstDriver).titled(layer.title() + " driver, first year"));
    }

    /** One point on the line of a layer's cost. */
    private Field<YearMonth> mark(TechLayer layer, YearMonth since) {
        return index(layer, SINCE, point -> point.month().equals(since) ? point.cost() : OptionalDouble.empty())
                .by((month, at) -> month.equals(since) ? at.cell(layer.id() + COST) : null)
                .titled(layer.title() + " verdict since");
    }

    /** Column behind a block and one that stays free. */
    private static int behind(Block<?> block) {
        return block.left() + block.fields().size() + 1;
    }

    private static Field<Judgement> growth(String name, Function<Judgement, OptionalDouble> value) {
        return LAYER.statistic(name, value)
                .look(look -> Look.BODY.format(Look.GROWTH))
                .width(12);
    }

    private Field<YearMonth> index(TechLayer layer, String name, Function<IndexPoint, OptionalDouble> value) {
        List<IndexPoint> points = all(layer);
        return MONTH.statistic(
                        layer.id() + name,
                        month -> points.stream()
                                .filter(point -> point.month().equals(month))
                                .findFirst()
                                .map(value)
                                .orElse(OptionalDouble.empty()))
                .look(look -> Look.BODY.format(Look.INDEX))
                .width(12)
                .free();
    }

    /** Layers that are judged, in their order. */
    static List<Judgement> layers(CloseReport report) {
        return report.analysis().judgements().stream()
                .filter(j -> j.level() == Level.LAYER && j.layer().isPresent())
                .sorted(Comparator.comparing(
                        j -> j.layer().map(TechLayer::ordinal).orElse(0)))
                .toList();
    }

    /** Months of the sheet in which a layer's cost has one a year earlier. */
    List<IndexPoint> points(TechLayer layer) {
        return all(layer).stream().filter(point -> point.cost().isPresent()).toList();
    }

    /** Months of the sheet that a layer's cost is drawn in, those of its first year too. */
    List<IndexPoint> drawn(TechLayer layer) {
        return all(layer).stream()
                .filter(point -> point.cost().isPresent() || point.firstCost().isPresent())
                .toList();
    }

    /** Months of the sheet. */
    private List<IndexPoint> all(TechLayer layer) {
        return book.report().analysis().indexes().getOrDefault(layer.id(), List.of()).stream()
                .filter(point -> months.rows().contains(point.month()))
                .toList();
    }

    /** Whether months are drawn that have none a year earlier. */
    boolean hasFirstYear(TechLayer layer) {
        return all(layer).stream().anyMatch(point -> point.firstCost().isPresent());
    }

    boolean hasDriver(TechLayer layer) {
        return points(layer).stream().anyMatch(point -> point.driver().isPresent());
    }

    /** Since when a layer has the verdict that calls for action; empty where its cost has no point in that month. */
    Optional<YearMonth> since(TechLayer layer) {
        return layers(book.report()).stream()
                .filter(j -> j.layer().equals(Optional.of(layer)) && j.verdict().flagged())
                .flatMap(j -> j.since().stream())
                .filter(since ->
                        points(layer).stream().anyMatch(point -> point.month().equals(since)))
                .findFirst();
    }

    /** First month that any layer has a point in, so that all charts show the same months; empty when none has one. */
    Optional<YearMonth> first() {
        return Stream.of(TechLayer.values())
                .flatMap(layer -> drawn(layer).stream())
                .map(IndexPoint::month)
                .min(Comparator.naturalOrder());
    }

    /** Labels of the months from the first point to the period. */
    CellRangeAddress labels() {
        return months.area("label", first().orElseThrow(), book.period());
    }

    CellRangeAddress cost(TechLayer layer) {
        return drawn(layer, COST);
    }

    CellRangeAddress driver(TechLayer layer) {
        return drawn(layer, DRIVER);
    }

    /** Of a layer that has a first year. */
    CellRangeAddress firstCost(TechLayer layer) {
        return drawn(layer, FIRST_COST);
    }

    CellRangeAddress firstDriver(TechLayer layer) {
        return drawn(layer, FIRST_DRIVER);
    }

    /** Of a layer that has {@link #since}. */
    CellRangeAddress mark(TechLayer layer) {
        return drawn(layer, SINCE);
    }

    private CellRangeAddress drawn(TechLayer layer, String name) {
        return indexes().area(layer.id() + name, first().orElseThrow(), book.period());
    }
}
