package io.outlay.intake.table.focus;

import java.time.LocalDate;

/** What rows add to that are alike. */
interface FocusTotal {
    void add(PlainAmount billed, PlainAmount effective, LocalDate charged);
}
