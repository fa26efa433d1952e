package io.outlay.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What the bytes of a file come to.
 *
 * @param sha256 by which contents are known
 * @param quick length and two check sums. They vouch that a file of known hash is as it was, for hundredths of the work; who
 *     wants to can make another one of the same sums, so no content is known by them
 */
public record FileSums(String sha256, String quick) {
    private static final int BLOCK = 1 << 16;

    /** @throws UncheckedIOException when the file cannot be read */
    public static FileSums of(Path file) {
        return of(file, Sha256.digest());
    }

    /**
     * @param digest of SHA-256
     * @throws UncheckedIOException when the file cannot be read
     */
    public static FileSums of(Path file, MessageDigest digest) {
        String quick = read(file, digest);
        return new FileSums(HexFormat.of().formatHex(digest.digest()), quick);
    }

    /**
     * The quick sums alone.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static String quick(Path file) {
        return read(file, null);
    }

    private static String read(Path file, MessageDigest digest) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        long length = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                length += n;
                one.update(block, 0, n);
                other.update(block, 0, n);
                if (digest != null) {
                    digest.update(block, 0, n);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length + " " + Long.toHexString(one.getValue()) + " " + Long.toHexString(other.getValue());
    }
}
