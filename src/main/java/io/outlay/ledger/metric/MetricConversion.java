package io.outlay.ledger.metric;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.MinorUnit;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.MetricReading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Readings in the reporting currency, amounts in other currencies at the mean of their month.
 *
 * @param currency reporting currency
 * @param means by currency and month; empty where there is none
 * @param rejections of the readings without a rate
 */
record MetricConversion(String currency, Map<Need, Optional<BigDecimal>> means, List<Rejection> rejections) {

    /** A currency and the month of which the mean is needed. */
    record Need(String currency, YearMonth month) {}

    static MetricConversion of(List<MetricReading> readings, ExchangeRates rates, String currency) {
        Map<Need, Optional<BigDecimal>> means = new HashMap<>();
        readings.forEach(reading -> means.computeIfAbsent(
                need(reading, currency), need -> rates.monthMean(need.currency(), currency, need.month())));
        List<Rejection> rejections = readings.stream()
                .filter(reading -> means.get(need(reading, currency)).isEmpty())
                .map(reading -> missing(reading, currency))
                .toList();
        return new MetricConversion(currency, means, rejections);
    }

    private static Need need(MetricReading reading, String reporting) {
        return new Need(reading.currency().orElse(reporting), YearMonth.from(reading.date()));
    }

    private static Rejection missing(MetricReading reading, String reporting) {
        return MetricRejection.of(
                reading,
                RejectionCode.MISSING_RATE,
                reading.currency().orElse("") + " has no exchange rate to " + reporting + " for "
                        + YearMonth.from(reading.date()) + ", or that month's history is not complete",
                "Put the ECB's history file (eurofxref-hist.csv) into the inbox.");
    }

    boolean isKnown(MetricReading reading) {
        return means.get(need(reading, currency)).isPresent();
    }

    BigDecimal value(MetricReading reading) {
        boolean isForeign =
                reading.currency().filter(code -> !code.equals(currency)).isPresent();
        return isForeign
                ? MinorUnit.of(currency)
                        .round(reading.value()
                                .multiply(means.get(need(reading, currency)).orElseThrow()))
                : reading.value();
    }
}
