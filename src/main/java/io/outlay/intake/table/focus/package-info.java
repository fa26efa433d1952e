/** What do the rows of a FOCUS file come to. May use, of this floor: {@code intake.table}. */
package io.outlay.intake.table.focus;
