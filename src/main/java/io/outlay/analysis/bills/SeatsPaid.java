package io.outlay.analysis.bills;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Seats of a system as they were read last, whether it has too many or not.
 *
 * @param paid seats in the month of the readings, or on a bill since, when fewer
 * @param active the most that were active at any time in the three months that end with it
 * @param seatPrice of one seat a year, reporting currency; empty when no bill and no contract tells it
 */
public record SeatsPaid(String systemId, BigDecimal paid, BigDecimal active, Optional<BigDecimal> seatPrice) {}
