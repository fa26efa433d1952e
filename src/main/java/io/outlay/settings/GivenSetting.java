package io.outlay.settings;

import java.util.Optional;

/**
 * A setting as someone gave it.
 *
 * @param name as it is told in messages: {@code outlay.spread}, {@code OUTLAY_SPREAD}
 * @param key that it means; empty when there is none
 * @param origin {@code outlay.yaml:3}, {@code environment OUTLAY_SPREAD} or {@code --set}
 * @param excerpt the line of the file, after its number; empty elsewhere
 */
record GivenSetting(String name, Optional<SettingKey> key, String value, String origin, String excerpt) {

    /** The three lines of a fault: place and fault, excerpt, remedy. */
    String message(String fault, String remedy) {
        String subject = origin.endsWith(name) ? "" : ": " + name;
        return origin + subject + " " + fault + "\n" + (excerpt.isEmpty() ? "" : excerpt + "\n") + remedy;
    }
}
