package io.outlay.settings;

import java.util.Set;

/**
 * How documents become ledger entries.
 *
 * @param currency reporting currency, ISO 4217
 * @param spread how a charge is spread over the months it pays for
 * @param rate which rate a document gets
 * @param cutoffDays days after the period's end within which a document may be issued and still be posted, if its service
 *     ends in the period
 * @param given whether rates that documents state are believed
 * @param appending issuers of cloud statements, and folders of sources, whose deliveries add up
 * @param noSystem names in hours that are no work on a system
 */
public record LedgerSettings(
        String currency,
        SpreadRule spread,
        RateRule rate,
        int cutoffDays,
        GivenRate given,
        Set<String> appending,
        Set<String> noSystem) {

    /** As most workspaces: every delivery of a cloud replaces the one before, and all hours are work on systems. */
    public LedgerSettings(String currency, SpreadRule spread, RateRule rate, int cutoffDays, GivenRate given) {
        this(currency, spread, rate, cutoffDays, given, Set.of(), Set.of());
    }

    /** Whether hours under this name are no work on a system; case does not count. */
    public boolean isNoSystem(String name) {
        return noSystem.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** How a charge is spread over months. */
    public enum SpreadRule {
        /** Active days ÷ days of the month, normalised: twelve full months give exact twelfths. */
        MONTH_FRACTION,
        /** Active days. */
        DAYS
    }

    /** Whether a rate that a document states is held against the published one. */
    public enum GivenRate {
        CHECKED,
        TRUSTED
    }

    /** Which rate a document gets. */
    public enum RateRule {
        MONTH_AVERAGE,
        INVOICE_DATE
    }
}
