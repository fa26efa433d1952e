package io.outlay.intake.table.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the first byte of a file that is not UTF-8, before anything of the file is believed. */
public final class Utf8Check {
    private static final int SIZE = 1 << 16;
    /** Of eight bytes. */
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer text = CharBuffer.allocate(SIZE);
    private long line = 1;
    private boolean afterCarriageReturn;

    private Utf8Check() {}

    /**
     * @param value the byte, 0 to 255
     * @param line in which it stands, counted from 1
     */
    public record BadByte(int value, long line) {}

    public static Optional<BadByte> firstBadByte(Path file) throws IOException {
        if (isAscii(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Utf8Check().check(in);
        }
    }

    /** Most exports hold nothing else, and eight bytes at a time show it. */
    private static boolean isAscii(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            while (in.read(bytes) >= 0) {
                bytes.flip();
                while (bytes.remaining() >= Long.BYTES) {
                    if ((bytes.getLong() & HIGH_BITS) != 0) {
                        return false;
                    }
                }
                while (bytes.hasRemaining()) {
                    if (bytes.get() < 0) {
                        return false;
                    }
                }
                bytes.clear();
            }
        }
        return true;
    }

    private Optional<BadByte> check(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        boolean end = false;
        while (!end) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.limit(bytes.position() + Math.max(count, 0)).position(0);
            if (decode(bytes, end).isError()) {
                return Optional.of(new BadByte(bytes.get(bytes.position()) & 0xFF, line));
            }
            bytes.compact();
        }
        return Optional.empty();
    }

    private CoderResult decode(ByteBuffer bytes, boolean end) {
        CoderResult result = decoder.decode(bytes, text, end);
        text.flip();
        char[] chars = text.array();
        for (int i = 0; i < text.limit(); i++) {
            count(chars[i]);
        }
        text.clear();
        return result;
    }

    private void count(char c) {
        if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
            line++;
        }
        afterCarriageReturn = c == '\r';
    }
}
