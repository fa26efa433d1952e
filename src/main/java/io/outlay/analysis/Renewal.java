package io.outlay.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The next end of a contract's term: a row of {@code csv/renewals.csv}. Amounts of a year in the reporting currency, cents.
 *
 * @param end last day of the running term
 * @param noticeDeadline last day on which notice can be given for {@code end}; empty when no notice is agreed
 * @param annualFee of the running term
 * @param nextFee of the next term, at the contract's escalator
 * @param verdict on the system
 * @param atStake fee of the next term, as long as it can be given notice
 * @param avoidable the part of {@code atStake} that need not be paid; for bad verdicts and unused seats only, else empty
 * @param lockedUntil once the deadline has passed: the day until which the next term binds
 */
public record Renewal(
        String systemId,
        String systemName,
        String contractId,
        LocalDate end,
        Optional<LocalDate> noticeDeadline,
        boolean autoRenew,
        Optional<BigDecimal> annualFee,
        Optional<BigDecimal> nextFee,
        Verdict verdict,
        Optional<BigDecimal> atStake,
        Optional<BigDecimal> avoidable,
        Optional<LocalDate> lockedUntil) {}
