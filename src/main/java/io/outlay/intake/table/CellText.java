package io.outlay.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell of a workbook as the text that a CSV file would have. Numbers have the 15 significant digits that a spreadsheet
 * shows, so the binary tail of 0.1 + 0.2 is gone; cells with a date format are ISO days, months when the format shows no day.
 * Of formulas the stored result counts.
 */
final class CellText {
    private static final MathContext DIGITS = new MathContext(15);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private final LocalDate dayZero;
    private final char decimal;

    /** @param date1904 whether days count from 1904, as in workbooks from old Macs */
    CellText(boolean date1904) {
        this(date1904, '.');
    }

    /** @param decimal sign with which numbers are written */
    CellText(boolean date1904, char decimal) {
        this.decimal = decimal;
        this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    String of(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell);
        }
        Object value = cell.getValue();
        String text = value == null ? cell.getRawValue() : value.toString();
        return text == null ? "" : text.strip();
    }

    private String number(BigDecimal number, Cell cell) {
        String format = letters(cell);
        boolean date = format.indexOf('y') >= 0 || format.indexOf('d') >= 0;
        if (date && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return date(number, format.indexOf('d') < 0);
        }
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

    /** The letters of a number format that mean something, in lower case. */
    private static String letters(Cell cell) {
        String builtIn = builtIn(Optional.ofNullable(cell.getDataFormatId()).orElse(0));
        if (!builtIn.isEmpty() || cell.getDataFormatString() == null) {
            return builtIn;
        }
        return LITERALS.matcher(cell.getDataFormatString()).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Formats that a workbook uses by number alone: 14 to 17 and 22, and those of East Asian editions. */
    private static String builtIn(int id) {
        if (id == 17) {
            return "mmm-yy";
        }
        boolean date = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return date ? "yyyy-mm-dd" : "";
    }
}
