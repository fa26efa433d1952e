package io.outlay.analysis.proposal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A name on bills that probably belongs to a system of the register.
 *
 * @param billingName as bills spell it
 * @param sure whether it may be taken over without a look
 * @param why a clause
 * @param cost billed under it in the last twelve months, reporting currency; empty where it is not known
 */
public record ProposedAlias(String billingName, String systemId, boolean sure, String why, Optional<BigDecimal> cost) {}
