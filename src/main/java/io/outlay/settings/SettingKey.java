package io.outlay.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting that exists.
 *
 * @param name canonical, in kebab-case, without the prefix {@code outlay.}
 * @param standard value when nothing is set; empty for a setting that a workspace must give
 * @param unit of the value, as reports print it
 * @param meaning what it is, for the list of settings
 * @param source where the standard value comes from
 */
record SettingKey(
        String name, Optional<String> standard, SettingRule rule, String unit, String meaning, String source) {
    /** Where values come from that nobody published. */
    static final String JUDGEMENT = "method, our judgement";

    SettingKey(String name, Optional<String> standard, SettingRule rule) {
        this(name, standard, rule, rule.unit(), "", JUDGEMENT);
    }

    static SettingKey of(String name, String standard, SettingRule rule) {
        return new SettingKey(name, Optional.of(standard), rule);
    }

    /** Without a standard value: it is given, or it is not. */
    static SettingKey open(String name, SettingRule rule) {
        return new SettingKey(name, Optional.empty(), rule);
    }

    SettingKey in(String otherUnit) {
        return new SettingKey(name, standard, rule, otherUnit, meaning, source);
    }

    SettingKey from(String publication) {
        return new SettingKey(name, standard, rule, unit, meaning, publication);
    }

    SettingKey means(String what) {
        return new SettingKey(name, standard, rule, unit, what, source);
    }

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
