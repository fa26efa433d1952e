package io.outlay.intake.table.bulk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text at once, the first of them lowest. */
final class Eight {
    private static final VarHandle AT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Eight() {}

    static long at(byte[] bytes, int at) {
        return (long) AT.get(bytes, at);
    }

    /** The same character eight times. */
    static long of(char c) {
        return LOW_BITS * c;
    }

    /** How many characters stand before the first of a kind, eight when it is not among them. */
    static int before(long eight, long sought) {
        long same = eight ^ sought;
        return Long.numberOfTrailingZeros(same - LOW_BITS & ~same & HIGH_BITS) >>> 3;
    }

    /** The first characters, fewer than eight; the others are zero. */
    static long first(long eight, int count) {
        return eight & (1L << (count << 3)) - 1;
    }

    static boolean isAscii(long eight) {
        return (eight & HIGH_BITS) == 0;
    }
}
