package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Rows under the headings of their fields.
 *
 * @param header row of the headings, counted from 0
 * @param left column of the first field, counted from 0
 */
public record Block<T>(String sheet, int header, int left, List<Field<T>> fields, List<T> rows) {
    /** Of a line of wrapped text, in points. */
    private static final double LINE_HEIGHT = 12;

    /** From the first column of the sheet on. */
    public Block(String sheet, int header, List<Field<T>> fields, List<T> rows) {
        this(sheet, header, 0, fields, rows);
    }

    /** With other words in its headings. */
    public Block<T> retitled(UnaryOperator<String> words) {
        return new Block<>(
                sheet,
                header,
                left,
                fields.stream()
                        .map(field -> field.titled(words.apply(field.title())))
                        .toList(),
                rows);
    }

    /** The row behind the rows, counted from 0. */
    public int end() {
        return header + 1 + rows.size();
    }

    /** Addresses in a row of the block, counted from 0 within it. */
    public Cells cells(int index) {
        int first = header + 2;
        List<String> names = fields.stream().map(Field::name).toList();
        return new Cells(names, left, new Cells.Rows(first, Math.max(first, end())), first + index);
    }

    /** Of a row of the block. */
    public Cells cells(T row) {
        return cells(rows.indexOf(row));
    }

    /** A field of a row as other sheets see it: {@code Budget!D6}. */
    public String place(String field, T row) {
        return sheet + "!" + cells(row).cell(field);
    }

    /** A field of a row, counted from 0 within the block, for a name of the workbook: {@code Figures!$B$4}. */
    public String absolute(String field, int index) {
        return sheet + "!" + cells(index).absolute(field);
    }

    /** The heading of a field as other sheets see it. */
    public String heading(String field) {
        return sheet + "!" + cells(-1).cell(field);
    }

    /** All rows of a field as other sheets see them: {@code Budget!$D$6:$D$20}; one empty row where there is none. */
    public String range(String field) {
        return sheet + "!" + cells(0).range(field);
    }

    /** All rows of a field, for a chart. */
    public CellRangeAddress area(String field) {
        return CellRangeAddress.valueOf(cells(0).plain(field));
    }

    /** A field from one row to another, both inside, for a chart. */
    public CellRangeAddress area(String field, T from, T to) {
        int column = cells(from).column(field);
        return new CellRangeAddress(cells(from).row() - 1, cells(to).row() - 1, column, column);
    }

    /** What {@link #place} names, with its value; empty when that is unknown. */
    public Optional<Live> live(String field, T row) {
        return value(field, row).map(value -> new Live(place(field, row), value));
    }

    /** Formula of a field of the row that has the keys of another's row: rows of both may be sorted. */
    public String lookup(String field, Cells at, String... keys) {
        return ByKey.formula(this, field, key -> at.fixed(key), keys);
    }

    /** A field of a row as other sheets find it by its keys, wherever the row is sorted to; empty when it is unknown. */
    public Optional<Live> find(String field, T row, String... keys) {
        UnaryOperator<String> stated = key -> CellText.inFormula(field(key).shownValue(row));
        return value(field, row).map(value -> new Live(ByKey.formula(this, field, stated, keys), value));
    }

    private Field<T> field(String name) {
        return fields.get(cells(0).column(name) - left);
    }

    /** Sum of a field over all rows; what is unknown adds nothing. */
    public Live sum(String field) {
        return known(field).orElseGet(() -> new Live("SUM(" + cells(0).plain(field) + ")", BigDecimal.ZERO));
    }

    /** Empty when no row is known: a sum of what is unknown is no 0. */
    private Optional<Live> known(String field) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> value(field, rows.get(i), cells(i)))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add)
                .map(sum -> new Live("SUM(" + cells(0).plain(field) + ")", sum));
    }

    private Optional<BigDecimal> value(String field, T row) {
        return value(field, row, cells(row));
    }

    private Optional<BigDecimal> value(String name, T row, Cells at) {
        Field<T> field = field(name);
        Optional<Live> figure = field.figure(row, at);
        if (figure != null) {
            return figure.map(Live::value);
        }
        return field.shownValue(row) instanceof BigDecimal value ? Optional.of(value) : Optional.empty();
    }

    /** Headings and rows. */
    public void write(Page page, double headerHeight, Function<T, Look> look) {
        headings(page, headerHeight);
        rows(page, look);
    }

    /** With the widths of their columns. */
    public void headings(Page page, double height) {
        headings(page);
        page.height(header, height);
    }

    /** In a row of common height. */
    public void headings(Page page) {
        headings(page, Look.HEADER);
    }

    public void headings(Page page, Look base) {
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            Look look = field.isRight() ? base.right() : base;
            if (field.isJoined() && field.isFree()) {
                continue;
            }
            if (field.isJoined() || field.isUntitled()) {
                page.blank(header, left + i, look);
            } else if (field.month().isPresent()) {
                page.month(header, left + i, field.month().get(), look);
            } else {
                page.text(header, left + i, field.title(), look);
            }
        }
        widths(page);
    }

    public void widths(Page page) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).width() > 0) {
                page.width(left + i, fields.get(i).width());
            }
        }
    }

    /** Cells of a line, counted from 0, become one with those that are {@link Field#joined} to them. */
    public void join(Page page, int line) {
        int first = 0;
        for (int i = 1; i <= fields.size(); i++) {
            if (i == fields.size() || !fields.get(i).isJoined()) {
                page.merge(line, left + first, left + i - 1);
                first = i;
            }
        }
    }

    /** All but the headings. */
    public void rows(Page page, Function<T, Look> look) {
        IntStream.range(0, rows.size()).forEach(i -> row(page, i, look.apply(rows.get(i))));
    }

    /** Rows as high as their wrapped texts need. */
    public void heights(Page page, double padding) {
        heights(page, row -> padding + LINE_HEIGHT * lines(row));
    }

    /** Lines that the texts of a row need which wrap; at least one. */
    public int lines(T row) {
        return Math.max(
                1, fields.stream().mapToInt(field -> field.lines(row)).max().orElse(1));
    }

    /** Rows as high as said, in points; at 0 as high as a sheet makes them. */
    public void heights(Page page, ToDoubleFunction<T> points) {
        for (int i = 0; i < rows.size(); i++) {
            double height = points.applyAsDouble(rows.get(i));
            if (height > 0) {
                page.height(header + 1 + i, height);
            }
        }
    }

    /** Sums of what is {@link Field#totalled}, in the row behind the rows. */
    public void totals(Page page, String words, Look look) {
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            if (i == 0) {
                page.text(end(), left, words, look.strong().align(HorizontalAlignment.LEFT));
            } else if (field.isTotalled() && !rows.isEmpty()) {
                page.figure(
                        end(), left + i, known(field.name()), field.plain(look).strong());
            } else {
                page.blank(end(), left + i, look);
            }
        }
    }

    /** Filters, frozen columns, and headings on each printed page: for the block that a sheet is about. */
    public void filter(Page page, int frozenColumns) {
        filters(page);
        page.freeze(frozenColumns, header);
    }

    /** Filters alone. */
    public void filters(Page page) {
        page.sheet()
                .setAutoFilter(new CellRangeAddress(
                        header, header + Math.max(1, rows.size()), left, left + fields.size() - 1));
    }

    private void row(Page page, int index, Look base) {
        T row = rows.get(index);
        BlockRow<T> at = new BlockRow<>(page, row, cells(index));
        fields.forEach(field -> at.write(field, field.look(row, base)));
        join(page, header + 1 + index);
    }
}
