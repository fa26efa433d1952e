/**
 * How is a file read: by which table, by which profile, row by row. May use, of this floor: {@code intake.table}, {@code
 * intake.table.csv}, {@code intake.table.sheet}, {@code intake.table.known}, {@code intake.table.formula}.
 */
package io.outlay.intake.table.read;
