package io.outlay.report.tco;

import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.analysis.tco.SystemTco;
import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every system over the spans, by where its cost comes from, and the total. */
record SystemBlock(Book book, Page page) {
    private static final Fields<SystemTco> FIELD = new Fields<>();
    private static final SystemFields<SystemTco> SYSTEM = new SystemFields<>(system -> system);
    /** A month in which the ledger begins rather than the system. */
    private static final String LEDGER_BEGINS = "\"ledger \"mmm\\ yyyy";

    private static final Look TOTAL =
            Look.BODY.strong().fill(Palette.PALE).right().format(Look.WHOLE);

    /** @param header row of the headings */
    Block<SystemTco> write(int header) {
        Block<SystemTco> block = new Block<>(
                        TcoSheet.SHEET, header, fields(), book.report().tco().systems())
                .retitled(book::ofWindow);
        block.write(page, TcoSheet.headerHeight(block), row -> Look.CELL);
        SYSTEM.heights(page, block);
        if (!block.rows().isEmpty()) {
            block.totals(page, "Total", TOTAL);
        }
        return block;
    }

    private List<Field<SystemTco>> fields() {
        SpanFigures<SystemTco> cost = new SpanFigures<>(book, SYSTEM::scope);
        return List.of(
                SYSTEM.system().width(SystemFields.NAME),
                SYSTEM.layer().width(16),
                sum("month").live(cost.month()),
                sum("fiscal_year_to_date").live(cost.fiscalYear()),
                sum("prior_year_items").titled("of which prior-year items").live(cost.priorYear()),
                sum("external").titled("T12M external").live(cost.external()),
                sum("internal").titled("T12M internal").live(known(cost.twelve(Criterion.basis(Basis.EFFORT)))),
                sum("allocated").titled("T12M allocated").live(cost.twelve(Criterion.basis(Basis.ALLOCATED))),
                sum("fully_loaded", system -> system.total().twelveMonths())
                        .titled("T12M fully loaded")
                        .by((system, at) -> "SUM(" + at.fixed("external") + ":" + at.fixed("allocated") + ")")
                        .look(look -> look.strong().colour(Palette.LINK))
                        .link(system -> book.ledger().place(system.systemId())),
                sum("since_go_live")
                        .titled("Since go-live, acquisition included")
                        .live(cost.since((system, at) -> at.fixed("counted_from"), SystemTco::from)),
                ahead("next_36", TcoAhead::next36).titled("Next 36 months"),
                ahead("next_60", TcoAhead::next60).titled("Next 60 months"),
                FIELD.month("counted_from", SystemTco::from)
                        .right()
                        .width(13)
                        .look((system, look) -> system.older() ? look.format(LEDGER_BEGINS) : look),
                SYSTEM.key().width(18));
    }

    private Field<SystemTco> ahead(String name, Function<TcoAhead, BigDecimal> figure) {
        DataSums ahead = new TcoAheadSheet().sums(book);
        return sum(name, system -> ahead(system, figure))
                .by((system, at) -> ahead.where("system_id", at.fixed("key")).sum(name));
    }

    private static Field<SystemTco> sum(String name) {
        return sum(name, system -> null);
    }

    private static Field<SystemTco> sum(String name, Function<SystemTco, BigDecimal> value) {
        return FIELD.amount(name, value).width(13).totalled();
    }

    /** Without hours, what they cost is unknown, not 0. */
    private static Field.Figure<SystemTco> known(Field.Figure<SystemTco> internal) {
        return (system, at) -> system.lines().stream().anyMatch(line -> line.basis() == Basis.EFFORT)
                ? internal.of(system, at)
                : Optional.empty();
    }

    /** Nothing for a system that ended. */
    private BigDecimal ahead(SystemTco system, Function<TcoAhead, BigDecimal> figure) {
        return book.report().analysis().outlook().tco().stream()
                .filter(tco -> tco.systemId().equals(system.systemId()))
                .map(figure)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
