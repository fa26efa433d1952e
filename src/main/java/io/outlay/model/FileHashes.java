package io.outlay.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files, many of which are copies of one another or are asked for again and again: each content is hashed once, and
 * known by its quick sums as long as this object is held, see {@link FileSums}. Every file is read each time.
 */
public final class FileHashes {
    private final Map<String, String> byQuick = new ConcurrentHashMap<>();

    /**
     * The hash of a file's bytes as they are now.
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public String of(Path file) {
        String known = byQuick.get(FileSums.quick(file));
        if (known != null) {
            return known;
        }
        FileSums sums = FileSums.of(file);
        byQuick.put(sums.quick(), sums.sha256());
        return sums.sha256();
    }
}
