package io.outlay.intake.table;

import io.outlay.intake.table.CellFormat.Kind;
import io.outlay.model.Invisible;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell of a workbook as the text that a CSV file would have. Numbers have the 15 significant digits that a spreadsheet
 * shows, so the binary tail of 0.1 + 0.2 is gone. What the cell's format says is part of the text, so that it is read or
 * refused where the column is known: ISO days, months when the format shows no day; {@code 26:30:00} of a time, {@code 3%} of a
 * percentage, {@code 12 €} of a currency. Of formulas the stored result counts; one without is marked, see {@link #formula}.
 */
public final class CellText {
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** No sheet can hold it in a text. */
    private static final char FORMULA = '\uFFFF';

    private final LocalDate dayZero;
    private final char decimal;

    /**
     * @param date1904 whether days count from 1904, as in workbooks from old Macs
     * @param decimal sign with which numbers are written
     */
    public CellText(boolean date1904, char decimal) {
        this.decimal = decimal;
        this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** The cell of a formula whose result its program did not store, such as {@code K2}; empty for any other text. */
    public static Optional<String> formula(String text) {
        return text.indexOf(FORMULA) == 0 ? Optional.of(text.substring(1, text.indexOf('='))) : Optional.empty();
    }

    /** A text as messages show it: a formula without result by itself. */
    public static String shown(String text) {
        return formula(text).isPresent() ? text.substring(text.indexOf('=')) : text;
    }

    /** @param xml of its sheet */
    public String of(Cell cell, SheetXml xml) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell);
        }
        Object value = cell.getValue();
        String text = value == null ? cell.getRawValue() : value.toString();
        if (cell.getFormula() != null && (text == null || text.isEmpty())) {
            String name = CellName.of(cell.getColumnIndex(), cell.getAddress().getRow() + 1L);
            return text != null && xml.isEmptyText(name) ? "" : FORMULA + name + "=" + cell.getFormula();
        }
        return text == null ? "" : Invisible.strip(text);
    }

    private String number(BigDecimal number, Cell cell) {
        CellFormat format =
                CellFormat.of(Optional.ofNullable(cell.getDataFormatId()).orElse(0), cell.getDataFormatString());
        boolean day = number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
        return switch (format.kind()) {
            case DAY, MONTH -> day ? date(number, format.kind() == Kind.MONTH) : plain(number);
            case TIME -> time(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case NUMBER -> format.unit().isEmpty() ? plain(number) : plain(number) + " " + format.unit();
        };
    }

    private String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0
                ? "0"
                : rounded.stripTrailingZeros().toPlainString().replace('.', decimal);
    }

    private String date(BigDecimal serial, boolean month) {
        BigDecimal[] parts = serial.divideAndRemainder(BigDecimal.ONE);
        LocalDate day = dayZero.plusDays(parts[0].longValueExact());
        long millis = parts[1].multiply(MILLIS_OF_DAY).longValue();
        if (millis > 0) {
            LocalDateTime time = day.atStartOfDay().plusSeconds((millis + 500) / 1000);
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return month && day.getDayOfMonth() == 1 ? day.toString().substring(0, 7) : day.toString();
    }

    /** Hours, minutes and seconds, so that nobody takes hours for minutes; a day and more is 24 hours and more. */
    private static String time(BigDecimal days) {
        BigDecimal rounded = days.abs().multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
        long millis = rounded.longValue();
        String sign = days.signum() < 0 && millis > 0 ? "-" : "";
        String clock = String.format(
                Locale.ROOT, "%s%d:%02d:%02d", sign, millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60);
        return millis % 1000 == 0 ? clock : clock + String.format(Locale.ROOT, ".%03d", millis % 1000);
    }
}
