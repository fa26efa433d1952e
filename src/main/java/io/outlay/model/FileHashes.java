package io.outlay.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * SHA-256 of files, many of which are copies of one another or are asked for again and again: each content is hashed once, and
 * known by its quick sums as long as this object is held, see {@link FileSums}. Every file is read each time.
 */
public final class FileHashes {
    private final Map<String, String> byQuick = new ConcurrentHashMap<>();
    private final LongFunction<MessageDigest> digests;

    public FileHashes() {
        this(size -> Sha256.digest());
    }

    /** @param digests of SHA-256, by how many bytes will be hashed */
    public FileHashes(LongFunction<MessageDigest> digests) {
        this.digests = digests;
    }

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
        FileSums sums = FileSums.of(file, digests.apply(size(file)));
        byQuick.put(sums.quick(), sums.sha256());
        return sums.sha256();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
