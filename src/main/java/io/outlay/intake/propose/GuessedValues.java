package io.outlay.intake.propose;

import io.outlay.intake.table.read.TableShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values of a file mean, where a table takes only some. */
final class GuessedValues {
    /** More are no list. */
    private static final int MOST = 40;

    private static final Pattern SPAN = Pattern.compile(
            "(?iu)(\\d{1,3}) ?(?:(days?|tage?|jours?|d[ií]as?|giorni|dagen|dni)|(months?|monate?|mois|mes(?:es)?|mesi|maanden))");

    private static final Map<String, String> EXAMPLES = Map.of(
            "currency", "a code such as EUR",
            "system_id", "the name of the system, or its id in systems.csv",
            "metric", "a metric such as orders",
            "invoice_no", "formula: with what makes two documents differ");

    private GuessedValues() {}

    /** Values that the table does not take as they are, and what they mean; {@code ?} when that is not known. */
    static Map<String, String> map(TableShape shape, String name, SampledColumn column) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String value : column.values().keySet()) {
            if (shape.refusal(name, value).isPresent() && map.size() < MOST) {
                map.put(
                        value,
                        HeaderWords.USUAL
                                .value(name, value)
                                .or(() -> span(value))
                                .orElse(ProposedColumn.OPEN));
            }
        }
        return map;
    }

    /** Words for metrics of a table, such as Net sales; what is none of them is a metric of its own. */
    static Map<String, String> metrics(String table, SampledColumn column) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String value : column.values().keySet()) {
            HeaderWords.USUAL
                    .metric(table, value)
                    .filter(HeaderWords.Meaning::isExact)
                    .filter(metric -> !metric.name().equals(value) && map.size() < MOST)
                    .ifPresent(metric -> map.put(value, metric.name()));
        }
        return map;
    }

    /** {@code 60 days} as 60, {@code 3 months} as 3m. */
    private static Optional<String> span(String value) {
        Matcher span = SPAN.matcher(value);
        return span.matches() ? Optional.of(span.group(1) + (span.group(2) == null ? "m" : "")) : Optional.empty();
    }

    /** What a person may write for a column. */
    static String example(String name) {
        return EXAMPLES.getOrDefault(name, "what is the same in every row");
    }
}
