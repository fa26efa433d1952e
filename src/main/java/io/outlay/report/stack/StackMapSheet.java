package io.outlay.report.stack;

import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.stack.StackMap.Cell;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Basis;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Layers by types with the systems in each cell, and which capability is served twice or not at all. */
public final class StackMapSheet implements ReportSheet {
    static final String SHEET = "Stack map";
    private static final int HEADER = 4;
    private static final Look CELL = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final Fields<Line> LINE = new Fields<>();

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        StackMap stack = book.report().analysis().landscape().stackMap();
        Page page = book.titled(
                SHEET,
                "Systems in service by the part of the customer journey that they serve and by type. Spend: "
                        + book.window().words() + " before allocation, " + book.currency()
                        + ", live sums of the sheet Ledger.",
                "Technology is directly in the shopping flow, data reads from all others, tools support operations. An"
                        + " empty cell is a gap only where the business needs one.");
        Block<Line> map = new Block<>(SHEET, HEADER, fields(book), lines(stack));
        map.write(page, 18, Line::look);
        map.heights(page, line -> 15);
        Stream.of(SystemType.values())
                .map(type -> type.id() + "_verdict")
                .forEach(field -> LiveVerdicts.fill(page, map, field));
        map.totals(page, "Total", Look.CELL);
        new CapabilitiesBlock(book, stack, map.fields().size()).write(page, map.end() + 2);
        page.sheet().createFreezePane(1, HEADER + 1);
        page.print(book.title(SHEET), 0);
    }

    /** A line of a layer: one system of each type at most. */
    private record Line(TechLayer layer, List<Cell> cells, int index) {
        /** Lines that the layer's fullest cell needs. */
        int height() {
            return Math.max(
                    1, cells.stream().mapToInt(c -> c.systems().size()).max().orElse(0));
        }

        Optional<Entry> entry(SystemType type) {
            return systems(type).flatMap(systems -> systems.stream().skip(index).findFirst());
        }

        boolean saysNone(SystemType type) {
            return index == 0 && systems(type).filter(List::isEmpty).isPresent();
        }

        private Optional<List<Entry>> systems(SystemType type) {
            return cells.stream()
                    .filter(cell -> cell.type() == type)
                    .findFirst()
                    .map(Cell::systems);
        }

        Look look() {
            return index == height() - 1 ? Look.CELL : CELL;
        }
    }

    private static List<Line> lines(StackMap map) {
        List<Line> lines = new ArrayList<>();
        for (TechLayer layer : map.layers()) {
            List<Cell> cells =
                    map.cells().stream().filter(cell -> cell.layer() == layer).toList();
            int height = new Line(layer, cells, 0).height();
            IntStream.range(0, height).forEach(i -> lines.add(new Line(layer, cells, i)));
        }
        return lines;
    }

    private static List<Field<Line>> fields(Book book) {
        LiveVerdicts verdicts = new LiveVerdicts(book);
        List<Field<Line>> fields = new ArrayList<>();
        fields.add(LINE.text("layer", line -> line.index == 0 ? line.layer.title() : "")
                .look((line, look) -> look.strong().colour(Palette.WHITE).fill(Palette.text(line.layer)))
                .width(16));
        Stream.of(SystemType.values()).forEach(type -> fields.addAll(of(book, verdicts, type)));
        fields.add(LINE.live("layer_spend", (line, at) -> total(book, line, at))
                .titled("Layer, " + unit(book))
                .missing("")
                .totalled()
                .strong()
                .width(16));
        return fields;
    }

    private static String unit(Book book) {
        return book.currency() + (book.window().isYear() ? " a year" : " known");
    }

    /** In the first line of a layer: of all its systems, which lie in this line and those below it. */
    private static Optional<Live> total(Book book, Line line, Cells at) {
        List<Entry> entries =
                line.cells.stream().flatMap(cell -> cell.systems().stream()).toList();
        if (line.index > 0 || entries.isEmpty()) {
            return Optional.empty();
        }
        Cells.Rows lines = new Cells.Rows(at.row(), at.row() + line.height() - 1);
        return Optional.of(new Live(
                Stream.of(SystemType.values())
                        .map(type -> at.down(type.id() + "_spend", lines))
                        .collect(Collectors.joining(",", "SUM(", ")")),
                entries.stream().map(entry -> spend(book, entry).value()).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Name, spend, verdict and owner of the systems of a type. */
    private static List<Field<Line>> of(Book book, LiveVerdicts verdicts, SystemType type) {
        return List.of(
                LINE.text(type.id(), line -> line.entry(type).map(entry -> cut(entry.name())))
                        .missing(line -> line.saysNone(type) ? "none" : "")
                        .look((line, look) -> line.saysNone(type)
                                ? look.colour(Palette.MUTED)
                                : line.entry(type).isPresent() ? look.strong() : look)
                        .width(20),
                LINE.live(type.id() + "_spend", (line, at) -> line.entry(type).map(entry -> spend(book, entry)))
                        .titled(unit(book))
                        .totalled()
                        .missing("")
                        .look((line, look) -> line.entry(type).isPresent() ? look : line.look())
                        .width(11),
                verdict(verdicts, type),
                LINE.text(
                                type.id() + "_owner",
                                line -> line.entry(type).map(entry -> book.owners(List.of(entry.systemId()))))
                        .titled("Owner")
                        .missing("")
                        .width(13));
    }

    private static Field<Line> verdict(LiveVerdicts verdicts, SystemType type) {
        return LINE.text(
                        type.id() + "_verdict",
                        line -> line.entry(type).map(Entry::verdict).map(Verdict::label))
                .titled("Verdict")
                .missing("")
                .by((line, at) -> line.entry(type)
                        .map(entry -> verdicts.of(entry.systemId()))
                        .orElse(null))
                .look((line, look) -> line.entry(type)
                        .map(entry -> look.fill(Palette.fill(entry.verdict())))
                        .orElse(look))
                .width(23);
    }

    /** Twelve months before allocation. */
    static Live spend(Book book, Entry entry) {
        String id = CellText.inFormula(entry.systemId());
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
}
