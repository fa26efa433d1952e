package io.outlay.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling of a name that people write in several: case does not matter, and space, {@code _} and {@code -} are the
 * same. {@code Net Revenue}, {@code net-revenue} and {@code NET_REVENUE} are {@code net_revenue}. Of metrics, drivers,
 * layers, roles, activities, types and other words of a list; never of ids, which are compared as they are.
 */
public final class SameName {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0_-]+");

    private SameName() {}

    public static String of(String text) {
        return BETWEEN.matcher(Invisible.plain(text).toLowerCase(Locale.ROOT)).replaceAll("_");
    }
}
