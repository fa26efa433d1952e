package io.outlay.model;

import java.util.Iterator;

/** Rows pulled one at a time from where they lie, in a fixed order. Closing it frees what it holds. */
public interface Cursor<T> extends Iterator<T>, AutoCloseable {
    @Override
    void close();

    /** A cursor over rows already in memory. */
    static <T> Cursor<T> of(Iterable<T> rows) {
        Iterator<T> it = rows.iterator();
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return it.hasNext();
            }

            @Override
            public T next() {
                return it.next();
            }

            @Override
            public void close() {}
        };
    }
}
