package io.outlay.report.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A zip file whose bytes follow from its parts alone: each has the same time. Parts may begin before all of them is known
 * ({@link #straight}). The format is PKWARE's APPNOTE, without its extensions for 4 GB and more.
 */
public final class FixedZip implements AutoCloseable {
    /** Readers look for it first, so it has a place there before it is known. */
    public static final String FIRST = "[Content_Types].xml";

    private static final int PLACE_OF_FIRST = 1 << 13;
    /** 1980-02-01, as MS-DOS has it. */
    private static final int DATE = 2 << 5 | 1;

    private static final int VERSION = 20;
    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final long LIMIT = 0xFFFFFFFFL;

    private final Path file;
    private final FileChannel out;
    private final List<Entry> entries = new ArrayList<>();
    private boolean firstHasPlace;

    private record Entry(byte[] name, long at, Packed packed) {}

    /**
     * @param file written anew
     * @throws IOException when it cannot be
     */
    public FixedZip(Path file) throws IOException {
        this.file = file;
        this.out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /**
     * Adds a part that is known.
     *
     * @param level of {@link Deflater}
     */
    public void add(String name, byte[] content, int level) throws IOException {
        boolean placed = firstHasPlace && name.equals(FIRST);
        long at = placed ? 0 : out.size();
        long data = begin(name, at);
        Packed packed;
        try (Packer packer = new Packer(out.position(data), level)) {
            packer.write(content, content.length);
            packed = placed ? packer.fill(PLACE_OF_FIRST, true) : packer.end();
        }
        end(name, at, packed);
    }

    /** Begins a part whose middle comes before its head and its end; no other is added until {@link StraightPart#rest}. */
    public StraightPart straight(String name) throws IOException {
        if (!firstHasPlace && entries.isEmpty() && out.size() == 0) {
            firstHasPlace = true;
            place(begin(FIRST, 0) + PLACE_OF_FIRST);
        }
        long at = out.size();
        return new StraightPart(this, name, at, begin(name, at));
    }

    /** Writes the table of parts; the file is whole then. */
    public void finish() throws IOException {
        long at = out.size();
        out.position(at);
        for (Entry entry : entries) {
            ByteBuffer head = buffer(46 + entry.name.length).putInt(CENTRAL).putShort((short) VERSION);
            about(head, entry.name, entry.packed).putShort((short) 0); // no comment
            write(head.putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) entry.at)
                    .put(entry.name));
        }
        long length = out.position() - at;
        short count = (short) entries.size();
        ByteBuffer end = buffer(22).putInt(END).putInt(0).putShort(count).putShort(count);
        write(end.putInt((int) length).putInt((int) small(at)).putShort((short) 0));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    FileChannel at(long position) throws IOException {
        return out.position(position);
    }

    /** Makes the file so long that what is behind a place can be written. */
    void place(long end) throws IOException {
        out.position(end - 1);
        write(ByteBuffer.allocate(1).put((byte) 0));
    }

    void end(String name, long at, Packed packed) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        small(packed.size());
        ByteBuffer head = buffer(30 + bytes.length).putInt(LOCAL);
        out.position(at);
        write(about(head, bytes, packed).put(bytes));
        entries.add(name.equals(FIRST) ? 0 : entries.size(), new Entry(bytes, small(at), packed));
    }

    /** @return where its data begins */
    private static long begin(String name, long at) {
        return at + 30 + name.length();
    }

    private static ByteBuffer about(ByteBuffer head, byte[] name, Packed packed) {
        head.putShort((short) VERSION).putShort((short) 0).putShort((short) Deflater.DEFLATED);
        head.putShort((short) 0).putShort((short) DATE);
        head.putInt(packed.crc()).putInt((int) packed.packed()).putInt((int) packed.size());
        return head.putShort((short) name.length).putShort((short) 0); // nothing extra
    }

    private long small(long bytes) throws IOException {
        if (bytes > LIMIT) {
            throw new IOException(file + " would hold a part of 4 GB, which programs refuse");
        }
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer bytes) throws IOException {
        for (bytes.flip(); bytes.hasRemaining(); ) {
            out.write(bytes);
        }
    }
}
