package io.outlay.store;

import io.outlay.model.Names;
import io.outlay.model.ledger.TargetEntry;
import java.util.Comparator;

/** Entries by their keys, as the database orders them with the collation "C": texts by code points, its sign for NUL in it. */
final class KeyOrder {
    static final Comparator<TargetEntry> KEYS = Comparator.comparing(TargetEntry::document, KeyOrder::compare)
            .thenComparing(TargetEntry::line, KeyOrder::compare)
            .thenComparing(TargetEntry::month)
            .thenComparing(TargetEntry::systemId, KeyOrder::compare)
            .thenComparing(entry -> Names.id(entry.costPool()))
            .thenComparing(entry -> Names.id(entry.basis()));

    private KeyOrder() {}

    static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                int order = Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Halves of a pair are code points beyond all that have one char. */
    private static int rank(char c) {
        return c == '\0' ? CopyRows.NUL : Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
