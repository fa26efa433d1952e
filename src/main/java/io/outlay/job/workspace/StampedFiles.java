package io.outlay.job.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stamps files two at a time, for it takes reading each to its end; what is done with them goes in order, on one thread. */
final class StampedFiles {
    private static final int AT_ONCE = 2;

    private StampedFiles() {}

    /** A file whose stamp is there, or on its way. */
    record Stamped(Path file, CompletableFuture<FileStamp> its) {
        /** Throws what reading the file threw. */
        FileStamp stamp() {
            try {
                return its.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e;
            }
        }
    }

    /** @param use of each file, in their order */
    static void each(List<Path> files, Function<Path, FileStamp> stamp, Consumer<Stamped> use) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, StampedFiles::thread);
        try {
            List<Stamped> stamped = files.stream()
                    .map(file -> new Stamped(file, CompletableFuture.supplyAsync(() -> stamp.apply(file), threads)))
                    .toList();
            stamped.forEach(use);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stamps");
        thread.setDaemon(true);
        return thread;
    }
}
