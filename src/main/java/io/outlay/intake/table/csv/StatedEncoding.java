package io.outlay.intake.table.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The encoding of a file for which a mapping states one. Text that holds together as UTF-8 is UTF-8, whatever is stated: by
 * chance that does not happen, and a house that changes its export keeps its profile.
 */
public final class StatedEncoding {
    private final Path file;
    private Boolean utf8;

    public StatedEncoding(Path file) {
        this.file = file;
    }

    public Charset or(Charset stated) throws IOException {
        boolean singleByte = stated.canEncode() && stated.newEncoder().maxBytesPerChar() <= 1;
        return singleByte && isUtf8() ? StandardCharsets.UTF_8 : stated;
    }

    /** Found once, for it takes reading the whole file. */
    private boolean isUtf8() throws IOException {
        if (utf8 == null) {
            utf8 = Utf8Check.firstBadByte(file).isEmpty();
        }
        return utf8;
    }
}
