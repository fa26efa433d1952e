package io.outlay.report.sheet;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Styles of text and days on long sheets, by what a cell holds. */
record DataLooks(int text, int quoted, int prose, int quotedProse, int month, int day) {
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);

    static DataLooks of(Styles styles) {
        return new DataLooks(
                styles.index(TEXT),
                styles.index(TEXT.asText()),
                styles.index(TEXT.wrapped()),
                styles.index(TEXT.wrapped().asText()),
                styles.index(TEXT.format(Look.MONTH)),
                styles.index(TEXT.format(Look.DAY)));
    }

    int of(String text, boolean isProse) {
        if (CellText.looksLikeFormula(text)) {
            return isProse ? quotedProse : quoted;
        }
        return isProse ? prose : text();
    }
}
