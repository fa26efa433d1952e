package io.outlay.analysis.finding;

import io.outlay.analysis.bills.ContractPrices;
import io.outlay.analysis.series.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** What to do about bills, seats and contracts: one sentence each. */
final class Remedy {
    private Remedy() {}

    /** The one action for bills that did not follow a driver down. */
    static String shrinkTogether() {
        return "Ask of each which tier, volume or seats can shrink with the business, the nearest renewal first.";
    }

    /** For seats that nobody needs. */
    static String giveUpSeats(String seats) {
        return "Simplify first: give up " + seats + " seats at the renewal.";
    }

    /** For a price that rose: only what a contract says can be asked for. */
    static String askForThePrice(Optional<ContractPrices.Price> agreed) {
        if (agreed.isEmpty()) {
            return "Ask what the rise is for, and get an offer from another vendor before the next bill.";
        }
        return agreed.get().holds()
                ? "Renegotiate: contract " + agreed.get().contract().contractId()
                        + " holds the new price, so get an offer from another vendor before the renewal."
                : "Ask for the price of contract " + agreed.get().contract().contractId()
                        + ", and get an offer from another vendor before the renewal.";
    }

    /** For a bill above its contract. */
    static String askForTheContract(String contractId, String fee, String total) {
        return "Ask for the price of contract " + contractId + ", " + fee + " a year, and for " + total
                + " back that was billed above it.";
    }

    /** For a contract whose notice was missed. */
    static String remember(LocalDate start) {
        return "Note the next notice date, and ask the vendor for a shorter term or a way out before the new one begins on "
                + Wording.day(start) + ".";
    }

    /** For a system out of service. */
    static String stopBilling() {
        return "Cancel it and ask for what was billed since, or correct retired in the register.";
    }
}
