package io.outlay.job;

import io.outlay.model.ExchangeRate;
import io.outlay.model.InvoiceLine;
import io.outlay.model.MetricReading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the close of a month still lacks, judged by what the three months before had.
 *
 * @param currency reporting currency
 */
record MissingInputs(WorkspaceReading reading, YearMonth month, String currency) {

    /** One sentence each. */
    List<String> sentences() {
        List<String> missing = new ArrayList<>();
        if (reading.register().systems().isEmpty()) {
            missing.add("Register: no system; list the systems in systems.csv; without one a run with invoices stops.");
        }
        if (reading.lines().isEmpty()) {
            missing.add("Invoices: none; put exports of the accounts payable into inbox/.");
        }
        if (reading.metrics().isEmpty()) {
            missing.add("Business figures: none; without orders or revenue no cost can be held against growth.");
        }
        add(missing, "Business figures for " + month, metrics());
        add(missing, "Exchange rates of the last days of " + month + ", from the ECB's history file", currencies());
        add(
                missing,
                "Invoices issued in " + month + " by vendors that billed in each of the three months before",
                silent());
        return missing;
    }

    private static void add(List<String> missing, String what, Set<String> names) {
        if (!names.isEmpty()) {
            missing.add(what + ": " + String.join("; ", names));
        }
    }

    /** Metrics known from the three months before, without a figure on the last day of the month or for all of it. */
    private Set<String> metrics() {
        Set<String> known = reading.metrics().stream()
                .filter(m -> within(YearMonth.from(m.date()), month))
                .map(MetricReading::metric)
                .collect(Collectors.toCollection(TreeSet::new));
        reading.metrics().stream()
                .filter(m -> YearMonth.from(m.date()).equals(month))
                .filter(m -> m.monthly() || m.date().equals(month.atEndOfMonth()))
                .forEach(m -> known.remove(m.metric()));
        return known;
    }

    private Set<String> currencies() {
        Set<String> wanted = reading.lines().stream()
                .filter(l -> within(YearMonth.from(l.issueDate()), month.plusMonths(1)))
                .map(InvoiceLine::currency)
                .filter(c -> !c.equals(currency) && !c.equals("EUR"))
                .collect(Collectors.toCollection(TreeSet::new));
        // The last publishing day is at most four days before a month's end: a long weekend.
        reading.of(ExchangeRate.class).stream()
                .filter(r -> r.date().isAfter(month.atEndOfMonth().minusDays(5)))
                .forEach(r -> wanted.remove(r.currency()));
        return wanted;
    }

    private Set<String> silent() {
        Set<String> steady = billed(month.minusMonths(1));
        steady.retainAll(billed(month.minusMonths(2)));
        steady.retainAll(billed(month.minusMonths(3)));
        steady.removeAll(billed(month));
        return steady;
    }

    private Set<String> billed(YearMonth issued) {
        return reading.lines().stream()
                .filter(l -> YearMonth.from(l.issueDate()).equals(issued))
                .map(InvoiceLine::vendor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean within(YearMonth other, YearMonth next) {
        return other.isBefore(next) && !other.isBefore(next.minusMonths(3));
    }
}
