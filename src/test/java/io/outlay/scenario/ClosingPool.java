package io.outlay.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Runs parallel streams on a given number of threads. */
public final class ClosingPool implements AutoCloseable {
    private final ForkJoinPool pool;

    public ClosingPool(int threads) {
        pool = new ForkJoinPool(threads);
    }

    public <T> T get(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
