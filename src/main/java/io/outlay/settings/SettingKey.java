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
 * @param property component of the settings that holds it, without the prefix
 */
record SettingKey(
        String name,
        Optional<String> standard,
        SettingRule rule,
        String unit,
        String meaning,
        String source,
        String property) {
    /** Where values come from that nobody published. */
    static final String JUDGEMENT = "method, our judgement";

    SettingKey(String name, Optional<String> standard, SettingRule rule) {
        this(name, standard, rule, rule.unit(), "", JUDGEMENT, name);
    }

    static SettingKey of(String name, String standard, SettingRule rule) {
        return new SettingKey(name, Optional.of(standard), rule);
    }

    /** Without a standard value: it is given, or it is not. */
    static SettingKey open(String name, SettingRule rule) {
        return new SettingKey(name, Optional.empty(), rule);
    }

    SettingKey in(String otherUnit) {
        return new SettingKey(name, standard, rule, otherUnit, meaning, source, property);
    }

    SettingKey from(String publication) {
        return new SettingKey(name, standard, rule, unit, meaning, publication, property);
    }

    SettingKey means(String what) {
        return new SettingKey(name, standard, rule, unit, what, source, property);
    }

    /** @param component that holds it, below the section that its name begins with */
    SettingKey at(String component) {
        return new SettingKey(
                name, standard, rule, unit, meaning, source, name.substring(0, name.indexOf('.') + 1) + component);
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
