package io.outlay.report.sheet;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Text from anywhere made fit for a cell: Excel's limits and escapes, and nothing that could be taken for a formula. */
public final class CellText {
    /** Characters that a cell holds. */
    static final int LIMIT = 32_767;

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** Excel reads {@code _x0041_} in text as the character A. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Characters in one pair of quotes; Excel takes 255. */
    private static final int QUOTED = 250;

    private static final CellRangeAddress EVERY_CELL = new CellRangeAddress(
            0, SpreadsheetVersion.EXCEL2007.getLastRowIndex(), 0, SpreadsheetVersion.EXCEL2007.getLastColumnIndex());

    private CellText() {}

    /** Numbers of documents and cost centres are names, though made of digits: Excel is not to mark them. */
    public static void digitsAreNames(XSSFSheet sheet) {
        sheet.addIgnoredErrors(EVERY_CELL, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    /** The text with what XML cannot carry replaced, cut to the limit with an ellipsis. */
    static String fit(String text) {
        return text.length() <= LIMIT && isPlain(text) ? text : cleaned(text);
    }

    /** Whether nothing in it needs to be replaced: true of nearly every text, and told without a pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE || c == '_' && text.startsWith("_x", i)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        String clean = UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
        String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_");
        if (escaped.length() <= LIMIT) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LIMIT - 2)) ? LIMIT - 2 : LIMIT - 1;
        return escaped.substring(0, end) + "…";
    }

    /**
     * Lines that a text takes when it wraps; at least one.
     *
     * @param width characters of a line
     */
    public static int lines(String text, int width) {
        return TextWidth.lines(text, width);
    }

    /** Whether a program could take the text for a formula. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** A text as a formula states it; a long one in parts, as Excel takes at most 255 characters in quotes. */
    public static String inFormula(Object value) {
        String text = value.toString();
        return IntStream.iterate(0, at -> at == 0 || at < text.length(), at -> Math.max(1, partEnd(text, at)))
                .mapToObj(at -> text.substring(at, partEnd(text, at)))
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("&"));
    }

    /** A sign of two characters is in one part, as half of it is none. */
    private static int partEnd(String text, int at) {
        int end = Math.min(text.length(), at + QUOTED);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end;
    }
}
