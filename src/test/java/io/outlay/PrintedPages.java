package io.outlay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Pages as they come out of a printer.
 *
 * @param titles first line of each page
 * @param smallest size of each page's smallest text in points, by number and title
 */
record PrintedPages(List<String> titles, Map<String, Double> smallest) {
    /** Points below which nobody reads; half a percent of nine points less, as scales are whole percents. */
    static final double READABLE = 6.95;

    static PrintedPages of(Path pdf) throws IOException {
        List<String> titles = new ArrayList<>();
        Map<String, Double> smallest = new LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Sizes sizes = new Sizes();
                sizes.setStartPage(page);
                sizes.setEndPage(page);
                String title = sizes.getText(document).lines().findFirst().orElse("");
                titles.add(title);
                smallest.put(page + " " + title, sizes.smallest);
            }
        }
        return new PrintedPages(titles, smallest);
    }

    private static final class Sizes extends PDFTextStripper {
        private double smallest = 1_000;

        @Override
        protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
                smallest = Math.min(smallest, text.getYScale());
            }
            super.processTextPosition(text);
        }
    }
}
