package io.outlay.report.sheet;

import org.apache.poi.ss.SpreadsheetVersion;

/**
 * Words that a run wrote and no cell moves: findings, sentences, titles of charts. In a workbook in which an assumption was
 * changed since, a mark stands before them.
 */
public record AsAtRun(String words) {
    /** Name of the count of assumptions that a reader changed in the workbook. */
    public static final String CHANGED = "ChangedSinceTheRun";

    /** What stands before words that may be wrong by now. */
    public static final String MARK = "▲ as at the run: ";

    private static final String BEFORE = "IF(" + CHANGED + "=0,\"\",\"" + MARK + "\")&";

    /** {@code null} where there are no words, or more than a formula holds. */
    public String formula() {
        String formula = BEFORE + CellText.inFormula(words);
        return words.isEmpty() || formula.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength() / 4
                ? null
                : formula;
    }

    /** In one cell. */
    public void write(Page page, int row, int column, Look look) {
        String formula = formula();
        if (formula == null) {
            page.text(row, column, words, look);
        } else {
            page.live(row, column, formula, words, look);
        }
    }

    /** In cells that become one, from the first column on. */
    public void across(Page page, int row, int to, Look look) {
        write(page, row, 0, look);
        page.merge(row, 0, to);
    }
}
