package io.outlay.intake.table.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** Numbers in words: {@code 5–9, 12}, the first few of many. */
final class Ranges {
    private static final int SHOWN = 5;

    private Ranges() {}

    static String of(BitSet numbers, IntFunction<String> name) {
        List<String> ranges = new ArrayList<>();
        int last = -1;
        for (int first = numbers.nextSetBit(0); first >= 0; first = numbers.nextSetBit(last)) {
            last = numbers.nextClearBit(first);
            ranges.add(last == first + 1 ? name.apply(first) : name.apply(first) + "–" + name.apply(last - 1));
        }
        String shown = String.join(", ", ranges.stream().limit(SHOWN).toList());
        return ranges.size() <= SHOWN ? shown : shown + " and " + (ranges.size() - SHOWN) + " more ranges";
    }
}
