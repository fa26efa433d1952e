package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** A column of a long sheet while its rows come: how its cells look, how wide it must be to show them, what they sum to. */
final class DataColumn<T> {
    private static final int NARROWEST = 7;
    private static final int WIDEST = 46;
    private static final int WIDEST_PROSE = 60;
    /** Decimals whose styles are looked up once. */
    private static final int USUAL = 16;

    private final int index;
    private final Field<T> field;
    private final Styles styles;
    private final DataLooks looks;
    private final TextCells texts;
    private final boolean prose;
    private final boolean summed;
    private final int figure;
    private final int[] byDecimals = new int[USUAL];
    private BigDecimal sum = BigDecimal.ZERO;
    private int width;

    /** @param index counted from 0 */
    DataColumn(int index, Field<T> field, DataLooks looks, Styles styles) {
        this.index = index;
        this.field = field;
        this.styles = styles;
        this.looks = looks;
        this.texts = new TextCells(styles);
        this.prose = field.kind() == Field.Kind.PROSE;
        this.summed = field.summed();
        this.figure = styles.index(Look.BODY.format(field.dataFormat()));
        this.width = Math.max(NARROWEST, longestWord(field.title()) + 2);
        Arrays.fill(byDecimals, -1);
    }

    private static int longestWord(String title) {
        int longest = title.length() > 24 ? title.length() / 2 : 0;
        for (String word : title.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    Field<T> field() {
        return field;
    }

    /** Of its amounts; reporting currency. */
    BigDecimal sum() {
        return sum;
    }

    /** In characters of the standard typeface. */
    double width() {
        return width * 0.92 + 2;
    }

    /**
     * Writes the cell of a row; none where the value is unknown.
     *
     * @param at addresses in that row
     * @return lines of text that it takes
     */
    int write(T row, Cells at, RowStream stream) {
        Object value = field.shownValue(row);
        if (value instanceof String text) {
            return words(text, stream);
        } else if (value instanceof BigDecimal number) {
            figure(number, field.formula(row, at), stream);
        } else if (value instanceof LocalDate date) {
            widen(12);
            stream.number(index, looks.day(), ExcelDay.number(date));
        } else if (value instanceof YearMonth month) {
            widen(9);
            stream.number(index, looks.month(), ExcelDay.number(month.atDay(1)));
        } else if (value instanceof Number number) {
            BigDecimal exact = number instanceof Double statistic
                    ? new BigDecimal(statistic).round(Decimals.SIGNIFICANT)
                    : BigDecimal.valueOf(number.longValue());
            widen(stream.number(index, figure, exact) + 2);
        } else if (value != null) {
            return words(value instanceof Boolean flag ? flag ? "yes" : "no" : value.toString(), stream);
        }
        return 1;
    }

    private void figure(BigDecimal number, String formula, RowStream stream) {
        if (summed) {
            sum = sum.add(number);
        }
        int characters = formula == null
                ? stream.number(index, style(number.scale()), number)
                : stream.live(index, figure, new Live(formula, number));
        // Separators of thousands are counted where they matter: digits are fewer than characters.
        if (characters + characters / 3 + 2 > width) {
            widen(characters + number.precision() / 3 + 2);
        }
    }

    /** What is not in the reporting currency is shown with the decimals that it comes with. */
    private int style(int decimals) {
        if (field.kind() != Field.Kind.AMOUNT || !field.unit().isEmpty()) {
            return figure;
        }
        if (decimals < 0 || decimals >= USUAL) {
            return styles.index(Look.BODY.format(Look.decimals(decimals)));
        }
        if (byDecimals[decimals] < 0) {
            byDecimals[decimals] = styles.index(Look.BODY.format(Look.decimals(decimals)));
        }
        return byDecimals[decimals];
    }

    private int words(String text, RowStream stream) {
        widen(Math.min(text.length() + 2, prose ? WIDEST_PROSE : WIDEST));
        byte[] cell = texts.cell(text, looks, prose);
        if (cell == null) {
            stream.text(index, looks.of(text, prose), text);
        } else {
            stream.text(index, cell);
        }
        return prose ? (text.length() + 1) / WIDEST_PROSE + 1 : 1;
    }

    private void widen(int characters) {
        width = Math.max(width, characters);
    }
}
