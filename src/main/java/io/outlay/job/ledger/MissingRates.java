package io.outlay.job.ledger;

import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exchange rates that the bills of a month and of the two before it want, and that no file has.
 *
 * @param currency reporting currency
 */
record MissingRates(Facts facts, List<InvoiceLine> lines, YearMonth month, String currency) {
    private static final String EURO = "EUR";
    private static final String FX = "fx";
    private static final int MONTHS = 3;

    /** Rates that a newer history brings, and currencies that no history has. */
    List<MissingInput> all() {
        Set<String> published = rates().map(ExchangeRate::currency).collect(Collectors.toSet());
        Set<String> current = current();
        Set<String> late = new TreeSet<>();
        Set<String> unpublished = new TreeSet<>();
        foreign().forEach(other -> {
            if (isUnpublished(other, published)) {
                unpublished.add(other);
            } else if (isUnpublished(currency, published)) {
                unpublished.add(currency);
            } else if (!current.contains(other) || !current.contains(currency)) {
                late.add(other + "/" + currency);
            }
        });
        List<MissingInput> missing = new ArrayList<>();
        String state = RateHistory.of(facts.of(ExchangeRate.class)).state();
        add(missing, "Exchange rates to the end of " + month + " (" + state + ")", late);
        add(missing, "Exchange rates that the ECB does not publish, to be given in fx_rate", unpublished);
        return missing;
    }

    private void add(List<MissingInput> missing, String what, Set<String> names) {
        if (!names.isEmpty()) {
            missing.add(MissingInput.listed(FX, month, what, List.copyOf(names)));
        }
    }

    private static boolean isUnpublished(String other, Set<String> published) {
        return !other.equals(EURO) && !published.isEmpty() && !published.contains(other);
    }

    /** Currencies of documents that do not state their own rate. */
    private Set<String> foreign() {
        return lines.stream()
                .filter(line -> {
                    YearMonth issued = YearMonth.from(line.issueDate());
                    return !issued.isAfter(month) && issued.isAfter(month.minusMonths(MONTHS));
                })
                .filter(line -> line.fxRate().isEmpty() && !line.currency().equals(currency))
                .map(InvoiceLine::currency)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Currencies whose rates reach the end of the month, the euro among them. */
    private Set<String> current() {
        Set<String> current = rates().filter(rate -> RateHistory.isToEndOf(month, rate.date()))
                .map(ExchangeRate::currency)
                .collect(Collectors.toSet());
        current.add(EURO);
        return current;
    }

    private Stream<ExchangeRate> rates() {
        return facts.of(ExchangeRate.class).stream();
    }
}
