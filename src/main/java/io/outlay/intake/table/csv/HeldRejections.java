package io.outlay.intake.table.csv;

import io.outlay.model.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds the rejections of a file back until it is known to be sound: what was read of one that is not does not count. When
 * there are many, the rest of the file is looked at ahead, so that they do not fill the memory.
 */
public final class HeldRejections implements Consumer<Rejection> {
    private static final int MOST = 5_000;

    private final Path file;
    private final char delimiter;
    private final Consumer<Rejection> next;
    private final List<Rejection> held = new ArrayList<>();
    private boolean released;

    public HeldRejections(Path file, char delimiter, Consumer<Rejection> next) {
        this.file = file;
        this.delimiter = delimiter;
        this.next = next;
    }

    /** @throws UnsoundText when the file is not sound */
    @Override
    public void accept(Rejection rejection) {
        if (held.size() == MOST) {
            try {
                if (Utf8Check.firstBadByte(file).isPresent() || !SoundQuotes.of(file, delimiter)) {
                    throw new UnsoundText("found by a look ahead");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            release();
        }
        if (released) {
            next.accept(rejection);
        } else {
            held.add(rejection);
        }
    }

    /** Whether some were handed on: the file was found sound by then. */
    public boolean isReleased() {
        return released;
    }

    /** Hands on what was held, and all that follows at once. */
    public void release() {
        released = true;
        held.forEach(next);
        held.clear();
    }
}
