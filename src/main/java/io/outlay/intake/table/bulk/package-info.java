/**
 * How are plain rows of a large table summed from the bytes of their file? What is not plain is left to the reading of single
 * rows, which alone decides what a row means. May use, of this floor: {@code intake.table}.
 */
package io.outlay.intake.table.bulk;
