package io.outlay.analysis.bills;

import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.BillingCycle;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The next end of a contract's term: a row of {@code csv/renewals.csv}. Amounts of a year in the reporting currency.
 *
 * @param end last day of the running term; empty when it is open-ended
 * @param noticeDeadline last day on which notice can be given for {@code end}; empty when no notice is agreed, or the next
 *     term is signed already
 * @param now yearly fee of the running term, as it stands at the period's end; empty where none is agreed
 * @param verdict on the system
 * @param next of an open-ended contract the year that can be given up first
 * @param lockedUntil once the deadline has passed or the next term is signed: the day until which it binds
 * @param actBy day by which to decide: the deadline, else the end; empty when the next term binds, or any day will do
 */
public record Renewal(
        String systemId,
        String systemName,
        String contractId,
        Optional<LocalDate> end,
        Optional<LocalDate> noticeDeadline,
        boolean autoRenew,
        Optional<Fee> now,
        Verdict verdict,
        NextTerm next,
        Optional<LocalDate> lockedUntil,
        Optional<LocalDate> actBy,
        Optional<BillingCycle> billing) {

    /**
     * The term that follows.
     *
     * @param first fee of its first year, at the contract's escalator or as signed; empty where none is agreed
     * @param atStake its fee, of its first year when it is longer; empty once it binds
     * @param avoidable the part of {@code atStake} that need not be paid; for bad verdicts and unused seats only, else empty
     * @param whole fee of the whole term, its rises in it; empty when it is open-ended
     * @param saving what {@code avoidable} is taken from; what earlier renewals of the system took is no longer in it
     * @param priceAbove what prices of the system rose above the contract's escalator: what {@code saving} has of it, else,
     *     where there is a price step, all, at the first contract
     * @param notice last day on which notice can be given for its end; empty when it is open-ended, or none is agreed
     */
    public record NextTerm(
            ServicePeriod days,
            Optional<Fee> first,
            Optional<BigDecimal> atStake,
            Optional<BigDecimal> avoidable,
            Optional<Fee> whole,
            Optional<Saving> saving,
            Optional<BigDecimal> priceAbove,
            Optional<LocalDate> notice) {
        /** Fee of its first year; empty where none is agreed or its currency has no rate. */
        public Optional<BigDecimal> fee() {
            return first.flatMap(Fee::amount);
        }

        /** Fee of the whole term; empty when it is open-ended, none is agreed or its currency has no rate. */
        public Optional<BigDecimal> commitment() {
            return whole.flatMap(Fee::amount);
        }
    }

    /**
     * A yearly fee.
     *
     * @param amount in the reporting currency; empty without a rate
     * @param price what it is made of
     */
    public record Fee(Optional<BigDecimal> amount, Price price) {}

    /**
     * A yearly fee as it was agreed.
     *
     * @param fee at the contract's start
     * @param currency of it, ISO 4217
     * @param escalator yearly rise in percent
     * @param rises how often it has risen
     */
    public record Price(BigDecimal fee, String currency, BigDecimal escalator, int rises) {}

    /** Yearly fee of the running term; empty where none is agreed or its currency has no rate. */
    public Optional<BigDecimal> annualFee() {
        return now.flatMap(Fee::amount);
    }

    /** Whether what of it can be avoided is not known, as its system cannot be judged; else without an amount there is none. */
    public boolean isAvoidableUnknown() {
        return next.atStake().isPresent() && next.avoidable().isEmpty() && !verdict.known();
    }

    /** Last day of an open-ended contract when notice is given at once, or of the running term. */
    public LocalDate firstEnd() {
        return end.orElseGet(() -> next.days().start().minusDays(1));
    }

    /** Whether the next term binds as no notice was given in time, rather than because it is signed. */
    public boolean missed() {
        return locked() && noticeDeadline.isPresent();
    }

    /** Whether nothing can be done about the next term any more. */
    public boolean locked() {
        return lockedUntil.isPresent();
    }
}
