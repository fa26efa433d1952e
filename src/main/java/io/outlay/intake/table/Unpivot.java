package io.outlay.intake.table;

import java.util.List;

/**
 * Columns that stand beside each other and become rows, one for each cell that is not blank.
 *
 * @param columns headers, or patterns of them
 * @param name of the column that then holds the header
 * @param value of the column that then holds the cell
 */
public record Unpivot(List<String> columns, String name, String value) {}
