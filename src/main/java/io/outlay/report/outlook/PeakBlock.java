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
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
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
    private static final List<Field<PeakSeason>> HEAD = List.of(
            FIELD.text("label", peak -> "Peak month °"),
            FIELD.month("month", PeakSeason::month).look(look -> look.align(HorizontalAlignment.LEFT)));

    /** @return the row behind the block; the given one when no driver says when the peak is */
    int write(int start) {
        List<PeakSeason> peaks = book.report().analysis().outlook().peaks().stream()
                .sorted(Comparator.comparing(PeakSeason::level).reversed())
                .toList();
        if (peaks.isEmpty()) {
            return start;
        }
        page.section(start, "Peak season");
        page.note(
                start + 1,
                "The month of most business, its share of the year's cost and of what each system serves. Elastic: the part"
                        + " of the year's cost that moves with the driver from month to month; n/a where the driver hardly"
                        + " varies. Layers and the portfolio add up their systems; what is known of none of them is in"
                        + " neither part. Cost before allocation, without one-offs and transform.");
        Block<PeakSeason> head = new Block<>(OutlookSheet.SHEET, start + 1, HEAD, peaks.subList(0, 1));
        head.rows(page, peak -> Look.BODY.strong());
        long above = peaks.stream().filter(peak -> peak.level() != Level.SYSTEM).count();
        Cells.Rows systems = new Cells.Rows(start + 5 + (int) above, start + 4 + peaks.size());
        List<Field<PeakSeason>> fields = fields(head.cells(0).absolute("month"), systems);
        Block<PeakSeason> block = new Block<>(OutlookSheet.SHEET, start + 3, fields, peaks).retitled(book::ofWindow);
        block.write(page, 38, peak -> Look.row(peak.level()));
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
                                SubjectFields.layer(PeakSeason::level, this::layer),
                                FIELD.live("cost_of_the_peak_month", (peak, at) -> ofMonth(peak, at, month)),
                                FIELD.live("cost_of_year", this::ofYear).titled("Cost T12M")),
                        table.pick("cost_share", "driver", "driver_peak", "driver_t12m", "driver_share"),
                        table.pick("elastic", "fixed").stream()
                                .map(field -> summed(field, systems))
                                .toList(),
                        table.pick("elastic_share"),
                        List.of(SubjectFields.key(PeakSeason::id)))
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

    private static List<Criterion> scope(Cells at, PeakSeason peak) {
        return Criterion.about(peak.level(), peak.id(), at.fixed("key"), at.fixed("layer"));
    }

    private Optional<TechLayer> layer(PeakSeason peak) {
        return book.report().analysis().judgements().stream()
                .filter(j -> j.level() == peak.level() && j.id().equals(peak.id()))
                .findFirst()
                .flatMap(Judgement::layer);
    }
}
