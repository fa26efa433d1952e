package io.outlay.analysis.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision on a contract that has to be taken soon.
 *
 * @param by last day for it
 * @param what one plain sentence
 * @param money what can be avoided a year, else what is at stake; reporting currency; empty when no fee is agreed
 * @param pressing whether there is something to avoid: a bad verdict or unused seats
 */
public record ActBy(Renewal renewal, LocalDate by, String what, Optional<BigDecimal> money, boolean pressing) {}
