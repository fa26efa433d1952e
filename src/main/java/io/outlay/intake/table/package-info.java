/**
 * The canonical tables and the ECB history, as CSV and as sheets of a workbook: one class per table, whose Javadoc is the
 * table's specification, and one line in {@code KnownTables}. Sources turn files into rows of text, columns turn text into
 * values, an admission decides what rows mean beside each other, a tally counts so that nothing is lost. May use
 * {@code model}; the home of FastCSV and fastexcel-reader.
 */
package io.outlay.intake.table;
