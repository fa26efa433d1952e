package io.outlay.job.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Files and folders that are made together: all of them stay, or, when something fails or a signal such as Ctrl-C ends the
 * program before the last, none.
 */
final class Making implements AutoCloseable {
    private final Deque<Path> made = new ArrayDeque<>();
    private final Thread undo = new Thread(this::close, "undo");
    private boolean done;

    private Making() {}

    /** What fills a new file. */
    interface Content {
        void write(Path file) throws IOException;
    }

    static Making begin() {
        Making making = new Making();
        Runtime.getRuntime().addShutdownHook(making.undo);
        return making;
    }

    /** Makes a folder with those above it, where there is none. */
    synchronized void folder(Path folder) throws IOException {
        verifyOpen();
        if (folder != null && !Files.isDirectory(folder)) {
            folder(folder.getParent());
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    /** Makes a file that is not there yet. */
    synchronized void file(Path file, Content content) throws IOException {
        verifyOpen();
        made.push(file);
        content.write(file);
    }

    private void verifyOpen() throws IOException {
        if (done) {
            throw new IOException("the program is being stopped");
        }
    }

    /** From now on all of it stays. */
    synchronized void done() {
        done = true;
        made.clear();
    }

    /** Takes back what is not done; waits for the file that is being written. */
    @Override
    public synchronized void close() {
        done = true;
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                break; // what cannot be taken back is seen by the next init, which wants an empty folder
            }
        }
        made.clear();
        if (Thread.currentThread() != undo) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(undo);
        } catch (IllegalStateException e) {
            done = true; // the program is being stopped, and the hook finds nothing left
        }
    }
}
