/**
 * Which tables are there: a class each, whose Javadoc is the specification. May use, of this floor: {@code
 * intake.table}.
 */
package io.outlay.intake.table.known;
