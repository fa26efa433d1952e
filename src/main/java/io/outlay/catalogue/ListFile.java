package io.outlay.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A list that lies as CSV beside this class: UTF-8, comma, a header; values of one cell are separated by {@code ;}. */
final class ListFile {
    private ListFile() {}

    static List<NamedCsvRecord> rows(String name) {
        InputStream stream = ListFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its list " + name);
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    static List<String> several(String cell) {
        return values(cell).toList();
    }

    static Stream<String> values(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(value -> !value.isEmpty());
    }
}
