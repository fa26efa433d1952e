package io.outlay.report.cut;

import io.outlay.model.ledger.MetricMonth;
import io.outlay.report.book.Assumption;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings that a cut rests on: those of the method. What names files, accounts, vendors or people may be about others. */
final class PartialSettings {
    private static final String PREFIX = "outlay.";

    /** Keys, and sections of keys, that hold no name but those of figures. */
    private static final List<String> METHOD = List.of(
            "company",
            "currency",
            "fiscal-year-start",
            "time-zone",
            "spread",
            "fx.rate",
            "fx.given",
            "close.",
            "tax.",
            "inflation.",
            "renewals.",
            "invoice-checks.",
            "verdict.",
            "benchmarks.",
            "outlook.");

    private final Set<String> keys;
    private final Set<String> currencies;

    /**
     * @param metrics that are seen
     * @param currencies that are in use
     */
    PartialSettings(List<MetricMonth> metrics, Set<String> currencies) {
        this.currencies = currencies;
        this.keys = Stream.concat(
                        metrics.stream().map(metric -> "metrics." + metric.metric() + ".aggregation"),
                        currencies.stream().map(currency -> "fx.budget." + currency))
                .collect(Collectors.toSet());
    }

    List<Assumption> assumptions(List<Assumption> all) {
        return all.stream()
                .filter(assumption -> switch (assumption.group()) {
                    case Assumption.SETTING -> isSeen(assumption.key());
                    case Assumption.RATE -> currencies.contains(assumption.key());
                    case Assumption.FIXED -> true;
                    default -> false;
                })
                .toList();
    }

    SortedMap<String, String> parameters(SortedMap<String, String> all) {
        SortedMap<String, String> seen = new TreeMap<>(all);
        seen.keySet().removeIf(key -> !isSeen(key));
        return seen;
    }

    private boolean isSeen(String fullKey) {
        String key = fullKey.substring(fullKey.startsWith(PREFIX) ? PREFIX.length() : 0);
        return keys.contains(key)
                || METHOD.stream().anyMatch(part -> part.endsWith(".") ? key.startsWith(part) : key.equals(part));
    }
}
