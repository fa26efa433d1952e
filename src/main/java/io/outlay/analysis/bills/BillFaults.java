package io.outlay.analysis.bills;

import io.outlay.analysis.bills.InvoiceSignal.GoesOn;
import io.outlay.analysis.bills.InvoiceSignal.Kind;
import io.outlay.analysis.series.Wording;
import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What contradicts bills, contract or register, as rows of the invoice checks: the latest bill of each fault.
 *
 * @param currency reporting currency
 */
record BillFaults(String currency) {
    private String exact(BigDecimal amount) {
        return Wording.exact(currency, amount);
    }

    InvoiceSignal aboveContract(AboveContract above) {
        String so = above.bills() == 1
                ? "1 bill, " + exact(above.total()) + " in all."
                : above.bills() + " bills since " + Wording.month(above.since()) + ", " + exact(above.total())
                        + " in all.";
        return signal(
                Kind.ABOVE_CONTRACT,
                above.charge(),
                above.agreed(),
                above.bills(),
                Optional.of(new GoesOn(above.month(), above.year())).filter(each -> above.goesOn()),
                exact(above.charge().booked()) + " is billed where contract " + above.contractId() + " says "
                        + exact(above.agreed()) + ": "
                        + (above.goesOn()
                                ? exact(above.month()) + " a month, " + exact(above.year()) + " a year too much; "
                                : "")
                        + so
                        + above.feeCurrency()
                                .map(other ->
                                        " Its fee is in " + other + ", converted at the rates of the period's month;"
                                                + " only bills of the last three months are held against it.")
                                .orElse(""));
    }

    InvoiceSignal afterRetirement(RetiredBilling billing) {
        return signal(
                Kind.AFTER_RETIREMENT,
                billing.latest(),
                MinorUnit.of(currency).zero(),
                billing.bills(),
                Optional.empty(),
                "The register says that it was retired on " + Wording.day(billing.retired()) + ": "
                        + (billing.bills() == 1 ? "1 bill" : billing.bills() + " bills") + " since, "
                        + exact(billing.money()) + " in all.");
    }

    InvoiceSignal withoutPeriod(BillsWithoutPeriod bills) {
        return signal(
                Kind.NO_PERIOD,
                bills.latest(),
                bills.latest().booked(),
                1,
                Optional.empty(),
                Names.capital(bills.sentence()) + ".");
    }

    private static InvoiceSignal signal(
            Kind kind, DocumentCharge charge, BigDecimal expected, int bills, Optional<GoesOn> goesOn, String reason) {
        return new InvoiceSignal(
                kind,
                charge.systemId(),
                InvoiceSignal.Bill.of(charge),
                charge.costPool(),
                charge.booked(),
                expected,
                OptionalDouble.empty(),
                bills,
                goesOn,
                Optional.empty(),
                reason);
    }
}
