package io.outlay.settings;

/**
 * When a run stops before it reports.
 *
 * @param maxRejectedShare share of a table's rows, or of its money, that may be rejected
 * @param maxRemovedShare share of what a file held for a month, in money or hours, that may go when it changes
 */
public record GateSettings(double maxRejectedShare, double maxRemovedShare) {}
