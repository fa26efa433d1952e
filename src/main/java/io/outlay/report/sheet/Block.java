package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Rows under the headings of their fields, from the first column of a sheet on.
 *
 * @param header row of the headings, counted from 0
 */
public record Block<T>(String sheet, int header, List<Field<T>> fields, List<T> rows) {

    /** With other words in its headings. */
    public Block<T> retitled(UnaryOperator<String> words) {
        return new Block<>(
                sheet,
                header,
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
        return new Cells(
                fields.stream().map(Field::name).toList(), new Cells.Rows(header + 2, end()), header + 2 + index);
    }

    /** A field of a row as other sheets see it: {@code Budget!D6}. */
    public String place(String field, T row) {
        return sheet + "!" + cells(rows.indexOf(row)).cell(field);
    }

    /** The same with its value; empty when that is unknown. */
    public Optional<Live> live(String field, T row) {
        Cells at = cells(rows.indexOf(row));
        return value(fields.get(at.column(field)), row, at).map(value -> new Live(place(field, row), value));
    }

    /** Sum of a field over all rows; what is unknown adds nothing. */
    public Live sum(String field) {
        Field<T> of = fields.get(cells(0).column(field));
        BigDecimal sum = IntStream.range(0, rows.size())
                .mapToObj(i -> value(of, rows.get(i), cells(i)).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Live("SUM(" + cells(0).plain(field) + ")", sum);
    }

    private static <T> Optional<BigDecimal> value(Field<T> field, T row, Cells at) {
        Optional<Live> figure = field.figure(row, at);
        if (figure != null) {
            return figure.map(Live::value);
        }
        return field.shownValue(row) instanceof BigDecimal value ? Optional.of(value) : Optional.empty();
    }

    /** Headings and rows. */
    public void write(Page page, double headerHeight, Function<T, Look> look) {
        headings(page, headerHeight);
        IntStream.range(0, rows.size()).forEach(i -> row(page, i, look.apply(rows.get(i))));
    }

    private void headings(Page page, double height) {
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            page.text(header, i, field.title(), field.kind().isFigure() ? Look.HEADER.right() : Look.HEADER);
            if (field.width() > 0) {
                page.width(i, field.width());
            }
        }
        page.height(header, height);
    }

    /** Filters, frozen columns, and headings on each printed page: for the block that a sheet is about. */
    public void filter(Page page, int frozenColumns) {
        page.sheet()
                .setAutoFilter(new CellRangeAddress(header, header + Math.max(1, rows.size()), 0, fields.size() - 1));
        page.sheet().createFreezePane(frozenColumns, header + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }

    private void row(Page page, int index, Look base) {
        T row = rows.get(index);
        Spot<T> spot = new Spot<>(page, row, cells(index));
        for (Field<T> field : fields) {
            if (field.kind() != Field.Kind.GAP) {
                spot.write(field, field.look(row, base));
            }
        }
    }

    /** A row on its page. */
    private record Spot<T>(Page page, T row, Cells at) {
        void write(Field<T> field, Look look) {
            int line = at.row() - 1;
            int column = at.column(field.name());
            Optional<Live> figure = field.figure(row, at);
            if (figure != null) {
                page.figure(line, column, figure, look);
            } else {
                value(field, line, column, look);
            }
            field.link(row).ifPresent(target -> page.link(line, column, target));
        }

        private void value(Field<T> field, int line, int column, Look look) {
            Object value = field.shownValue(row);
            String formula = value == null ? null : field.formula(row, at);
            if (value == null) {
                missing(field, line, column, look);
            } else if (formula == null) {
                plain(value, line, column, look);
            } else if (value instanceof BigDecimal number) {
                page.live(line, column, new Live(formula, number), look);
            } else {
                page.live(line, column, formula, value.toString(), look);
            }
        }

        private void missing(Field<T> field, int line, int column, Look look) {
            String words = field.missing(row);
            if (words.isEmpty() && field.kind().isFigure()) {
                page.missing(line, column, look);
            } else {
                page.text(line, column, words.isEmpty() ? "n/a" : words, look);
            }
        }

        private void plain(Object value, int line, int column, Look look) {
            if (value instanceof BigDecimal number) {
                page.number(line, column, number, look);
            } else if (value instanceof Number number) {
                page.number(line, column, number.doubleValue(), look);
            } else if (value instanceof YearMonth month) {
                page.month(line, column, month, look);
            } else if (value instanceof LocalDate day) {
                page.date(line, column, day, look);
            } else {
                page.text(line, column, value.toString(), look);
            }
        }
    }
}
