package io.outlay.report.book;

import io.outlay.settings.SettingNote;
import io.outlay.settings.SettingTopic;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting, threshold, benchmark or rate that a figure rests on.
 *
 * @param group such as {@code Verdict}
 * @param key as in {@code outlay.yaml}, or a name
 * @param source where it comes from: {@code default}, a file and key, or a publication
 * @param standard value when nothing is set; empty for what is no setting, or must be given
 * @param meaning what it is; empty where the key says it
 * @param topic whom it concerns
 */
public record Assumption(
        String group,
        String key,
        String value,
        String unit,
        String source,
        Optional<String> standard,
        String meaning,
        SettingTopic topic) {
    /** Group of what is set in {@code outlay.yaml}. */
    public static final String SETTING = "Setting";

    /** Group of reporting currency per unit of another. */
    public static final String RATE = "Exchange rate";

    /** Group of what no setting changes. */
    public static final String FIXED = "Method, fixed";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,12})?");

    /** What is no setting. */
    public Assumption(String group, String key, String value, String unit, String source) {
        this(group, key, value, unit, source, Optional.empty(), "", topic(group));
    }

    private static SettingTopic topic(String group) {
        return group.equals(FIXED) ? SettingTopic.METHOD : SettingTopic.BUSINESS;
    }

    /** The number's name in formulas, such as {@code Setting_verdict.max_q}: group and key in characters a name may have. */
    public String name() {
        return name(group, key);
    }

    /** The value where it is a number, so that it can be calculated with. */
    public Optional<BigDecimal> number() {
        return number(value);
    }

    /** What a number of the settings may be. */
    public Optional<SettingNote.Bounds> bounds() {
        return group.equals(SETTING) ? SettingNote.bounds(key) : Optional.empty();
    }

    /** A text where it is a number. */
    public static Optional<BigDecimal> number(String value) {
        return Optional.of(value).filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
    }

    /** Name of a setting by its key. */
    public static String setting(String key) {
        return name(SETTING, key);
    }

    /** Name of a currency's rate in the period's month. */
    public static String rate(String currency) {
        return name(RATE, currency);
    }

    private static String name(String group, String key) {
        return (group + "_" + key.replaceFirst("^outlay\\.", "")).replaceAll("[^\\p{L}\\d.]+", "_");
    }
}
