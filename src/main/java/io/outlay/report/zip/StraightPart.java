package io.outlay.report.zip;

import java.io.IOException;
import java.util.zip.Deflater;

/**
 * A part of a zip whose middle is written first: head and end have places around it, which are filled when they are known.
 * What they leave free of it are blanks, so the part must be XML that ignores them there.
 */
public final class StraightPart implements AutoCloseable {
    private static final int HEAD = 1 << 13;
    private static final int END = 1 << 12;

    private final FixedZip zip;
    private final String name;
    private final long at;
    private final long data;
    private final Packer packer;
    private Packed middle = Packed.NOTHING;

    /**
     * @param at where the part begins in the file
     * @param data where its content does
     */
    StraightPart(FixedZip zip, String name, long at, long data) throws IOException {
        this.zip = zip;
        this.name = name;
        this.at = at;
        this.data = data;
        zip.place(data + HEAD);
        // Long rows repeat themselves: the fastest level makes them nearly as small in a third of the time.
        this.packer = new Packer(zip.at(data + HEAD), Deflater.BEST_SPEED);
    }

    public void write(byte[] bytes, int length) throws IOException {
        packer.write(bytes, length);
    }

    /** Ends the middle; other parts may follow. */
    public void rest() throws IOException {
        middle = packer.pause();
        packer.close();
        zip.place(data + HEAD + middle.packed() + END);
    }

    /**
     * Fills in what was not known, after {@link #rest}.
     *
     * @throws IllegalStateException when it is larger than its place: 8 kB before the middle, 4 kB behind it, deflated
     */
    public void complete(byte[] head, byte[] end) throws IOException {
        Packed first = fill(head, data, HEAD, false);
        Packed last = fill(end, data + HEAD + middle.packed(), END, true);
        zip.end(name, at, first.then(middle).then(last));
    }

    @Override
    public void close() {
        packer.close();
    }

    private Packed fill(byte[] content, long position, int place, boolean last) throws IOException {
        try (Packer piece = new Packer(zip.at(position), Deflater.DEFAULT_COMPRESSION)) {
            piece.write(content, content.length);
            return piece.fill(place, last);
        }
    }
}
