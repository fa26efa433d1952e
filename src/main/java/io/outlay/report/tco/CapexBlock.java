package io.outlay.report.tco;

import io.outlay.analysis.series.CostSpans;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.CapexAsset;
import io.outlay.analysis.tco.Tco;
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
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The P&amp;L view of systems whose build is capitalised: cost − capitalised + depreciation, and what is left of it. */
record CapexBlock(Book book, Page page) {
    private static final Fields<CapexAsset> FIELD = new Fields<>();
    private static final Fields<Tco> ALL = new Fields<>();
    private static final Look TOTAL =
            Look.BODY.strong().fill(Palette.PALE).right().format(Look.WHOLE);

    /** One of the spans that finance asks for. */
    private record Span(
            String name,
            String title,
            Function<CostSpans, BigDecimal> of,
            BiFunction<SpanSums, List<Criterion>, Live> sums,
            Field.Formula<CapexAsset> depreciation) {}

    /** @return the row behind the block and its gap; the given one when nothing is capitalised */
    int write(int start) {
        List<CapexAsset> assets =
                book.report().capex().map(capex -> capex.shown()).orElse(List.of());
        if (assets.isEmpty()) {
            return start;
        }
        int life = book.report().capex().orElseThrow().lifeMonths();
        page.section(start, "P&L view: builds capitalised and depreciated");
        page.note(
                start + 1,
                "P&L = cost above – capitalised + depreciation. Capitalised: one-offs without training, and project hours, in months that begin"
                        + " before go-live; straight line over " + life
                        + " months from the month of go-live, the rest written off with retirement.");
        page.note(
                start + 2,
                "Build cost ° is the register's where the ledger does not hold the build. n/a: neither has it, or there is no go-live"
                        + " of a system that may be older than the ledger. Settings: capex.capitalise, capex.months.");
        Block<CapexAsset> block = new Block<>(TcoSheet.SHEET, start + 3, fields(new CapexFormulas(book)), assets)
                .retitled(book::ofWindow);
        block.write(page, TcoSheet.headerHeight(block), asset -> Look.CELL);
        block.heights(page, asset -> asset.name().length() > SystemFields.NAME ? 25 : 0);
        boolean known = assets.stream().allMatch(asset -> asset.spans().isPresent());
        block.totals(page, known ? "Total" : "Total of what is known", TOTAL);
        if (known) {
            allSystems(block);
        }
        return block.end() + (known ? 3 : 2);
    }

    /** What the P&L shows of all systems together, below the total: those of which nothing is capitalised at cost. */
    private void allSystems(Block<CapexAsset> block) {
        Cells total = block.cells(block.rows().size());
        List<Field<Tco>> fields = new ArrayList<>();
        fields.add(
                ALL.text("system", tco -> "All systems in the P&L").look(look -> look.align(HorizontalAlignment.LEFT)));
        fields.add(ALL.blank("layer"));
        for (Span span : spans(new CapexFormulas(book))) {
            BigDecimal capitalised = block.sum("capitalised_" + span.name()).value();
            BigDecimal depreciation = block.sum("depreciation_" + span.name()).value();
            fields.add(ALL.amount(
                            "pnl_" + span.name(),
                            tco -> span.of()
                                    .apply(tco.total())
                                    .subtract(capitalised)
                                    .add(depreciation))
                    .by((tco, at) ->
                            span.sums().apply(new SpanSums(book), List.of()).formula() + "-"
                                    + total.cell("capitalised_" + span.name()) + "+"
                                    + total.cell("depreciation_" + span.name())));
        }
        block.fields().stream().skip(fields.size()).forEach(field -> fields.add(ALL.blank(field.name())));
        new Block<>(TcoSheet.SHEET, block.end(), fields, List.of(book.report().tco())).rows(page, tco -> TOTAL);
    }

    private static List<Span> spans(CapexFormulas formulas) {
        return List.of(
                new Span("month", "month", CostSpans::month, SpanSums::month, formulas::depreciationOfMonth),
                new Span(
                        "fytd",
                        "fiscal year to date",
                        CostSpans::fiscalYearToDate,
                        SpanSums::fiscalYear,
                        formulas::depreciationOfYear),
                new Span("t12m", "T12M", CostSpans::twelveMonths, SpanSums::twelve, formulas::depreciationOfTwelve));
    }

    private List<Field<CapexAsset>> fields(CapexFormulas formulas) {
        List<Span> spans = spans(formulas);
        return Stream.of(
                        List.of(
                                FIELD.text("system", CapexAsset::name)
                                        .look(look -> look.strong().wrapped()),
                                SubjectFields.layer((CapexAsset a) -> Level.SYSTEM, a -> Optional.of(a.layer()))),
                        spans.stream().map(this::expense).toList(),
                        spans.stream().map(span -> capitalised(span, formulas)).toList(),
                        spans.stream().map(CapexBlock::depreciation).toList(),
                        asset(formulas))
                .flatMap(List::stream)
                .toList();
    }

    private Field<CapexAsset> expense(Span span) {
        return FIELD.amount("pnl_" + span.name(), a -> a.spans().map(s -> s.expense(span.of())))
                .titled("P&L " + span.title())
                .by((a, at) ->
                        span.sums().apply(new SpanSums(book), scope(a, at)).formula() + "-"
                                + at.fixed("capitalised_" + span.name()) + "+"
                                + at.fixed("depreciation_" + span.name()))
                .strong()
                .totalled();
    }

    private static List<Criterion> scope(CapexAsset asset, Cells at) {
        return List.of(Criterion.system(at.fixed("key"), asset.systemId()));
    }

    private static Field<CapexAsset> capitalised(Span span, CapexFormulas formulas) {
        return FIELD.amount(
                        "capitalised_" + span.name(),
                        a -> a.spans().map(s -> span.of().apply(s.capitalised())))
                .titled("Capitalised " + span.title())
                .by((a, at) -> formulas.capitalised(a, at, span.sums()))
                .totalled();
    }

    private static Field<CapexAsset> depreciation(Span span) {
        return FIELD.amount(
                        "depreciation_" + span.name(),
                        a -> a.spans().map(s -> span.of().apply(s.depreciation())))
                .titled("Depreciation " + span.title())
                .by(span.depreciation())
                .totalled();
    }

    private List<Field<CapexAsset>> asset(CapexFormulas formulas) {
        return List.of(
                FIELD.amount("book_value", a -> a.spans().map(CapexAsset.Spans::bookValue))
                        .titled("Book value")
                        .by(formulas::bookValue)
                        .strong()
                        .totalled(),
                FIELD.month("depreciated_from", a -> a.terms().from())
                        .titled("Depreciated from")
                        .right()
                        .missing("no go-live"),
                SubjectFields.key(CapexAsset::systemId),
                FIELD.amount("build_cost", a -> a.terms().cost())
                        .titled("Build cost °")
                        .by((a, at) -> formulas.capitalised(
                                a, at, (sums, rows) -> book.ledger().cost(rows.toArray(Criterion[]::new))))
                        .totalled()
                        .width(13),
                FIELD.text("build_cost_from", a -> CapexTable.from(a.terms()))
                        .titled("Known from")
                        .width(13),
                FIELD.month("capitalised_to", a -> a.terms().capitalisedTo())
                        .titled("Capitalised to")
                        .right()
                        .width(13),
                FIELD.month("retired", a -> a.terms().writtenOff())
                        .right()
                        .missing("")
                        .width(13));
    }
}
