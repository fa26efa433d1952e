package io.outlay.job.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a close lacks.
 *
 * @param table whose rows it lacks, as inputs name it; {@code settings} for a setting
 * @param month that lacks it
 * @param items what of the table; empty where all of it
 * @param message a sentence with all of it
 */
public record MissingInput(String table, YearMonth month, List<Item> items, String message) {
    /**
     * @param name of a metric, system, vendor or currency
     * @param last month for which it came; empty where that is not known
     * @param note more of it, a clause; empty where the last month says all
     */
    public record Item(String name, Optional<YearMonth> last, String note) {
        static Item of(String name) {
            return new Item(name, Optional.empty(), "");
        }

        static Item lastIn(String name, YearMonth last) {
            return new Item(name, Optional.of(last), "");
        }

        private String saying() {
            return last.map(month -> "last reported " + month).orElse(note);
        }
    }

    /** {@code Seats: CRM, Helpdesk (last reported 2026-06)}: items of which the same is to be said, together. */
    static MissingInput grouped(String table, YearMonth month, String what, List<Item> items) {
        List<String> groups =
                items.stream().map(Item::saying).distinct().sorted().toList();
        return new MissingInput(
                table,
                month,
                items,
                what + ": "
                        + String.join(
                                "; ",
                                groups.stream()
                                        .map(saying -> named(items, saying))
                                        .toList()));
    }

    private static String named(List<Item> items, String saying) {
        String names = String.join(
                ", ",
                items.stream()
                        .filter(item -> item.saying().equals(saying))
                        .map(Item::name)
                        .toList());
        return saying.isEmpty() ? names : names + " (" + saying + ")";
    }

    /** {@code Invoices …: A; B}: items that are listed one after the other. */
    static MissingInput listed(String table, YearMonth month, String what, List<String> names) {
        return new MissingInput(
                table, month, names.stream().map(Item::of).toList(), what + ": " + String.join("; ", names));
    }

    /** A sentence on all of a table. */
    public static MissingInput all(String table, YearMonth month, String message) {
        return new MissingInput(table, month, List.of(), message);
    }
}
