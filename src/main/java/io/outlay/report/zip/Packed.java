package io.outlay.report.zip;

/**
 * What a zip says of a part, or of a piece of one.
 *
 * @param crc CRC-32 of its bytes, as ISO 3309 has it
 * @param size bytes
 * @param packed bytes in the file
 */
record Packed(int crc, long size, long packed) {
    static final Packed NOTHING = new Packed(0, 0, 0);

    /** CRC-32's polynomial, its lowest power in the highest bit. */
    private static final int POLYNOMIAL = 0xEDB88320;
    /** The polynomial 1 in that order. */
    private static final int ONE = 1 << 31;

    /** Of this piece and the next, without their bytes: Mark Adler's way in zlib's {@code crc32_combine}. */
    Packed then(Packed next) {
        return new Packed(times(behind(next.size), crc) ^ next.crc, size + next.size, packed + next.packed);
    }

    /** x to the power of the bits of so many bytes, modulo the polynomial. */
    private static int behind(long bytes) {
        int power = ONE;
        int square = ONE >>> 8;
        for (long left = bytes; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? times(square, power) : power;
            square = times(square, square);
        }
        return power;
    }

    /** Product of two polynomials modulo the polynomial. */
    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            product ^= (a & bit) == 0 ? 0 : shifted;
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }
}
