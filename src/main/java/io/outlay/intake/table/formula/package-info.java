/** What does a formula of a profile come to. May use, of this floor: {@code intake.table}. */
package io.outlay.intake.table.formula;
