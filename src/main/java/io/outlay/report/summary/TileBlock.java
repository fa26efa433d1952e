package io.outlay.report.summary;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Decimals;
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
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * A tile as cells: its label and its figure over both columns, and below them lines: a year ago, change, and what else belongs
 * to it.
 *
 * @param left column of the tile, counted from 0
 * @param most lines more, of the tile that has most of them
 */
record TileBlock(Tile tile, int left, int most) {
    /** Columns of a tile and of the gap behind it. */
    static final int WIDE = 3;

    /** Row of the labels, counted from 0. */
    static final int LABEL = 3;

    private static final Fields<Tile> TILE = new Fields<>();
    private static final Fields<Tile.Line> LINE = new Fields<>();
    private static final Tile.Line EMPTY = new Tile.Line("", Optional.empty(), "");
    private static final Look LOOK = Look.BODY.size(8).fill(Palette.PALE).align(HorizontalAlignment.LEFT);
    private static final Look SMALL = LOOK.colour(Palette.MUTED);

    void write(Page page) {
        label().rows(page, tile -> SMALL);
        figure().rows(page, tile -> LOOK.size(16).strong());
        Block<Tile.Line> lines = lines(all());
        lines.widths(page);
        lines.rows(page, line -> LOOK);
    }

    private Block<Tile> label() {
        List<Field<Tile>> fields = List.of(TILE.text("label", Tile::label).strong(), TILE.joined("rest"));
        return new Block<>(SummarySheet.SHEET, LABEL - 1, left, fields, List.of(tile));
    }

    private Block<Tile> figure() {
        Field<Tile> figure = TILE.live("figure", (tile, at) -> tile.value())
                .missing("n/a")
                .look((tile, look) -> look.format(tile.format()).align(HorizontalAlignment.LEFT))
                .look((tile, look) -> tile.value().isPresent() ? look : look.colour(Palette.MUTED))
                .link(tile -> tile.value().map(value -> tile.target()));
        List<Field<Tile>> fields = List.of(figure, TILE.joined("rest").look(look -> LOOK));
        return new Block<>(SummarySheet.SHEET, LABEL, left, fields, List.of(tile));
    }

    private Block<Tile.Line> lines(List<Tile.Line> rows) {
        return new Block<>(
                SummarySheet.SHEET,
                LABEL + 1,
                left,
                List.of(
                        LINE.text("what", line -> line == EMPTY ? null : line.label())
                                .missing("")
                                .look((line, look) -> line == EMPTY ? look : more(line, SMALL))
                                .width(12),
                        LINE.live("value", (line, at) -> line.figure())
                                .missing(line -> line == EMPTY ? "" : null)
                                .look((line, look) -> line == EMPTY ? LOOK : more(line, look.format(line.format())))
                                .width(9.5),
                        LINE.gap("gap").width(0.8)),
                rows);
    }

    /** What a tile says of its own may need two lines. */
    private Look more(Tile.Line line, Look look) {
        return tile.more().contains(line) ? look.wrapped() : look;
    }

    private List<Tile.Line> all() {
        List<Tile.Line> all = new ArrayList<>();
        all.add(new Tile.Line("a year ago", tile.yearAgo(), tile.format()));
        all.add(new Tile.Line("change", change(), Look.GROWTH));
        all.addAll(tile.more());
        while (all.size() < 2 + most) {
            all.add(EMPTY);
        }
        return all;
    }

    private Optional<Live> change() {
        String now = figure().cells(tile).cell("figure");
        String then = lines(List.of()).cells(0).cell("value");
        return tile.value()
                .flatMap(v -> tile.yearAgo()
                        .filter(before -> before.value().signum() > 0)
                        .map(before -> new Live(
                                now + "/" + then + "-1",
                                Decimals.quotient(v.value(), before.value()).subtract(BigDecimal.ONE))));
    }
}
