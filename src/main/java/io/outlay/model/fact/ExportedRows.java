package io.outlay.model.fact;

/**
 * Which rows of an export a figure adds up, so that exports of one month that overlap count each row once. A figure of a month
 * is kept by day: what two files say of one day is then compared.
 *
 * @param day ISO 8601; blank where the rows have none beside the figure's own date, or where the figure cannot be split
 * @param rows of the file
 * @param form how the rows are told apart: only those of one form can be compared
 * @param disjoint whether figures of rows of which none is in both files add up: sums and counts of rows that have a time or id
 * @param prints of the rows, see {@link RowPrints}
 */
public record ExportedRows(String day, long rows, String form, boolean disjoint, String prints) {}
