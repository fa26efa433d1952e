package io.outlay.intake.propose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of a proposed profile.
 *
 * @param from the header that it is read from; empty when it is the same in every row
 * @param value what it is then, {@link #OPEN} when a person must say
 * @param map values of the file to values of the table
 * @param more other keys as they are written, such as {@code scale: 100}
 * @param why one line
 */
record ProposedColumn(
        String name, Optional<String> from, String value, Map<String, String> map, String more, String why) {
    /** Stands where a person must say. */
    static final String OPEN = "?";

    private static final Map<String, String> EXAMPLES =
            Map.of("currency", "EUR", "system_id", "system", "metric", "orders");

    static ProposedColumn from(String name, String header, String why) {
        return new ProposedColumn(name, Optional.of(header), "", Map.of(), "", why);
    }

    static ProposedColumn value(String name, String value, String why) {
        return new ProposedColumn(name, Optional.empty(), value, Map.of(), "", why);
    }

    ProposedColumn mapping(Map<String, String> values, String reason) {
        return new ProposedColumn(name, from, value, values, more, reason);
    }

    ProposedColumn with(String keys, String reason) {
        return new ProposedColumn(name, from, value, map, keys, reason);
    }

    boolean isOpen() {
        return value.equals(OPEN);
    }

    /** Whether the file can be tried all the same. */
    boolean isTryable() {
        return !isOpen() || EXAMPLES.containsKey(name);
    }

    /** The same with an example in place of what a person must say. */
    ProposedColumn tried() {
        return isOpen() ? value(name, EXAMPLES.getOrDefault(name, OPEN), why) : this;
    }

    /** {@code net_amount: { from: Net }}, without the comment. */
    String yaml(Spellings spellings) {
        String source =
                from.map(header -> "from: " + listed(spellings.all(header))).orElseGet(() -> "value: " + quoted(value));
        String values = map.isEmpty()
                ? ""
                : map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                        .collect(Collectors.joining(", ", ", map: { ", " }"));
        return name + ": { " + source + values + (more.isEmpty() ? "" : ", " + more) + " }";
    }

    private static String listed(List<String> spellings) {
        return spellings.size() == 1
                ? quoted(spellings.get(0))
                : spellings.stream().map(ProposedColumn::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Text as YAML takes it for text. */
    static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*")
                        && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }
}
