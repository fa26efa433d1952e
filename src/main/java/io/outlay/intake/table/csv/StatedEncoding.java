package io.outlay.intake.table.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a file for which a mapping states one. Text that holds together as UTF-8 is UTF-8, whatever is stated: by
 * chance that does not happen, and a house that changes its export keeps its profile.
 */
public final class StatedEncoding {
    /** Bytes by which characters of two bytes are told. */
    private static final int START = 16;

    private final Path file;
    private Optional<Optional<Utf8Check.BadByte>> found = Optional.empty();

    public StatedEncoding(Path file) {
        this.file = file;
    }

    public Charset or(Charset stated) throws IOException {
        boolean singleByte = stated.canEncode() && stated.newEncoder().maxBytesPerChar() <= 1;
        return singleByte && firstBadByte().isEmpty() ? StandardCharsets.UTF_8 : stated;
    }

    /** The encoding of two bytes a character that the file begins in, by its mark or by the blank half of plain letters. */
    public Optional<Charset> wide() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        if (start.length < 2) {
            return Optional.empty();
        }
        int mark = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        boolean[] blank = {true, true};
        boolean[] filled = {true, true};
        for (int i = 0; i < start.length - start.length % 2; i++) {
            blank[i % 2] &= start[i] == 0;
            filled[i % 2] &= start[i] != 0;
        }
        if (blank[0] && filled[1]) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return blank[1] && filled[0] ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** The first byte that is not UTF-8: looked for once, for it takes reading the whole file. */
    public Optional<Utf8Check.BadByte> firstBadByte() throws IOException {
        if (found.isEmpty()) {
            found = Optional.of(Utf8Check.firstBadByte(file));
        }
        return found.get();
    }
}
