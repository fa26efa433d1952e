package io.outlay.report.sheet;

/**
 * How wide text is in Arial, the typeface of all sheets, and how many lines it takes where it wraps between words. Widths are
 * those of the typeface itself, in thousandths of its size, the same on every machine.
 */
final class TextWidth {
    /** From the space on: of what is typed most. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };

    private static final int OTHER = 600;
    /** Of a character in the middle of a sentence. */
    private static final int AVERAGE = 500;

    /** What programs add when they round characters to points of a screen. */
    private static final double ROUNDED = 1.03;

    private TextWidth() {}

    /**
     * Lines that a text takes when it wraps between words; at least one.
     *
     * @param characters of a line, as sentences have them
     */
    static int lines(String text, int characters) {
        double line = characters * AVERAGE / ROUNDED;
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double at = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                double width = of(word);
                if (at > 0 && at + of(" ") + width > line) {
                    lines++;
                    at = 0;
                }
                at += (at > 0 ? of(" ") : 0) + width;
                lines += (int) (at / line);
                at %= line;
            }
        }
        return lines;
    }

    private static double of(String text) {
        return text.chars()
                .mapToDouble(c -> c >= ' ' && c - ' ' < WIDTHS.length ? WIDTHS[c - ' '] : OTHER)
                .sum();
    }
}
