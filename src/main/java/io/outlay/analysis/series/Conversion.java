package io.outlay.analysis.series;

import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Amounts in the reporting currency, at the rates of the period's month. */
public record Conversion(String currency, Map<String, BigDecimal> rates) {

    public static Conversion of(AnalysisInput input) {
        return new Conversion(input.currency(), input.facts().rates());
    }

    /** In whole smallest units; empty without a rate, which is never 1. */
    public Optional<BigDecimal> rounded(BigDecimal amount, String from) {
        return rate(from).map(rate -> MinorUnit.of(currency).round(amount.multiply(rate)));
    }

    /** The same for an amount whose currency may not be named: then it is the reporting one. */
    public Optional<BigDecimal> rounded(Optional<BigDecimal> amount, Optional<String> from) {
        return amount.flatMap(value -> rounded(value, from.orElse(currency)));
    }

    /** Of a currency that may not be named: then it is the reporting one. */
    public Optional<BigDecimal> rate(Optional<String> from) {
        return rate(from.orElse(currency));
    }

    /** Reporting currency per unit; empty when it is not known. */
    public Optional<BigDecimal> rate(String from) {
        return from.equals(currency) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(from));
    }
}
