package io.outlay.report.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.outlay.model.Cursor;
import io.outlay.model.MinorUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV: UTF-8, comma, LF, RFC 4180 quotes only where needed; an empty field is unknown.
 */
public final class CsvFile {
    private CsvFile() {}

    /**
     * Writes {@code <table name>.csv} into a folder that exists.
     *
     * @param unit of the currency of columns that hold amounts
     */
    public static <T> void write(Path dir, Table<T> table, MinorUnit unit) {
        Path file = dir.resolve(table.name() + ".csv");
        try (CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .build(Files.newOutputStream(file), StandardCharsets.UTF_8);
                Cursor<T> rows = table.rows().get()) {
            List<Field<T>> columns = table.columns().stream()
                    .filter(field -> !field.isSheetOnly())
                    .toList();
            csv.writeRecord(columns.stream().map(Field::name).toList());
            List<String> fields = new ArrayList<>();
            while (rows.hasNext()) {
                T row = rows.next();
                fields.clear();
                columns.forEach(column -> fields.add(text(column, column.value(row), unit)));
                csv.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** A value as it is in the file; empty when it is unknown. */
    public static String text(Field<?> column, Object value, MinorUnit unit) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return Decimals.plain(column.kind() == Field.Kind.AMOUNT ? unit.stated(decimal) : decimal);
        }
        return value instanceof Double statistic ? Decimals.statistic(statistic) : value.toString();
    }
}
