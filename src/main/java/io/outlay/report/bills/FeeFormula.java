package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.CloseReport;

/** The fee of the next term as a formula: as agreed, at the rate of its currency, with the rises until then. */
record FeeFormula(CloseReport report) {
    /** {@code null} where no fee is agreed, or the report knows no rate. */
    String of(Renewal renewal) {
        return renewal.next()
                .price()
                .filter(price -> renewal.next().fee().isPresent() && isKnown(price.currency()))
                .map(this::formula)
                .orElse(null);
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
