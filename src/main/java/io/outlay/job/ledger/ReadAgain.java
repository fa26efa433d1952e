package io.outlay.job.ledger;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A long list that is held as long as memory lasts, and read again when it is asked for after that. */
final class ReadAgain<E> extends AbstractList<E> implements RandomAccess {
    private final Supplier<List<? extends E>> reading;
    private final int size;
    private SoftReference<List<? extends E>> known;

    /** @param reading gives the same each time */
    ReadAgain(Supplier<List<? extends E>> reading) {
        this.reading = reading;
        List<? extends E> first = reading.get();
        size = first.size();
        known = new SoftReference<>(first);
    }

    private synchronized List<? extends E> all() {
        List<? extends E> all = known.get();
        if (all == null) {
            all = reading.get();
            known = new SoftReference<>(all);
        }
        return all;
    }

    @Override
    public E get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.<E>unmodifiableList(all()).iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return Collections.<E>unmodifiableList(all()).spliterator();
    }

    @Override
    public void forEach(Consumer<? super E> use) {
        all().forEach(use);
    }
}
