package io.outlay.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a report says beside a setting's value.
 *
 * @param unit of the value; never empty
 * @param standard the default, when there is one
 * @param basis where the default comes from
 * @param meaning what it is; empty where the name says it
 */
public record SettingNote(String unit, Optional<String> standard, String basis, String meaning, SettingTopic topic) {
    /** The least and the most that a number may be, both included. */
    public record Bounds(BigDecimal least, BigDecimal most) {}

    private static final String DEFAULT = "default";

    /** @param fullName as in {@link LoadedSettings#effective()} */
    public static SettingNote of(String fullName) {
        return SettingKeys.named(fullName.substring(SettingKeys.PREFIX.length() + 1))
                .map(key -> new SettingNote(
                        key.unit(), key.standard(), key.source(), key.meaning(), SettingTopic.of(key.name())))
                .orElseThrow(() -> new IllegalArgumentException(fullName + " is no setting"));
    }

    /**
     * What a setting may be; empty where it is no number.
     *
     * @param fullName as in {@link LoadedSettings#effective()}
     */
    public static Optional<Bounds> bounds(String fullName) {
        return SettingKeys.named(fullName.substring(SettingKeys.PREFIX.length() + 1))
                .map(SettingKey::rule)
                .filter(SettingRule.Number.class::isInstance)
                .map(SettingRule.Number.class::cast)
                .map(number -> new Bounds(number.least(), number.most()));
    }

    /**
     * Where the value in force comes from, and the default behind it.
     *
     * @param origin as in {@link LoadedSettings#origins()}
     */
    public String source(String origin) {
        if (origin.equals(DEFAULT)) {
            return DEFAULT + ": " + basis;
        }
        return standard.map(value -> origin + "; default " + value + ": " + basis)
                .orElse(origin);
    }
}
