package io.outlay.analysis.series;

import io.outlay.model.ledger.QuantitySum;
import java.util.Locale;
import java.util.Set;

/**
 * What a bill counts, by its unit in lower case and the singular.
 *
 * <ul>
 *   <li>{@code STOCK}: what is held for a time (seats, devices). Its quantity of a year is seat-months, so that twelve
 *       monthly bills over 40 seats and a yearly one weigh the same.
 *   <li>{@code NOTHING}: time or a lump sum (1 month, 1 piece, a flat rate): the bill states no quantity of its own.
 *   <li>{@code FLOW}: what is used up (mails, hours, GB-months).
 * </ul>
 */
public enum BilledUnit {
    STOCK,
    FLOW,
    NOTHING;

    private static final Set<String> HELD = Set.of(
            "seat",
            "user",
            "licence",
            "license",
            "device",
            "account",
            "agent",
            "connector",
            "feed",
            "member",
            "mailbox",
            "contact",
            "store",
            "domain",
            "location",
            "host",
            "server",
            "named user",
            "active user");
    private static final Set<String> SEAT =
            Set.of("seat", "user", "licence", "license", "member", "mailbox", "agent", "named user");
    private static final Set<String> TIME_OR_LUMP = Set.of(
            "month",
            "quarter",
            "year",
            "mon",
            "qan",
            "ann",
            "fee",
            "flat",
            "flat rate",
            "flat fee",
            "lump sum",
            "ls",
            "subscription",
            "base");
    private static final Set<String> PIECE =
            Set.of("", "piece", "pc", "each", "ea", "unit", "c62", "h87", "xpp", "one", "item");

    public static BilledUnit of(QuantitySum sum) {
        String unit = name(sum);
        if (TIME_OR_LUMP.contains(unit) || PIECE.contains(unit) && sum.single()) {
            return NOTHING;
        }
        return HELD.contains(unit) ? STOCK : FLOW;
    }

    /** The unit as it is compared. */
    public static String name(QuantitySum sum) {
        return name(sum.unit());
    }

    /** Whether it counts people who may use something. */
    public static boolean isSeat(String unit) {
        return SEAT.contains(name(unit));
    }

    private static String name(String stated) {
        String unit = stated.strip().toLowerCase(Locale.ROOT);
        return unit.length() > 2 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    }
}
