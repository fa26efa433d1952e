package io.outlay.report.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflates pieces of a part behind each other; not closing it costs memory outside the heap. */
final class Packer implements AutoCloseable {
    /** Bytes before those of a block that is not deflated: whether it is the last, its length, and the same inverted. */
    private static final int STORED = 5;

    private final FileChannel out;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 16];

    /** @param level of {@link Deflater} */
    Packer(FileChannel out, int level) {
        this.out = out;
        this.deflater = new Deflater(level, true);
    }

    void write(byte[] bytes, int length) throws IOException {
        crc.update(bytes, 0, length);
        deflater.setInput(bytes, 0, length);
        pull(Deflater.NO_FLUSH);
    }

    /** Ends a piece that others follow. */
    Packed pause() throws IOException {
        deflater.setInput(buffer, 0, 0);
        pull(Deflater.SYNC_FLUSH);
        return packed();
    }

    /** Ends the part. */
    Packed end() throws IOException {
        deflater.finish();
        pull(Deflater.NO_FLUSH);
        return packed();
    }

    /**
     * Ends a piece with blanks, which XML ignores between tags, so that it fills its place.
     *
     * @param place bytes in the file
     * @param last whether nothing follows
     * @throws IllegalStateException when the piece is larger than its place
     */
    Packed fill(int place, boolean last) throws IOException {
        Packed piece = pause();
        int free = place - STORED - (int) piece.packed();
        if (free < 0) {
            throw new IllegalStateException("a piece of " + piece.packed() + " bytes has a place of " + place);
        }
        byte[] blanks = new byte[free];
        Arrays.fill(blanks, (byte) ' ');
        crc.update(blanks);
        byte[] block = {(byte) (last ? 1 : 0), (byte) free, (byte) (free >> 8), (byte) ~free, (byte) (~free >> 8)};
        write(ByteBuffer.wrap(block));
        write(ByteBuffer.wrap(blanks));
        return new Packed((int) crc.getValue(), piece.size() + free, place);
    }

    @Override
    public void close() {
        deflater.end();
    }

    private Packed packed() {
        return new Packed((int) crc.getValue(), deflater.getBytesRead(), deflater.getBytesWritten());
    }

    private void pull(int flush) throws IOException {
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, flush);
            write(ByteBuffer.wrap(buffer, 0, count));
        } while (count == buffer.length);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
