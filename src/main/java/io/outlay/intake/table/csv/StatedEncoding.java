package io.outlay.intake.table.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a file for which a mapping states one. Text that holds together as UTF-8 is UTF-8, whatever is stated: by
 * chance that does not happen, and a house that changes its export keeps its profile.
 */
public final class StatedEncoding {
    private final Path file;
    private Optional<Optional<Utf8Check.BadByte>> found = Optional.empty();

    public StatedEncoding(Path file) {
        this.file = file;
    }

    public Charset or(Charset stated) throws IOException {
        boolean singleByte = stated.canEncode() && stated.newEncoder().maxBytesPerChar() <= 1;
        return singleByte && firstBadByte().isEmpty() ? StandardCharsets.UTF_8 : stated;
    }

    /** The first byte that is not UTF-8: looked for once, for it takes reading the whole file. */
    public Optional<Utf8Check.BadByte> firstBadByte() throws IOException {
        if (found.isEmpty()) {
            found = Optional.of(Utf8Check.firstBadByte(file));
        }
        return found.get();
    }
}
