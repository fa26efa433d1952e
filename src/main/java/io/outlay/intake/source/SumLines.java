package io.outlay.intake.source;

import io.outlay.intake.source.SumStatement.NamedColumn;
import io.outlay.intake.table.focus.FocusPart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a {@link SumStatement} gave, as lines of a {@link SumsFormat}. The same from every engine. */
final class SumLines {
    /** What is as large is no amount of a row, but may be one of a sum. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12).subtract(BigDecimal.ONE);

    private final List<NamedColumn> columns;
    private final List<String> lines = new ArrayList<>();
    private long rows;

    SumLines(List<NamedColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    static String header(List<String> names) {
        return Stream.concat(Stream.of(SumsFormat.ROWS), names.stream())
                .map(SumLines::cell)
                .collect(Collectors.joining(","));
    }

    long rows() {
        return rows;
    }

    List<String> sorted() {
        return lines.stream().sorted().toList();
    }

    /** Takes the row at which a result is. */
    void add(ResultSet result) throws SQLException {
        long count = result.getLong(columns.size() + 1);
        rows += count;
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
            long its = part == 0 ? count - parts + 1 : 1;
            lines.add(line(its, cells, part, parts));
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
                .map(amount -> ((BigDecimal) amount).abs().divide(LARGEST, 0, java.math.RoundingMode.UP))
                .map(BigDecimal::toBigInteger)
                .reduce(BigInteger.ONE, BigInteger::max)
                .min(BigInteger.valueOf(count))
                .longValueExact();
    }

    private static String line(long count, List<Object> cells, long part, long parts) {
        return Stream.concat(
                        Stream.of(Long.toString(count)),
                        cells.stream()
                                .map(value -> value instanceof BigDecimal amount
                                        ? plain(part(amount, part, parts))
                                        : cell((String) value)))
                .collect(Collectors.joining(","));
    }

    private static BigDecimal part(BigDecimal amount, long part, long parts) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(parts), 0, java.math.RoundingMode.DOWN);
        return part == 0 ? amount.subtract(each.multiply(BigDecimal.valueOf(parts - 1))) : each;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String cell(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return plain
                ? text
                : Optional.of(text.replace("\"", "\"\""))
                        .map(quoted -> "\"" + quoted + "\"")
                        .get();
    }
}
