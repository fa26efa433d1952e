package io.outlay.intake.table.csv;

import io.outlay.intake.table.BlockRows;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.TextBlock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Rows of a CSV file in UTF-8 that are handed on while the file is found sound: see {@link SoundQuotes} and {@link Utf8Check}.
 * When it is not, that shows midway, with {@link UnsoundText}, and what was handed on by then does not count.
 */
public final class OnePassRows implements RowSource {
    private static final int BLOCK = 1 << 17;
    private static final int BYTE_ORDER_MARK = 3;

    private final Path file;
    private final char delimiter;
    private final CsvRows head;
    private boolean complete;

    /** @param head has read the header, and perhaps rows above it */
    public OnePassRows(Path file, char delimiter, CsvRows head) {
        this.file = file;
        this.delimiter = delimiter;
        this.head = head;
    }

    /** Whether the file was read to its end in one pass, and is sound. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public boolean positional() {
        return head.positional();
    }

    @Override
    public Optional<RawRow> next() {
        return head.next();
    }

    @Override
    public void each(Function<Character, BlockRows> bytes, Predicate<PlainRecord> plain, Consumer<RawRow> others) {
        long above = head.lastLine();
        BlockRows many = bytes.apply(delimiter);
        SoundLine line = new SoundLine(delimiter);
        try (InputStream in = Files.newInputStream(file)) {
            TextBlock block = new TextBlock(BLOCK);
            boolean more = fill(block, in);
            block.pass(isMarked(block) ? BYTE_ORDER_MARK : 0, 0);
            while (more || block.at() < block.end()) {
                if (block.line() > above) {
                    many.take(block);
                }
                Optional<PlainRecord> record = line.next(block, !more);
                if (record.isPresent()) {
                    if (record.get().line() > above && !plain.test(record.get())) {
                        Optional.of(record.get().raw(delimiter))
                                .filter(row -> !row.isBlank())
                                .ifPresent(others);
                    }
                } else {
                    more = more && fill(block, in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        complete = true;
    }

    /** Reads on behind what was not passed; false at the end of the file. */
    private static boolean fill(TextBlock block, InputStream in) throws IOException {
        block.compact();
        while (block.room() > 0) {
            int count = in.read(block.bytes(), block.end(), block.room());
            if (count < 0) {
                return false;
            }
            block.added(count);
        }
        return true;
    }

    private static boolean isMarked(TextBlock block) {
        byte[] bytes = block.bytes();
        return block.end() >= BYTE_ORDER_MARK
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }
}
