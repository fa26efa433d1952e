package io.outlay.intake.table.csv;

import static io.outlay.model.RejectionCode.BROKEN_QUOTE;
import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.RowSource;
import io.outlay.model.Invisible;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rows of a CSV file: RFC 4180, any of three delimiters, a byte order mark skipped. A record whose quotes are broken costs
 * itself only: reading goes on in the line after the one in which the quote was opened, so no other row is swallowed. Where a
 * large file goes on within quotes for longer than a row may be, it fails with {@link OpenQuote}.
 */
public final class CsvRows implements RowSource, Closeable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Bytes of a file of which all rows but the broken one are worth the time and the memory. */
    private static final long LARGE = 1 << 24;

    private final Path file;
    private final Charset charset;
    private final Reader reader;
    private final PhysicalLines lines;
    private final char delimiter;
    private final CsvReader.CsvReaderBuilder csv;

    private CsvRows(Path file, Charset charset, char delimiter) throws IOException {
        this.file = file;
        this.charset = charset;
        this.reader = reader(file, charset);
        this.lines = new PhysicalLines(reader);
        this.delimiter = delimiter;
        this.csv = CsvReader.builder().fieldSeparator(delimiter);
    }

    public static CsvRows open(Path file, Charset charset, char delimiter) throws IOException {
        return new CsvRows(file, charset, delimiter);
    }

    /** The text of a file, after the byte order mark if it has one. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    @Override
    public boolean positional() {
        return true;
    }

    @Override
    public Optional<RawRow> next() {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            RawRow row = row(line.get());
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public void each(Predicate<PlainRecord> plain, Consumer<RawRow> others) {
        try {
            if (!SoundQuotes.of(file, delimiter)) {
                each(others);
                return;
            }
            try (Reader again = reader(file, charset)) {
                PlainCsv.each(again, delimiter, record -> {
                    if (record.line() > lines.number() && !plain.test(record)) {
                        Optional.of(record.raw(delimiter))
                                .filter(row -> !row.isBlank())
                                .ifPresent(others);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the last line that was read, counted from 1. */
    long lastLine() {
        return lines.number();
    }

    /** The text of a physical line ahead, counted from 1; what is not of the charset shows as a replacement mark. */
    public String line(long number) {
        Optional<String> line = lines.next();
        while (line.isPresent() && lines.number() < number) {
            line = lines.next();
        }
        return line.orElse("");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private RawRow row(String first) {
        long start = lines.number();
        List<String> record = new ArrayList<>(List.of(first));
        QuoteScan quotes = new QuoteScan(delimiter);
        QuoteScan.State state = quotes.scan(first);
        int length = first.length();
        while (state == QuoteScan.State.OPEN && length <= PhysicalLines.MAX_LENGTH) {
            Optional<String> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            record.add(next.get());
            length += next.get().length() + 1;
            state = quotes.scan(next.get());
        }
        if (state != QuoteScan.State.ENDED) {
            RawRow broken = broken(record, quotes.openedInLine(), start, state);
            if (state == QuoteScan.State.OPEN && length > PhysicalLines.MAX_LENGTH && isLarge()) {
                throw new OpenQuote(broken);
            }
            return broken;
        }
        String raw = record.size() == 1 ? first : String.join("\n", record);
        return length > PhysicalLines.MAX_LENGTH
                ? tooLong(raw, start)
                : new RawRow(start, cells(raw), raw, Optional.empty());
    }

    private boolean isLarge() {
        try {
            return Files.size(file) > LARGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow broken(List<String> record, int openedIn, long start, QuoteScan.State state) {
        lines.giveBack(record.subList(openedIn + 1, record.size()));
        String reason = state == QuoteScan.State.OPEN
                ? "a quoted field is opened and never closed"
                : "a quoted field is closed and goes on";
        Fault fault = Fault.whole(
                BROKEN_QUOTE, reason, "Close the field with \", and write a quote inside a quoted field twice (\"\").");
        String raw = String.join("\n", record.subList(0, openedIn + 1));
        return new RawRow(start + openedIn, roughCells(raw), record.get(openedIn), Optional.of(fault));
    }

    private RawRow tooLong(String raw, long start) {
        Fault fault = Fault.whole(
                FIELD_TOO_LARGE, "the row is longer than 1,048,576 characters", "Check that the file is a table.");
        return new RawRow(start, roughCells(raw.substring(0, Row.MAX_CELL)), raw, Optional.of(fault));
    }

    private List<String> cells(String raw) {
        if (raw.indexOf('"') < 0) {
            return plainCells(raw);
        }
        CsvRecordHandler handler = CsvRecordHandler.of(
                limits -> limits.maxFields(PhysicalLines.MAX_LENGTH + 1).maxFieldSize(PhysicalLines.MAX_LENGTH + 1));
        CsvRecord record = csv.ofSingleCsvRecord(handler, raw);
        return record.getFields().stream().map(Invisible::strip).toList();
    }

    /** Of a record without quotes, which is one line. */
    private List<String> plainCells(String raw) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int end = raw.indexOf(delimiter); end >= 0; end = raw.indexOf(delimiter, from)) {
            cells.add(Invisible.strip(raw.substring(from, end)));
            from = end + 1;
        }
        cells.add(Invisible.strip(raw.substring(from)));
        return Collections.unmodifiableList(cells);
    }

    private List<String> roughCells(String raw) {
        return Arrays.stream(raw.split(Pattern.quote(String.valueOf(delimiter))))
                .map(cell -> Invisible.strip(cell.replace("\"", "")))
                .toList();
    }
}
