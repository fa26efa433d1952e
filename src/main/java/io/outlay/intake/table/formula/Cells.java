package io.outlay.intake.table.formula;

import io.outlay.intake.table.Malformed;
import java.math.BigDecimal;

/** What formulas of one row see: its cells, and how their file writes numbers and dates. */
public interface Cells {
    /** The cell below a header; empty when it is blank or the file does not have it. */
    String text(String header);

    /** What stands in a header in place of the star of its pattern; empty when the file does not have it. */
    String captured(String header);

    /** A number as the file writes it; a span of time in hours, a percentage as a fraction. */
    BigDecimal number(String text) throws Malformed;

    /** A day or month as the file writes it, in ISO 8601. */
    String day(String text) throws Malformed;

    /** The one text that rows with a key have; empty when they have none, or several. */
    String beside(Beside asked, String key);

    /** What the rows of a group come to in one of the formula's totals; null when not known. */
    BigDecimal total(int index);
}
