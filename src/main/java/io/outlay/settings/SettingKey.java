package io.outlay.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting that exists.
 *
 * @param name canonical, in kebab-case, without the prefix {@code outlay.}
 * @param standard value when nothing is set; empty for a setting that a workspace must give
 */
record SettingKey(String name, Optional<String> standard, SettingRule rule) {
    /** As it is named in messages and reports. */
    String fullName() {
        return SettingKeys.PREFIX + "." + name;
    }

    /** Whether {@code other} is a relaxed spelling of the name: {@code cutoffDays} and {@code cutoff_days} both are. */
    boolean isSpelled(String other) {
        return relaxed(name).equals(relaxed(other));
    }

    /** Whether an environment variable, without {@code OUTLAY_}, means this key. Dots and dashes are both {@code _}. */
    boolean isVariable(String variable) {
        return relaxed(name).replace(".", "").equals(relaxed(variable));
    }

    private static String relaxed(String text) {
        return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
