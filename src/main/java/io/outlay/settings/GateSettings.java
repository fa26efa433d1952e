package io.outlay.settings;

/**
 * When a run stops before it reports.
 *
 * @param maxRejectedShare share of a table's rows, or of its money, that may be rejected
 * @param maxRemovedShare share of a file's earlier amount that a replacement may remove
 */
public record GateSettings(double maxRejectedShare, double maxRemovedShare) {}
