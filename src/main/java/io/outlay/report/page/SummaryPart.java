package io.outlay.report.page;

import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.finding.Finding;
import io.outlay.model.Names;
import io.outlay.model.ledger.Digest;
import io.outlay.model.ledger.Window;
import io.outlay.report.page.Figures.Style;
import io.outlay.report.sheet.Table;
import io.outlay.report.summary.FindingTable;
import java.util.List;

/** Headline, tiles, the findings with the most money, and why cost changed. */
record SummaryPart(PageSource source, Html html, Figures figures) {
    /** Findings that are shown at once. */
    private static final int FIRST = 5;

    /** Heading of a cell where there is no room for a row of headings. */
    static final String LABEL = "data-label";

    void write() {
        html.open("header");
        html.element(
                "p",
                source.report().head().about() + " · Technology cost · "
                        + Figures.month(source.period()) + " · "
                        + source.report().head().state().title() + " · revision "
                        + source.digest().revision() + " · amounts in " + source.currency(),
                "class",
                "muted");
        String headline = source.digest().headline();
        html.element("h1", onPage(headline) + (headline.endsWith(".") ? "" : "."));
        html.element("p", onPage(source.digest().beneath()));
        if (!source.digest().closedWithout().isEmpty()) {
            html.element(
                    "p",
                    "▲ Closed without " + String.join(", ", source.digest().closedWithout())
                            + ", which were due: what rests on them is not known or too low.",
                    "class",
                    "warning");
        }
        html.close();
        new Tiles(source, html, figures).write();
        findings();
        change();
        notes();
    }

    private void findings() {
        List<Finding> all = source.report().analysis().findings();
        html.open("section", "id", "findings").element("h2", "What to decide");
        if (all.isEmpty()) {
            html.element("p", "Nothing was found that calls for action.");
        } else {
            table(all.subList(0, Math.min(FIRST, all.size())));
        }
        if (all.size() > FIRST) {
            html.open("details").element("summary", all.size() - FIRST + " further findings");
            table(all.subList(FIRST, all.size()));
            html.close();
        }
        html.close();
    }

    private void table(List<Finding> findings) {
        Table<Finding> table = FindingTable.of(findings, source.report().analysis());
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Findings");
        html.open("table", "data-csv", "findings", "class", "cards")
                .open("thead")
                .open("tr");
        for (String head : List.of("What", "Since", source.currency() + " a year", "Owner", "Act by", "What to do")) {
            html.element("th", head, "scope", "col");
        }
        html.close().close().open("tbody");
        for (Finding finding : findings) {
            html.open("tr", "data-key", finding.sentence());
            html.element("th", about(finding), "scope", "row");
            html.element("td", finding.since().map(Figures::month).orElse("n/a"), LABEL, "Since");
            html.open("td", "class", "n", LABEL, source.currency() + " a year");
            figures.of(table, "money", finding, Style.WHOLE).html().close();
            html.element("td", source.owners(finding), LABEL, "Owner");
            html.element("td", finding.actBy().map(Figures::day).orElse(finding.by()), LABEL, "Act by");
            html.element("td", FindingTable.action(finding, source.report().analysis()), LABEL, "What to do");
            html.close();
        }
        html.close().close().close();
    }

    /** What Summary says beneath its findings. */
    private void notes() {
        html.open("dl", "class", "notes");
        for (Digest.Note note : source.digest().notes()) {
            html.element("dt", note.label()).element("dd", onPage(note.text()));
        }
        html.close();
    }

    /** Without the sheets of the workbook that Summary refers to. */
    private static String onPage(String text) {
        return text.replaceAll(" \\(sheet [^)]*\\)", "");
    }

    private static String about(Finding finding) {
        return finding.systems().size() == 1 && finding.kind().isBill()
                ? finding.name() + ": " + finding.what()
                : Names.capital(finding.what());
    }

    private void change() {
        Window before = Window.yearBefore(source.report().months(), source.period());
        source.bridge()
                .ifPresent(bridge ->
                        html.element("p", "Why cost changed: " + ChangeSentence.of(bridge, source.currency(), before)));
    }
}
