package io.outlay.intake.table.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part as it is unpacked, cut off where it gets too large. */
final class UnpackedPart extends FilterInputStream {
    private long left;
    private boolean full;

    UnpackedPart(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (full) {
            return -1;
        }
        int count = in.read(bytes, offset, length);
        left -= Math.max(0, count);
        full = left < 0;
        return full ? -1 : count;
    }

    /** Whether it was cut off. */
    boolean isFull() {
        return full;
    }
}
