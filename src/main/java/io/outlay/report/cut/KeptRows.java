package io.outlay.report.cut;

import io.outlay.model.Cursor;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Those of the rows that are kept, as they are to be seen. */
final class KeptRows<T> implements Cursor<T> {
    private final Cursor<T> all;
    private final Function<T, Optional<T>> kept;
    private Optional<T> next = Optional.empty();

    /** @param kept a row as it is to be seen; empty for one that is not */
    KeptRows(Cursor<T> all, Function<T, Optional<T>> kept) {
        this.all = all;
        this.kept = kept;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && all.hasNext()) {
            next = kept.apply(all.next());
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    @Override
    public void close() {
        all.close();
    }
}
