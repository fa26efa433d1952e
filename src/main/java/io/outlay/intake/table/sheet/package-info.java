/** How does a workbook become rows. May use, of this floor: {@code intake.table}, {@code intake.table.known}. */
package io.outlay.intake.table.sheet;
