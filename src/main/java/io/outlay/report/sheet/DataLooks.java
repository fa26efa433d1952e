package io.outlay.report.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Styles of the cells: by column for figures, by what it holds for text. */
record DataLooks(int[] figures, int text, int quoted, int prose, int quotedProse, int month, int day) {
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);

    static DataLooks of(Styles styles, List<? extends Field<?>> columns) {
        return new DataLooks(
                columns.stream()
                        .mapToInt(c ->
                                styles.index(Look.BODY.format(c.kind() == Field.Kind.AMOUNT ? Look.MONEY : "General")))
                        .toArray(),
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
