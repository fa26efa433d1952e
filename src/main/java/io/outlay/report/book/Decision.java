package io.outlay.report.book;

/**
 * What somebody entered for a finding on the sheet Findings.
 *
 * @param choice approve, reject or later; empty where none was made
 * @param comment as entered; may be empty
 */
public record Decision(String choice, String comment) {
    public static final Decision NONE = new Decision("", "");
}
