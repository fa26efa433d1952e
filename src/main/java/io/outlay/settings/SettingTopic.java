package io.outlay.settings;

import java.util.Map;

/** Whom a setting concerns. */
public enum SettingTopic {
    /** Facts, prices and limits that the company decides on. */
    BUSINESS("Business"),
    /** How the method judges, estimates and continues. */
    METHOD("Method"),
    /** Files, mail and the form of what is written. */
    TECHNICAL("Technical");

    private static final Map<String, SettingTopic> SECTIONS = Map.ofEntries(
            Map.entry("benchmarks", BUSINESS),
            Map.entry("capex", BUSINESS),
            Map.entry("close", BUSINESS),
            Map.entry("company", BUSINESS),
            Map.entry("currency", BUSINESS),
            Map.entry("effort", BUSINESS),
            Map.entry("fiscal-year-start", BUSINESS),
            Map.entry("fx", BUSINESS),
            Map.entry("inflation", BUSINESS),
            Map.entry("renewals", BUSINESS),
            Map.entry("tax", BUSINESS),
            Map.entry("invoice-checks", METHOD),
            Map.entry("metrics", METHOD),
            Map.entry("outlook", METHOD),
            Map.entry("spread", METHOD),
            Map.entry("verdict", METHOD),
            Map.entry("delivery", TECHNICAL),
            Map.entry("focus", TECHNICAL),
            Map.entry("gate", TECHNICAL),
            Map.entry("general-ledger", TECHNICAL),
            Map.entry("journal", TECHNICAL),
            Map.entry("mail", TECHNICAL),
            Map.entry("notify", TECHNICAL),
            Map.entry("sources", TECHNICAL),
            Map.entry("time-zone", TECHNICAL));

    private final String title;

    SettingTopic(String title) {
        this.title = title;
    }

    /** As a report names it. */
    public String title() {
        return title;
    }

    /**
     * @param name of a setting, without the prefix {@code outlay.}
     * @throws IllegalArgumentException for a section that has none
     */
    static SettingTopic of(String name) {
        if (name.equals("outlook.wage-growth")) {
            return BUSINESS;
        }
        SettingTopic topic = SECTIONS.get(name.replaceFirst("[.\\[].*", ""));
        if (topic == null) {
            throw new IllegalArgumentException("no topic for " + name);
        }
        return topic;
    }
}
