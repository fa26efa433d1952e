package io.outlay.intake.table.bulk;

/** How many dates arrays have room for: some for each sum, so that sparse dates do not fill the memory. */
final class DateRoom {
    private static final int FREE = 1 << 20;
    private static final int FOR_EACH = 16;

    private long taken;
    private long sums;

    boolean has(int more) {
        return taken + more <= FREE + FOR_EACH * sums;
    }

    /** One more sum, for which arrays grow by so many dates. */
    void take(int more) {
        taken += more;
        sums++;
    }
}
