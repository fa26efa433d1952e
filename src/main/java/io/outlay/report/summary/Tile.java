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
 * A figure that the eye finds first, beside what it was a year ago. As cells: its label and its figure over both columns, and
 * below them lines: a year ago, change, and what else belongs to it.
 *
 * @param format number format of value and year ago
 * @param more at least one further figure
 * @param target where its rows are
 */
record Tile(String label, String format, Optional<Live> value, Optional<Live> yearAgo, List<Line> more, String target) {
    /** Columns of a tile and of the gap behind it. */
    static final int WIDE = 3;

    /** Row of the labels, counted from 0. */
    static final int LABEL = 3;

    private static final Fields<Tile> TILE = new Fields<>();
    private static final Fields<Line> LINE = new Fields<>();
    private static final Line EMPTY = new Line("", Optional.empty(), "");
    private static final Look LOOK = Look.BODY.size(8).fill(Palette.PALE).align(HorizontalAlignment.LEFT);
    private static final Look SMALL = LOOK.colour(Palette.MUTED);

    /** One further figure with its label and number format. */
    record Line(String label, Optional<Live> figure, String format) {}

    /**
     * @param left column of the tile, counted from 0
     * @param most lines more, of the tile that has most of them
     */
    void write(Page page, int left, int most) {
        label(left).rows(page, tile -> SMALL);
        figure(left).rows(page, tile -> LOOK.size(16).strong());
        Block<Line> lines = lines(left, all(left, most));
        lines.widths(page);
        lines.rows(page, line -> LOOK);
    }

    private Block<Tile> label(int left) {
        List<Field<Tile>> fields = List.of(TILE.text("label", Tile::label).strong(), TILE.joined("rest"));
        return new Block<>(SummarySheet.SHEET, LABEL - 1, left, fields, List.of(this));
    }

    private Block<Tile> figure(int left) {
        Field<Tile> figure = TILE.live("figure", (tile, at) -> tile.value())
                .missing("n/a")
                .look((tile, look) -> look.format(tile.format()).align(HorizontalAlignment.LEFT))
                .look((tile, look) -> tile.value().isPresent() ? look : look.colour(Palette.MUTED))
                .link(tile -> tile.value().map(value -> tile.target()));
        List<Field<Tile>> fields = List.of(figure, TILE.joined("rest").look(look -> LOOK));
        return new Block<>(SummarySheet.SHEET, LABEL, left, fields, List.of(this));
    }

    private Block<Line> lines(int left, List<Line> rows) {
        return new Block<>(
                SummarySheet.SHEET,
                LABEL + 1,
                left,
                List.of(
                        LINE.text("what", line -> line == EMPTY ? null : line.label())
                                .missing("")
                                .look((line, look) -> line == EMPTY ? look : wrapped(line, SMALL))
                                .width(12),
                        LINE.live("value", (line, at) -> line.figure())
                                .missing(line -> line == EMPTY ? "" : null)
                                .look((line, look) -> line == EMPTY ? LOOK : wrapped(line, look.format(line.format())))
                                .width(9.5),
                        LINE.gap("gap").width(0.8)),
                rows);
    }

    /** What a tile says of its own may need two lines. */
    private Look wrapped(Line line, Look look) {
        return more.contains(line) ? look.wrapped() : look;
    }

    private List<Line> all(int left, int most) {
        List<Line> all = new ArrayList<>();
        all.add(new Line("a year ago", yearAgo, format));
        all.add(new Line("change", change(left), Look.GROWTH));
        all.addAll(more);
        while (all.size() < 2 + most) {
            all.add(EMPTY);
        }
        return all;
    }

    private Optional<Live> change(int left) {
        String now = figure(left).cells(this).cell("figure");
        String then = lines(left, List.of()).cells(0).cell("value");
        return value.flatMap(v -> yearAgo.filter(before -> before.value().signum() > 0)
                .map(before -> new Live(
                        now + "/" + then + "-1",
                        Decimals.quotient(v.value(), before.value()).subtract(BigDecimal.ONE))));
    }
}
