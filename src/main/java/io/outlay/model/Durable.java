package io.outlay.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Has on the disk what is written, so that a power cut takes nothing back that a database goes on knowing. */
public final class Durable {
    private Durable() {}

    /** The bytes of a file. */
    public static void file(Path file) throws IOException {
        sync(file, StandardOpenOption.WRITE);
    }

    /** The names in a folder. Some network shares cannot; there the server keeps its own order. */
    public static void names(Path folder) {
        try {
            sync(folder, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            return;
        }
    }

    private static void sync(Path path, OpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
