/**
 * Which tables are there: a class each, whose Javadoc is the specification. May use, of this floor: {@code
 * intake.table}, {@code intake.table.bulk}, {@code intake.table.focus}.
 */
package io.outlay.intake.table.known;
