package io.outlay.intake.table.focus;

/** What rows add to that are alike. */
interface FocusTotal {
    void add(PlainAmount billed, PlainAmount effective);
}
