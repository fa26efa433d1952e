package io.outlay.intake.source;

import io.outlay.intake.source.SumStatement.NamedColumn;
import io.outlay.intake.table.focus.FocusPart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a {@link SumStatement} gave, as lines. */
final class ChargeLines {
    /** What is as large is no amount of a row, but may be one of a sum. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12).subtract(BigDecimal.ONE);

    private ChargeLines() {}

    /** Takes the row at which a result is. */
    static void add(List<NamedColumn> columns, ResultSet result, SumLines to) throws SQLException {
        long count = result.getLong(columns.size() + 1);
        List<Object> cells = new ArrayList<>();
        int sum = columns.size() + 1;
        for (int i = 0; i < columns.size(); i++) {
            String key = result.getString(i + 1);
            if (columns.get(i).isAmount()) {
                sum++;
                cells.add(amount(key, result.getString(sum), count));
            } else {
                cells.add(key == null ? "" : key);
            }
        }
        long parts = parts(cells, count);
        for (long part = 0; part < parts; part++) {
            to.add(part == 0 ? count - parts + 1 : 1, part(cells, part, parts));
        }
    }

    /** What all rows of a group have of an amount: their sum, or else the text that none of them can be read by. */
    private static Object amount(String is, String sum, long count) {
        if (is.equals("+") || is.equals("-")) {
            return new BigDecimal(sum);
        }
        String text = is.startsWith("=") ? is.substring(1).strip() : "";
        return FocusPart.isAmount(text) && count > 1 ? new BigDecimal(text).multiply(BigDecimal.valueOf(count)) : text;
    }

    /** A sum that is larger than an amount may be is written in parts. */
    private static long parts(List<Object> cells, long count) {
        return cells.stream()
                .filter(BigDecimal.class::isInstance)
                .map(amount -> ((BigDecimal) amount).abs().divide(LARGEST, 0, RoundingMode.UP))
                .map(BigDecimal::toBigInteger)
                .reduce(BigInteger.ONE, BigInteger::max)
                .min(BigInteger.valueOf(count))
                .longValueExact();
    }

    private static List<String> part(List<Object> cells, long part, long parts) {
        return cells.stream()
                .map(value ->
                        value instanceof BigDecimal amount ? SumLines.plain(part(amount, part, parts)) : (String) value)
                .toList();
    }

    private static BigDecimal part(BigDecimal amount, long part, long parts) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(parts), 0, RoundingMode.DOWN);
        return part == 0 ? amount.subtract(each.multiply(BigDecimal.valueOf(parts - 1))) : each;
    }
}
