package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * Rows of the bridge: what is arithmetic on the sheet Ledger are sums of it, effects of systems are values, effects of
 * layers and the portfolio sum those of the systems.
 *
 * @param first row of the first system, counted from 0
 * @param last row of the last system
 */
record BridgeRows(Book book, Page page, int first, int last) {
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look WHOLE = CELL.right().format(Look.WHOLE);

    void header(int row) {
        for (BridgeColumn column : BridgeColumn.values()) {
            page.text(row, column.ordinal(), title(column), column.isFigure() ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(row, 26);
    }

    /** A year that is not known whole is not called one. */
    private String title(BridgeColumn column) {
        return switch (column) {
            case FROM ->
                book.yearBefore().isYear()
                        ? column.title()
                        : column.title() + " (" + book.yearBefore().months() + " known)";
            case TO -> book.window().title();
            default -> column.title();
        };
    }

    void write(int row, Bridge b) {
        Optional<TechLayer> layer = layer(b);
        page.text(row, BridgeColumn.NAME.ordinal(), b.name(), CELL.strong());
        page.text(
                row,
                BridgeColumn.LAYER.ordinal(),
                layer.map(TechLayer::title).orElse(b.level() == Level.PORTFOLIO ? "All" : "n/a"),
                CELL.strong().colour(layer.map(Palette::text).orElse(Palette.MUTED)));
        page.text(row, BridgeColumn.KEY.ordinal(), b.id(), CELL.colour(Palette.MUTED));
        SpanSums sums = new SpanSums(book);
        List<Criterion> scope = scope(row, b, layer);
        boolean wasReported = b.correction().isPresent();
        Live from = wasReported ? sums.twelveBeforeAsReported(scope) : sums.twelveBefore(scope);
        Live to = sums.lastTwelve(scope);
        Map<BridgeColumn, Live> bars = new HashMap<>();
        effects(row, b, layer, bars);
        bars.put(BridgeColumn.ONE_OFF, sums.change(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE)));
        bars.put(BridgeColumn.ALLOCATED, sums.change(scope, Criterion.basis(Basis.ALLOCATED)));
        page.live(row, BridgeColumn.FROM.ordinal(), from, WHOLE);
        page.live(row, BridgeColumn.ONE_OFF.ordinal(), bars.get(BridgeColumn.ONE_OFF), WHOLE);
        page.live(row, BridgeColumn.ALLOCATED.ordinal(), bars.get(BridgeColumn.ALLOCATED), WHOLE);
        Optional<Live> correction = wasReported ? Optional.of(sums.twelveBeforeCorrected(scope)) : Optional.empty();
        page.figure(row, BridgeColumn.CORRECTION.ordinal(), correction, WHOLE);
        correction.ifPresent(live -> bars.put(BridgeColumn.CORRECTION, live));
        to(row, b, to);
        BigDecimal change = to.value().subtract(from.value());
        page.live(
                row,
                BridgeColumn.CHANGE.ordinal(),
                new Live(BridgeColumn.TO.cell(row) + "-" + BridgeColumn.FROM.cell(row), change),
                WHOLE.strong());
        BigDecimal sum = bars.values().stream().map(Live::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        String formula = "ROUND(SUM(" + BridgeColumn.VOLUME.cell(row) + ":" + BridgeColumn.CORRECTION.cell(row) + ")-"
                + BridgeColumn.CHANGE.cell(row) + "," + book.unit().digits() + ")";
        page.live(
                row,
                BridgeColumn.DIFFERENCE.ordinal(),
                new Live(formula, sum.subtract(change)),
                CELL.right().format(Look.MONEY));
    }

    private void effects(int row, Bridge b, Optional<TechLayer> layer, Map<BridgeColumn, Live> bars) {
        for (BridgeColumn column : BridgeColumn.values()) {
            if (column.isEffect()) {
                BigDecimal value = column.of(b).orElse(BigDecimal.ZERO);
                Live live = new Live(sum(column, row, layer), value);
                if (b.level() == Level.SYSTEM) {
                    page.number(row, column.ordinal(), value, WHOLE);
                } else {
                    page.live(row, column.ordinal(), live, WHOLE);
                }
                bars.put(column, live);
            }
        }
    }

    private String sum(BridgeColumn column, int row, Optional<TechLayer> layer) {
        return layer.isEmpty()
                ? "SUM(" + column.range(first, last) + ")"
                : "SUMIFS(" + column.range(first, last) + "," + BridgeColumn.LAYER.range(first, last) + ",$"
                        + BridgeColumn.LAYER.cell(row) + ")";
    }

    private void to(int row, Bridge b, Live to) {
        Optional<String> place = b.level() == Level.SYSTEM ? book.ledger().place(b.id()) : Optional.of("Ledger!A1");
        page.live(row, BridgeColumn.TO.ordinal(), to, WHOLE.colour(Palette.LINK));
        place.ifPresent(target -> page.link(row, BridgeColumn.TO.ordinal(), target));
    }

    private List<Criterion> scope(int row, Bridge b, Optional<TechLayer> layer) {
        return switch (b.level()) {
            case SYSTEM -> List.of(Criterion.system("$" + BridgeColumn.KEY.cell(row), b.id()));
            case LAYER ->
                List.of(Criterion.layer("$" + BridgeColumn.LAYER.cell(row), layer.orElseThrow(), book.ledger()));
            case PORTFOLIO -> List.of();
        };
    }

    private Optional<TechLayer> layer(Bridge b) {
        return switch (b.level()) {
            case SYSTEM ->
                book.report().systems().stream()
                        .filter(system -> system.systemId().equals(b.id()))
                        .map(TechSystem::layer)
                        .findFirst();
            case LAYER ->
                Stream.of(TechLayer.values())
                        .filter(layer -> layer.id().equals(b.id()))
                        .findFirst();
            case PORTFOLIO -> Optional.empty();
        };
    }
}
