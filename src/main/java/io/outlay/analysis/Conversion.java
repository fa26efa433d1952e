package io.outlay.analysis;

import io.outlay.model.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Amounts in the reporting currency, at the rates of the period's month. */
record Conversion(String currency, Map<String, BigDecimal> rates) {

    static Conversion of(AnalysisInput input) {
        return new Conversion(input.currency(), input.facts().rates());
    }

    /** Cents; empty without a rate, which is never 1. */
    Optional<BigDecimal> toCents(BigDecimal amount, String from) {
        return rate(from).map(rate -> Money.toCents(amount.multiply(rate)));
    }

    /** The same for an amount whose currency may not be named: then it is the reporting one. */
    Optional<BigDecimal> toCents(Optional<BigDecimal> amount, Optional<String> from) {
        return amount.flatMap(value -> toCents(value, from.orElse(currency)));
    }

    /** Of a currency that may not be named: then it is the reporting one. */
    Optional<BigDecimal> rate(Optional<String> from) {
        return rate(from.orElse(currency));
    }

    /** Reporting currency per unit; empty when it is not known. */
    Optional<BigDecimal> rate(String from) {
        return from.equals(currency) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(from));
    }
}
