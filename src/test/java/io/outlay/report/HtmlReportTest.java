package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.Chromium;
import io.outlay.delivery.DigestFile;
import io.outlay.report.book.CloseReport;
import io.outlay.report.page.CostPage;
import io.outlay.report.sheet.Revision;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of a period: each figure is that of the CSV files, and nothing that files say runs or is fetched. */
class HtmlReportTest {
    private static final String HOSTILE = "</script><img src=\"http://evil.example/x.png\" onerror=\"alert(1)\">&amp;";
    private static final Pattern CODE =
            Pattern.compile("<!DOCTYPE html>|<script>.*?</script>|<style>.*?</style>", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private static Path page;
    private static Document dom;

    @BeforeAll
    static void write() throws Exception {
        CloseReport report = hostile(ReportFixture.report());
        Files.createDirectories(folder.resolve("csv"));
        CsvReports.write(folder.resolve("csv"), report);
        FinanceWorkbook.write(folder.resolve("book.xlsx"), report, Revision.FIRST);
        CostPage.write(folder, report, DigestFile.read(folder));
        page = folder.resolve(CostPage.fileName(report.head().period()));
        String text = CODE.matcher(Files.readString(page)).replaceAll("");
        dom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static CloseReport hostile(CloseReport r) {
        CloseReport.Head head = r.head();
        return new CloseReport(
                new CloseReport.Head(
                        HOSTILE, head.currency(), head.period(), head.state(), head.version(), head.fiscalYearStart()),
                r.systems(),
                r.months(),
                r.metrics(),
                r.analysis(),
                r.tco(),
                r.capex(),
                r.budget(),
                r.buildOrBuy(),
                r.changes(),
                r.evidence(),
                r.details());
    }

    @Test
    void eachFigureOfATableIsThatOfItsFile() throws IOException {
        List<String> compared = new ArrayList<>();
        same("findings", row -> row.getField("finding"), compared);
        same("renewals", row -> row.getField("system_id") + "/" + row.getField("contract_id"), compared);
        same("bridge", row -> row.getField("level").equals("layer") ? row.getField("id") : "", compared);

        assertThat(compared).hasSizeGreaterThan(20);
    }

    private static void same(String csv, Function<NamedCsvRecord, String> key, List<String> compared)
            throws IOException {
        List<NamedCsvRecord> rows = rows(csv);
        for (Element tr : elements(dom, "tr")) {
            Element table = ancestor(tr, "table");
            if (table.getAttribute("data-csv").equals(csv) && tr.hasAttribute("data-key")) {
                NamedCsvRecord row = rows.stream()
                        .filter(r -> key.apply(r).equals(tr.getAttribute("data-key")))
                        .findFirst()
                        .orElseThrow();
                for (Element data : elements(tr, "data")) {
                    assertThat(data.getAttribute("value"))
                            .as(csv + " " + tr.getAttribute("data-key"))
                            .isEqualTo(row.getField(data.getAttribute("data-field")));
                    compared.add(data.getAttribute("value"));
                }
            }
        }
    }

    @Test
    void eachMonthOfASystemIsThatOfItsFile() throws IOException {
        List<NamedCsvRecord> rows = rows("cost_by_month");
        List<Element> months = elements(dom, "details").stream()
                .filter(e -> e.hasAttribute("data-month"))
                .toList();
        for (Element month : months) {
            String system = ((Element) month.getParentNode()).getAttribute("data-system");
            String total = rows.stream()
                    .filter(r -> r.getField("system_id").equals(system)
                            && r.getField("month").equals(month.getAttribute("data-month")))
                    .map(r -> r.getField("total"))
                    .findFirst()
                    .orElseThrow();

            assertThat(elements(month, "data").get(0).getAttribute("value")).isEqualTo(total);
        }
        assertThat(months).hasSizeGreaterThan(12);
    }

    @Test
    void documentsOfAMonthAddUpToItsEntries() throws IOException {
        List<NamedCsvRecord> rows = rows("ledger");
        for (Element month : elements(dom, "details")) {
            if (month.hasAttribute("data-month")) {
                String system = ((Element) month.getParentNode()).getAttribute("data-system");
                List<String> entries = rows.stream()
                        .filter(r -> r.getField("system_id").equals(system)
                                && r.getField("month").equals(month.getAttribute("data-month"))
                                && !r.getField("basis").equals("billed"))
                        .map(r -> r.getField("amount"))
                        .toList();
                List<String> shown = elements(month, "data").stream()
                        .skip(1)
                        .map(data -> data.getAttribute("value"))
                        .toList();

                assertThat(sum(shown)).isEqualByComparingTo(sum(entries));
            }
        }
    }

    @Test
    void nothingThatAFileSaysIsMarkup() throws IOException {
        String text = Files.readString(page);

        assertThat(elements(dom, "img")).isEmpty();
        assertThat(text).contains("&lt;/script&gt;&lt;img").doesNotContain("unsafe-eval");
        assertThat(text.split("<script>", -1)).hasSize(3);
        assertThat(Files.size(page)).isLessThan(3_000_000);
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(page);
        CostPage.write(folder, hostile(ReportFixture.report()), DigestFile.read(folder));

        assertThat(Files.readAllBytes(page)).isEqualTo(first);
    }

    @Test
    void aBrowserDrawsItWithoutMessageAndWithoutRequest() throws Exception {
        for (int width : new int[] {360, 1440}) {
            Chromium.Seen seen = Chromium.open(page, width);

            assertThat(seen.messages()).isEmpty();
            assertThat(seen.requests()).isEmpty();
            assertThat(seen.dom()).contains("<canvas").contains("&lt;/script&gt;&lt;img");
        }
    }

    /** A chart that was drawn for the window would end in the middle of the paper. */
    @Test
    void chartsFillThePaper() throws Exception {
        Path pdf = folder.resolve("printed.pdf");
        Chromium.print(page, pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            int printed = 1;
            do {
                text.setStartPage(printed);
                text.setEndPage(printed);
            } while (!text.getText(document).contains("Cost against growth")
                    && ++printed <= document.getNumberOfPages());
            BufferedImage paper = new PDFRenderer(document).renderImage(printed - 1);
            assertThat(inkUpTo(paper)).isGreaterThan(0.85);
        }
    }

    /** How far to the right anything is drawn, as a share of the width. */
    private static double inkUpTo(BufferedImage paper) {
        for (int x = paper.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < paper.getHeight(); y++) {
                if ((paper.getRGB(x, y) & 0xFF) < 0xF0) {
                    return (double) x / paper.getWidth();
                }
            }
        }
        return 0;
    }

    /** Otherwise nothing would be seen of what the page must not do. */
    @Test
    void aBrowserThatIsAskedForAnAddressOrWritesAMessageIsSeen() throws Exception {
        String planted = Files.readString(page)
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace(
                        "</body>",
                        "<script>console.error('planted');new Image().src='http://planted.example/x.png';</script></body>");
        Path copy = Files.writeString(folder.resolve("planted.html"), planted);

        Chromium.Seen seen = Chromium.open(copy, 1440);

        assertThat(seen.messages()).anyMatch(line -> line.contains("planted"));
        assertThat(seen.requests()).anyMatch(line -> line.contains("planted.example"));
    }

    private static java.math.BigDecimal sum(List<String> amounts) {
        return amounts.stream()
                .map(java.math.BigDecimal::new)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("csv/" + csv + ".csv"))) {
            return reader.stream().toList();
        }
    }

    private static Element ancestor(Element element, String name) {
        Element at = element;
        while (!at.getTagName().equals(name)) {
            at = (Element) at.getParentNode();
        }
        return at;
    }

    private static List<Element> elements(org.w3c.dom.Node in, String name) {
        NodeList found =
                in instanceof Document all ? all.getElementsByTagName(name) : ((Element) in).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
