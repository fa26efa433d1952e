package io.outlay.report.outlook;

import io.outlay.analysis.outlook.PeakSeason;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The month of most business: its share of the year's cost and of the year's driver, and what of the cost is elastic. */
record PeakBlock(Book book, Page page) {
    private static final Fields<PeakSeason> FIELD = new Fields<>();
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);

    /** @return the row behind the block; the given one when no driver says when the peak is */
    int write(int start) {
        List<PeakSeason> peaks = book.report().analysis().outlook().peaks().stream()
                .sorted(Comparator.comparing(PeakSeason::level).reversed())
                .toList();
        if (peaks.isEmpty()) {
            return start;
        }
        page.text(start, 0, "Peak season", Look.BODY.size(12).strong());
        page.text(
                start + 1,
                0,
                "The month of most business, its share of the year's cost and of what each system serves. Elastic: the part"
                        + " of the year's cost that moves with the driver from month to month; n/a where the driver hardly"
                        + " varies. Layers and the portfolio add up their systems; what is known of none of them is in"
                        + " neither part. Cost before allocation, without one-offs and transform.",
                Look.NOTE);
        page.text(start + 2, 0, "Peak month °", Look.BODY.strong());
        page.month(start + 2, 1, peaks.get(0).month(), Look.BODY.strong().align(HorizontalAlignment.LEFT));
        long above = peaks.stream().filter(peak -> peak.level() != Level.SYSTEM).count();
        Cells.Rows systems = new Cells.Rows(start + 5 + (int) above, start + 4 + peaks.size());
        List<Field<PeakSeason>> fields = fields("$B$" + (start + 3), systems);
        Block<PeakSeason> block = new Block<>(OutlookSheet.SHEET, start + 3, fields, peaks).retitled(book::ofWindow);
        block.write(page, 38, peak -> peak.level() == Level.SYSTEM ? CELL : CELL.fill(Palette.PALE));
        return block.end();
    }

    /**
     * @param month cell of the peak month
     * @param systems rows of the systems, below layers and the portfolio
     */
    private List<Field<PeakSeason>> fields(String month, Cells.Rows systems) {
        Table<PeakSeason> table = PeakTable.of(book.report());
        return Stream.of(
                        List.of(
                                FIELD.text("name", PeakSeason::name).titled("").strong(),
                                FIELD.text("layer", this::layerTitle)
                                        .look((peak, look) -> look.strong()
                                                .colour(layer(peak)
                                                        .map(Palette::text)
                                                        .orElse(Palette.MUTED))),
                                FIELD.live("cost_of_the_peak_month", (peak, at) -> ofMonth(peak, at, month)),
                                FIELD.live("cost_of_year", this::ofYear).titled("Cost T12M")),
                        table.pick("cost_share", "driver", "driver_peak", "driver_t12m", "driver_share"),
                        table.pick("elastic", "fixed").stream()
                                .map(field -> summed(field, systems))
                                .toList(),
                        table.pick("elastic_share"),
                        List.of(FIELD.text("key", PeakSeason::id).look(look -> look.colour(Palette.MUTED))))
                .flatMap(List::stream)
                .toList();
    }

    /** Of a system what moves is computed; of a layer and the portfolio it is the sum of their rows. */
    private static Field<PeakSeason> summed(Field<PeakSeason> field, Cells.Rows systems) {
        return field.by((peak, at) -> switch (peak.level()) {
            case SYSTEM -> field.formula(peak, at);
            case LAYER ->
                "SUMIFS(" + at.range(field.name(), systems) + "," + at.range("layer", systems) + "," + at.cell("layer")
                        + ")";
            case PORTFOLIO -> "SUM(" + at.range(field.name(), systems) + ")";
        });
    }

    private Optional<Live> ofMonth(PeakSeason peak, Cells at, String month) {
        return Optional.of(cost(scope(at, peak), peak.costPeak(), Criterion.month(month, peak.month())));
    }

    private Optional<Live> ofYear(PeakSeason peak, Cells at) {
        return Optional.of(cost(
                scope(at, peak),
                peak.costYear(),
                Criterion.from("EDATE(" + Book.PERIOD + ",-11)", book.period().minusMonths(11)),
                Criterion.to(Book.PERIOD, book.period())));
    }

    /** The ledger's cost without what is allocated, one-offs and transform. */
    private Live cost(List<Criterion> scope, BigDecimal value, Criterion... span) {
        List<Criterion> all = SpanSums.with(scope, span);
        Live whole = sum(all);
        Live allocated = sum(SpanSums.with(all, Criterion.basis(Basis.ALLOCATED)));
        Live oneOff = sum(SpanSums.with(all, Criterion.oneOff()));
        Live transform = sum(SpanSums.with(all, Criterion.basis(Basis.EFFORT), Criterion.pool(CostPool.TRANSFORM)));
        return new Live(
                whole.formula() + "-" + braced(allocated) + "-" + braced(oneOff) + "-" + braced(transform), value);
    }

    private Live sum(List<Criterion> criteria) {
        return book.ledger().cost(criteria.toArray(Criterion[]::new));
    }

    private static String braced(Live live) {
        return "(" + live.formula() + ")";
    }

    private List<Criterion> scope(Cells at, PeakSeason peak) {
        return switch (peak.level()) {
            case SYSTEM -> List.of(Criterion.system(at.fixed("key"), peak.id()));
            case LAYER -> List.of(Criterion.layer(at.fixed("layer"), layer(peak).orElseThrow()));
            case PORTFOLIO -> List.of();
        };
    }

    private String layerTitle(PeakSeason peak) {
        return layer(peak).map(TechLayer::title).orElse(peak.level() == Level.PORTFOLIO ? "All" : "n/a");
    }

    private Optional<TechLayer> layer(PeakSeason peak) {
        return book.report().analysis().judgements().stream()
                .filter(j -> j.level() == peak.level() && j.id().equals(peak.id()))
                .findFirst()
                .flatMap(Judgement::layer);
    }
}
