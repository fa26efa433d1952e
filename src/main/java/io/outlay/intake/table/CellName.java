package io.outlay.intake.table;

/** The name of a cell, as a spreadsheet shows it: {@code F12}. */
public final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    /**
     * @param column counted from 0
     * @param row counted from 1
     */
    public static String of(int column, long row) {
        return letters(column) + row;
    }

    /** The name of a column, counted from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
