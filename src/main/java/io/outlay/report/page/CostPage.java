package io.outlay.report.page;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Digest;
import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The page of a period, beside the workbook; the same report gives the same bytes. */
public final class CostPage {
    private static final List<Map.Entry<String, String>> CONTENTS = List.of(
            Map.entry("findings", "Decide"),
            Map.entry("growth", "Growth"),
            Map.entry("bridge", "Change"),
            Map.entry("cost", "Cost"),
            Map.entry("stack", "Stack map"),
            Map.entry("renewals", "Renewals"));

    private CostPage() {}

    /** Name of the file, such as {@code tech-cost-2026-09.html}. */
    public static String fileName(YearMonth period) {
        return "tech-cost-" + period + ".html";
    }

    /**
     * Writes the page into a folder that exists.
     *
     * @param digest what Summary says of the same report
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(Path folder, CloseReport report, Digest digest) {
        Path file = folder.resolve(fileName(report.head().period()));
        try {
            Files.writeString(file, of(report, digest), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    static String of(CloseReport report, Digest digest) {
        PageSource source = new PageSource(report, digest);
        Html html = new Html();
        Figures figures = new Figures(html, MinorUnit.of(source.currency()));
        html.open("nav", "aria-label", "Contents");
        CONTENTS.forEach(part -> html.element("a", part.getValue(), "href", "#" + part.getKey()));
        html.close().open("main");
        new SummaryPart(source, html, figures).write();
        new ChartPart(source, html, figures).write();
        new CostPart(source, html, figures).write();
        new StackPart(source, html, figures).write();
        new RenewalPart(source, html, figures).write();
        html.close();
        String title =
                "Technology cost " + source.period() + ", " + report.head().about();
        return PageFrame.around(title, html.toString());
    }
}
