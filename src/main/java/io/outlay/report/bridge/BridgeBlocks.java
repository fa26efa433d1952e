package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.model.Basis;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SpanSums;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of the bridge: what is arithmetic on the sheet Ledger are sums of it, effects of systems are values, effects of
 * layers and the portfolio sum those of the systems.
 */
final class BridgeBlocks {
    static final String SHEET = "Bridge";
    private static final Fields<Bridge> FIELD = new Fields<>();

    private final Book book;
    private final Table<Bridge> table;
    private final SpanSums sums;
    private final DataSums parts;
    private final Map<Bridge, Sums> known = new IdentityHashMap<>();
    private final Block<Bridge> systems;
    private final Block<Bridge> above;

    /** What a row has from the ledger. */
    private record Sums(Live from, Live to, Live oneOff, Live allocated, Optional<Live> correction) {
        BigDecimal change() {
            return to.value().subtract(from.value());
        }

        BigDecimal bars() {
            return Sum.of(Stream.concat(Stream.of(oneOff, allocated), correction.stream())
                    .map(Live::value));
        }
    }

    /** Headings and rows of a block. */
    record Rows(int header, List<Bridge> rows) {}

    /** @param above portfolio and layers */
    BridgeBlocks(Book book, Rows above, Rows systems) {
        this.book = book;
        this.sums = new SpanSums(book);
        this.parts = new BridgePartsSheet().sums(book);
        this.table = BridgeTable.of(book.report());
        this.systems = new Block<>(SHEET, systems.header(), fields(), systems.rows());
        this.above = new Block<>(SHEET, above.header(), fields(), above.rows());
    }

    Block<Bridge> systems() {
        return systems;
    }

    Block<Bridge> above() {
        return above;
    }

    private List<Field<Bridge>> fields() {
        return Stream.of(
                        table.pick("name"),
                        List.of(
                                SubjectFields.layer(Bridge::level, this::layer).width(14),
                                table.field("from")
                                        .titled(from())
                                        .live((b, at) -> Optional.of(sums(b, at).from()))),
                        BridgeTable.EFFECTS.stream()
                                .map(table::field)
                                .map(field -> field.by((b, at) -> effect(field.name(), b, at)))
                                .toList(),
                        List.of(
                                table.field("one_off")
                                        .live((b, at) -> Optional.of(sums(b, at).oneOff())),
                                table.field("allocated")
                                        .live((b, at) -> Optional.of(sums(b, at).allocated())),
                                table.field("correction")
                                        .live((b, at) -> sums(b, at).correction()),
                                table.field("to")
                                        .titled(book.window().title())
                                        .live((b, at) -> Optional.of(sums(b, at).to()))
                                        .link(b -> book.ledger().place(b.level(), b.id())),
                                table.field("total").live(this::change),
                                FIELD.live("difference", this::difference)
                                        .titled("Bars – change")
                                        .format(Look.MONEY)
                                        .width(10)),
                        table.pick("id"))
                .flatMap(List::stream)
                .toList();
    }

    /** A year that is not known whole is not called one. */
    private String from() {
        String title = table.field("from").title();
        return book.yearBefore().isYear()
                ? title
                : title + " (" + book.yearBefore().months() + " known)";
    }

    private String effect(String field, Bridge b, Cells at) {
        Cells rows = systems.cells(0);
        return switch (b.level()) {
            case SYSTEM ->
                b.parts().isEmpty()
                        ? null
                        : parts.where("system_id", at.fixed("id")).sum(field);
            case LAYER -> "SUMIFS(" + rows.range(field) + "," + rows.range("layer") + "," + at.fixed("layer") + ")";
            case PORTFOLIO -> "SUM(" + rows.range(field) + ")";
        };
    }

    private Optional<Live> change(Bridge b, Cells at) {
        return Optional.of(
                new Live(at.cell("to") + "-" + at.cell("from"), sums(b, at).change()));
    }

    private Optional<Live> difference(Bridge b, Cells at) {
        BigDecimal effects = Sum.of(BridgeTable.EFFECTS, field -> BridgeTable.value(table.field(field), b));
        String formula = "ROUND(SUM(" + at.cell("volume") + ":" + at.cell("correction") + ")-" + at.cell("total") + ","
                + book.unit().digits() + ")";
        return Optional.of(new Live(
                formula, effects.add(sums(b, at).bars()).subtract(sums(b, at).change())));
    }

    private Sums sums(Bridge b, Cells at) {
        return known.computeIfAbsent(
                b, key -> sums(b, Criterion.about(b.level(), b.id(), at.fixed("id"), at.fixed("layer"))));
    }

    private Sums sums(Bridge b, List<Criterion> scope) {
        boolean wasReported = b.correction().isPresent();
        return new Sums(
                wasReported ? sums.twelveBeforeAsReported(scope) : sums.twelveBefore(scope),
                sums.lastTwelve(scope),
                sums.change(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE)),
                sums.change(scope, Criterion.basis(Basis.ALLOCATED)),
                wasReported ? Optional.of(sums.twelveBeforeCorrected(scope)) : Optional.empty());
    }

    private Optional<TechLayer> layer(Bridge b) {
        return switch (b.level()) {
            case SYSTEM ->
                book.report().systems().stream()
                        .filter(system -> system.systemId().equals(b.id()))
                        .map(TechSystem::layer)
                        .findFirst();
            case LAYER -> Optional.of(TechLayer.of(b.id()));
            case PORTFOLIO -> Optional.empty();
        };
    }
}
