package io.outlay.report.page;

import io.outlay.model.MinorUnit;
import io.outlay.report.sheet.CsvFile;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How figures are written: {@code <data value="1234.50">1,235</data>}, the exact value of the CSV file beside what is read.
 *
 * @param unit of the reporting currency
 */
record Figures(Html html, MinorUnit unit) {
    /** How a figure is read. */
    enum Style {
        WHOLE("#,##0"),
        CENTS("#,##0.00"),
        SHARE("0.0\u00A0%"),
        SIGNED("+#,##0;−#,##0"),
        GROWTH("+0.0\u00A0%;−0.0\u00A0%"),
        POINTS("+0.0;−0.0");

        private final String pattern;

        Style(String pattern) {
            this.pattern = pattern;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A field of a row, as its table's CSV file has it. */
    <T> Figures of(Table<T> table, String field, T row, Style style) {
        Field<T> column = table.field(field);
        String exact = CsvFile.text(column, column.value(row), unit);
        html.open("data", "value", exact, "data-field", field);
        html.text(exact.isEmpty() ? unknown(column.missing(row)) : words(new BigDecimal(exact), style))
                .close();
        return this;
    }

    /** As the sheet says it. */
    private static String unknown(String words) {
        return words == null || words.isEmpty() ? "n/a" : words;
    }

    /** An amount that is a sum of fields. */
    Figures amount(String name, BigDecimal amount, Style style) {
        html.open("data", "value", unit.stated(amount).toPlainString(), "data-field", name);
        html.text(words(amount, style)).close();
        return this;
    }

    /** A cell with a field of a row. */
    <T> Figures cell(Table<T> table, String field, T row, Style style) {
        html.open("td", "class", "n");
        of(table, field, row, style);
        html.close();
        return this;
    }

    /** A growth in a sentence; it is known. */
    static String growth(OptionalDouble fraction) {
        return words(new BigDecimal(fraction.getAsDouble()), Style.GROWTH);
    }

    /** With one minus sign, and a dash for zero. */
    static String words(BigDecimal value, Style style) {
        DecimalFormat format = new DecimalFormat(style.pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        boolean amount = style == Style.WHOLE || style == Style.CENTS || style == Style.SIGNED;
        return value.signum() == 0 && amount ? "–" : format.format(value).replace('-', '−');
    }
}
