package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A row on its page. */
record BlockRow<T>(Page page, T row, Cells at) {
    void write(Field<T> field, Look look) {
        int line = at.row() - 1;
        int column = at.column(field.name());
        Optional<Live> figure = field.figure(row, at);
        if (figure == null) {
            value(field, line, column, look);
        } else if (figure.isPresent()) {
            page.live(line, column, figure.get(), look);
        } else {
            missing(field, line, column, look);
        }
        field.link(row).ifPresent(target -> page.link(line, column, target));
    }

    private void value(Field<T> field, int line, int column, Look look) {
        Object value = field.shownValue(row);
        String formula = value == null ? null : formula(field, value);
        if (value == null) {
            missing(field, line, column, look);
        } else if (formula == null) {
            plain(value, line, column, look);
        } else if (value instanceof Number number) {
            page.live(line, column, new Live(formula, exact(number)), look);
        } else {
            page.live(line, column, formula, value.toString(), look);
        }
    }

    /** Sentences say when an assumption was changed since. */
    private String formula(Field<T> field, Object value) {
        String own = field.formula(row, at);
        return own == null && field.kind() == Field.Kind.PROSE ? new AsAtRun(value.toString()).formula() : own;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.doubleValue());
    }

    private void missing(Field<T> field, int line, int column, Look look) {
        String words = field.missing(row);
        if (field.isFree()) {
            return;
        }
        if (words == null && field.kind().isFigure()) {
            page.missing(line, column, look);
        } else if (words == null || !words.isEmpty()) {
            page.text(line, column, words == null ? "n/a" : words, look);
        } else {
            page.blank(line, column, look);
        }
    }

    /** Of months, where their look says none. */
    private static String format(Look look) {
        return look.format().equals(Look.BODY.format()) ? Look.MONTH : look.format();
    }

    private void plain(Object value, int line, int column, Look look) {
        if (value instanceof BigDecimal number) {
            page.number(line, column, number, look);
        } else if (value instanceof Number number) {
            page.number(line, column, number.doubleValue(), look);
        } else if (value instanceof YearMonth month) {
            page.month(line, column, month, look, format(look));
        } else if (value instanceof LocalDate day) {
            page.date(line, column, day, look);
        } else {
            page.text(line, column, value.toString(), look);
        }
    }
}
