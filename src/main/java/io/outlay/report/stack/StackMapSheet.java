package io.outlay.report.stack;

import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.stack.StackMap.Cell;
import io.outlay.analysis.stack.StackMap.Cover;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.model.Basis;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Layers by types with the systems in each cell, and which capability is served twice or not at all. */
public final class StackMapSheet implements ReportSheet {
    private static final String SHEET = "Stack map";
    private static final int HEADER = 4;
    /** Columns of a type: name, spend, verdict. */
    private static final int GROUP = 3;

    private static final int LAST = SystemType.values().length * GROUP;
    private static final Look CELL = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final Look COVER = CELL.edge(Palette.LINE);
    private static final Fields<Cover> FIELD = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        StackMap map = book.report().analysis().landscape().stackMap();
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "Systems in service by the part of the customer journey that they serve and by type. Spend: "
                        + book.window().words() + " before allocation, " + book.currency()
                        + ", live sums of the sheet Ledger.",
                Look.NOTE);
        page.text(
                2,
                0,
                "Technology is directly in the shopping flow, data reads from all others, tools support operations. An"
                        + " empty cell is a gap only where the business needs one.",
                Look.NOTE);
        header(book, page);
        int row = HEADER + 1;
        for (TechLayer layer : TechLayer.values()) {
            row = layer(book, page, row, layer);
        }
        capabilities(book, page, row + 1, map);
        page.sheet().createFreezePane(1, HEADER + 1);
        page.print(book.title(SHEET), 0);
    }

    private static void header(Book book, Page page) {
        page.text(HEADER, 0, "Layer", Look.HEADER);
        page.width(0, 16);
        for (SystemType type : SystemType.values()) {
            int column = column(type);
            page.text(HEADER, column, title(type), Look.HEADER);
            page.text(
                    HEADER,
                    column + 1,
                    book.currency() + (book.window().isYear() ? " a year" : " known"),
                    Look.HEADER.right());
            page.text(HEADER, column + 2, "Verdict", Look.HEADER);
            page.width(column, 22);
            page.width(column + 1, 11);
            page.width(column + 2, 25);
        }
        page.height(HEADER, 18);
    }

    /** @return the row behind the layer */
    private static int layer(Book book, Page page, int start, TechLayer layer) {
        List<Cell> cells = book.report().analysis().landscape().stackMap().cells().stream()
                .filter(cell -> cell.layer() == layer)
                .toList();
        int most = cells.stream().mapToInt(cell -> cell.systems().size()).max().orElse(0);
        int height = Math.max(1, most);
        for (int i = 0; i < height; i++) {
            boolean last = i == height - 1;
            Look look = last ? CELL.edge(Palette.LINE) : CELL;
            for (int column = 0; column <= LAST; column++) {
                page.blank(start + i, column, look);
            }
            page.text(
                    start + i,
                    0,
                    i == 0 ? layer.title() : "",
                    look.strong().colour(Palette.WHITE).fill(Palette.text(layer)));
            page.height(start + i, 15);
        }
        for (Cell cell : cells) {
            systems(book, page, start, height, cell);
        }
        return start + height;
    }

    private static void systems(Book book, Page page, int start, int height, Cell cell) {
        int column = column(cell.type());
        if (cell.systems().isEmpty()) {
            Look look = height == 1 ? CELL.edge(Palette.LINE) : CELL;
            page.text(start, column, "none", look.colour(Palette.MUTED));
        }
        for (int i = 0; i < cell.systems().size(); i++) {
            Look look = i == height - 1 ? CELL.edge(Palette.LINE) : CELL;
            entry(book, page, new Place(start + i, column), cell.systems().get(i), look);
        }
    }

    private record Place(int row, int column) {}

    /** Name, spend and verdict in three cells. */
    private static void entry(Book book, Page page, Place at, Entry entry, Look look) {
        page.text(at.row, at.column, cut(entry.name()), look.strong());
        page.live(at.row, at.column + 1, spend(book, entry), look.right().format(Look.WHOLE));
        page.text(
                at.row,
                at.column + 2,
                entry.verdict().symbol() + " " + entry.verdict().title(),
                look.fill(Palette.fill(entry.verdict())));
    }

    /** Twelve months before allocation. */
    private static Live spend(Book book, Entry entry) {
        String id = "\"" + entry.systemId().replace("\"", "\"\"") + "\"";
        List<Criterion> scope = List.of(Criterion.system(id, entry.systemId()));
        SpanSums sums = new SpanSums(book);
        Live all = sums.twelve(scope);
        Live allocated = sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED)));
        return new Live(
                all.formula() + "-(" + allocated.formula() + ")", all.value().subtract(allocated.value()));
    }

    private static String cut(String name) {
        return name.length() > 24 ? name.substring(0, 23) + "…" : name;
    }

    private static void capabilities(Book book, Page page, int start, StackMap map) {
        List<Cover> shown = map.capabilities().stream()
                .filter(cover -> cover.state() != StackMap.State.COVERED)
                .toList();
        page.text(start, 0, capabilities(map), Look.BODY.size(12).strong());
        page.height(start, 20);
        if (shown.isEmpty()) {
            return;
        }
        Block<Cover> block = new Block<>(SHEET, start + 1, fields(book), shown);
        for (int row = block.header(); row < block.end(); row++) {
            for (int column = 0; column <= LAST; column++) {
                page.blank(row, column, row == block.header() ? Look.HEADER : COVER);
            }
        }
        block.headings(page);
        block.rows(page, cover -> COVER);
        block.heights(page, 3);
        for (int row = block.header() + 1; row < block.end(); row++) {
            page.merge(row, block.fields().size() - 1, LAST);
        }
    }

    private static List<Field<Cover>> fields(Book book) {
        return List.of(
                FIELD.text("capability", Cover::capability)
                        .look(look -> look.strong().wrapped())
                        .line(14),
                FIELD.text("systems", StackMapSheet::names)
                        .missing("none")
                        .look(Look::wrapped)
                        .line(21),
                FIELD.live("overlap", (cover, at) -> overlap(book, cover)).titled(book.currency() + " overlap"),
                FIELD.text(
                        "state",
                        cover -> cover.state() == StackMap.State.OVERLAP
                                ? "▲ Served twice or more"
                                : "◇ Served by none"),
                FIELD.text("finding", Cover::finding).titled("What is"));
    }

    private static Optional<String> names(Cover cover) {
        return Optional.of(cover.systems().stream().map(Entry::name).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private static Optional<Live> overlap(Book book, Cover cover) {
        return cover.systems().stream().skip(1).map(entry -> spend(book, entry)).reduce(Live::plus);
    }

    /** {@code Capabilities: 2 served by several systems, 1 by none, 22 once; 1 system names no capability}. */
    private static String capabilities(StackMap map) {
        List<String> parts = new ArrayList<>();
        parts.add(count(map, StackMap.State.OVERLAP) + " served by several systems");
        parts.add(count(map, StackMap.State.GAP) + " by none");
        parts.add(count(map, StackMap.State.COVERED) + " once");
        String unnamed = map.unnamed() == 0
                ? ""
                : "; " + map.unnamed() + (map.unnamed() == 1 ? " system names" : " systems name") + " no capability";
        return map.capabilities().isEmpty() && map.unnamed() == 0
                ? "Capabilities: the register names no system in service"
                : "Capabilities: " + String.join(", ", parts) + unnamed;
    }

    private static long count(StackMap map, StackMap.State state) {
        return map.capabilities().stream().filter(c -> c.state() == state).count();
    }

    private static int column(SystemType type) {
        return 1 + type.ordinal() * GROUP;
    }

    private static String title(SystemType type) {
        String id = type.id();
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
