/** How does text become rows. May use, of this floor: {@code intake.table}. */
package io.outlay.intake.table.csv;
