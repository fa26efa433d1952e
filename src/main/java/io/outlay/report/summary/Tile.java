package io.outlay.report.summary;

import io.outlay.model.ledger.KeyFigure;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * A figure that the eye finds first, above what it is held against. As cells: its label and its figure over both columns,
 * and below them a line for each further figure.
 *
 * @param more at least one further figure
 * @param target where its rows are
 */
record Tile(Line head, List<Line> more, String target) {
    /** Columns of a tile and of the gap behind it. */
    static final int WIDE = 3;

    /** Row of the labels, counted from 0. */
    static final int LABEL = 3;

    private static final Fields<Tile> TILE = new Fields<>();
    private static final Fields<Line> LINE = new Fields<>();
    private static final Line EMPTY = new Line("", "", KeyFigure.Style.AMOUNT, Optional.empty());
    private static final Look LOOK = Look.BODY.fill(Palette.PALE).align(HorizontalAlignment.LEFT);
    private static final Look SMALL = LOOK.colour(Palette.MUTED);

    /** One figure of a tile with its label, of which a part may follow an assumption. */
    record Line(String name, Page.Words words, KeyFigure.Style style, Optional<Live> figure) {
        Line(String name, String label, KeyFigure.Style style, Optional<Live> figure) {
            this(name, new Page.Words(null, label), style, figure);
        }

        String label() {
            return words.value();
        }

        String format() {
            return switch (style) {
                case AMOUNT -> Look.WHOLE;
                case SIGNED -> Look.SIGNED;
                case PRICE -> Look.MONEY;
                case SHARE -> Look.SHARE;
                case GROWTH -> Look.GROWTH;
                case POINTS -> Look.POINTS;
            };
        }

        private KeyFigure stated() {
            return new KeyFigure(name, label(), style, figure.map(Live::value));
        }
    }

    /** What the tile says, without its cells. */
    List<KeyFigure> stated() {
        List<KeyFigure> all = new ArrayList<>(List.of(head.stated()));
        more.forEach(line -> all.add(line.stated()));
        return all;
    }

    /**
     * @param left column of the tile, counted from 0
     * @param most lines of the tile that has most of them
     */
    void write(Page page, int left, int most) {
        label(left).rows(page, tile -> SMALL);
        figure(left).rows(page, tile -> LOOK.size(16).strong());
        Block<Line> lines = lines(left, padded(most));
        lines.widths(page);
        lines.rows(page, line -> LOOK);
    }

    private Block<Tile> label(int left) {
        List<Field<Tile>> fields =
                List.of(TILE.text("label", tile -> tile.head().label()).strong(), TILE.joined("rest"));
        return new Block<>(SummarySheet.SHEET, LABEL - 1, left, fields, List.of(this));
    }

    private Block<Tile> figure(int left) {
        Field<Tile> figure = TILE.live("figure", (tile, at) -> tile.head().figure())
                .missing("n/a")
                .look((tile, look) -> look.format(tile.head().format()).align(HorizontalAlignment.LEFT))
                .look((tile, look) -> tile.head().figure().isPresent() ? look : look.colour(Palette.MUTED))
                .link(tile -> tile.head().figure().map(value -> tile.target()));
        List<Field<Tile>> fields = List.of(figure, TILE.joined("rest").look(look -> LOOK));
        return new Block<>(SummarySheet.SHEET, LABEL, left, fields, List.of(this));
    }

    private static Block<Line> lines(int left, List<Line> rows) {
        return new Block<>(
                SummarySheet.SHEET,
                LABEL + 1,
                left,
                List.of(
                        LINE.text("what", line -> line == EMPTY ? null : line.label())
                                .missing("")
                                .by((line, at) -> line.words().formula())
                                .look((line, look) -> line == EMPTY ? look : SMALL)
                                .width(16),
                        LINE.live("value", (line, at) -> line.figure())
                                .missing(line -> line == EMPTY ? "" : null)
                                .look((line, look) -> line == EMPTY ? LOOK : look.format(line.format()))
                                .width(10),
                        LINE.gap("gap").width(0.8)),
                rows);
    }

    private List<Line> padded(int most) {
        List<Line> all = new ArrayList<>(more);
        while (all.size() < most) {
            all.add(EMPTY);
        }
        return all;
    }
}
