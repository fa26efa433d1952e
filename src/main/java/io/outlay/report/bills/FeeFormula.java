package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.analysis.bills.Renewal;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.CloseReport;
import java.util.Optional;

/** A yearly fee as a formula: as agreed, at the rate of its currency, with its rises until then. */
record FeeFormula(CloseReport report) {
    /** {@code null} where no fee is agreed, or the report knows no rate. */
    String of(Optional<Renewal.Fee> fee) {
        return fee.filter(agreed -> agreed.amount().isPresent())
                .map(Renewal.Fee::price)
                .filter(price -> isKnown(price.currency()))
                .map(this::formula)
                .orElse(null);
    }

    /** Of a payment that is not yet rounded; {@code null} where it needs no rate, or the report knows none. */
    String of(ContractPayment payment, String cell) {
        String currency = payment.fee().currency();
        return payment.amount().isEmpty() || isReporting(currency) || !isKnown(currency)
                ? null
                : "ROUND(" + cell + "*" + Assumption.rate(currency) + ","
                        + MinorUnit.of(report.head().currency()).digits() + ")";
    }

    private boolean isReporting(String currency) {
        return currency.equals(report.head().currency());
    }

    private boolean isKnown(String currency) {
        return isReporting(currency)
                || report.evidence().assumptions().stream()
                        .anyMatch(assumption -> assumption.name().equals(Assumption.rate(currency))
                                && assumption.number().isPresent());
    }

    private String formula(Renewal.Price price) {
        String rate = isReporting(price.currency()) ? "" : "*" + Assumption.rate(price.currency());
        String rises = price.rises() == 0 || price.escalator().signum() == 0
                ? ""
                : "*(1+" + price.escalator().toPlainString() + "/100)^" + price.rises();
        return "ROUND(" + price.fee().toPlainString() + rate + rises + ","
                + MinorUnit.of(report.head().currency()).digits() + ")";
    }
}
