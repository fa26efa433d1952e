package io.outlay.settings;

/** How the days of a metric make up its month. */
public enum Aggregation {
    /** What flows: orders, revenue. */
    SUM,
    /** What is held: seats. */
    MAX,
    AVG,
    LAST
}
