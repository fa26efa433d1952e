package io.outlay.intake.table.focus;

import io.outlay.model.CostPool;
import io.outlay.model.Sha256;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What rows have in common that add up to one line of the ledger. Texts are empty where a row has none.
 *
 * @param lastBilled last day of the billing period
 * @param kind category and class of the charge
 * @param names by which a system may be known, the surest first
 */
record FocusKey(
        String issuer,
        String provider,
        String account,
        String invoiceId,
        LocalDate lastBilled,
        YearMonth charged,
        String currency,
        String kind,
        String service,
        CostPool pool,
        String costCentre,
        List<String> names) {
    private static final int ID_DIGITS = 12;

    /** The number of the statement: the invoice's, else account and month. */
    String number() {
        return invoiceId.isEmpty() ? (account + " " + YearMonth.from(lastBilled)).strip() : invoiceId;
    }

    /** Tells its line from the others of its statement, in every delivery alike: {@code 2024-09 5f3a0b1c2d3e}. */
    String line() {
        Sha256 sha = new Sha256();
        sha.add(issuer).add(account).add(kind).add(service).add(pool.id()).add(costCentre);
        names.forEach(sha::add);
        return charged + " " + sha.hex().substring(0, ID_DIGITS);
    }

    /** {@code AmazonEC2, Usage}, with the account where there is one. */
    String description() {
        String what = (service.isEmpty() ? "" : service + ", ") + kind;
        return names.isEmpty() || names.get(0).equals(service) ? what : what + ", " + names.get(0);
    }
}
