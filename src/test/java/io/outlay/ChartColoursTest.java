package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Colours and axes of every chart of the sample's workbooks, the finance workbook and its scenarios. */
class ChartColoursTest {
    /** Title of a layer by its colour. */
    private static final Map<String, String> LAYERS =
            Stream.of(TechLayer.values()).collect(Collectors.toMap(Palette::of, TechLayer::title));

    private static final Pattern COLOUR = Pattern.compile("srgbClr val=\"([0-9A-F]{6})\"");
    private static final Pattern SERIES = Pattern.compile("<c:ser>.*?</c:ser>", Pattern.DOTALL);
    /** Words, or those of the cell that it shows. */
    private static final Pattern TITLE =
            Pattern.compile("<c:title>.*?<(?:a:t|c:v)>(.*?)</(?:a:t|c:v)>", Pattern.DOTALL);

    private static final Pattern FORMAT = Pattern.compile("<c:numFmt [^>]*formatCode=\"([^\"]*)\"");
    /** Behind lines, and what is no series: it need not be told apart from white by itself. */
    private static final String BAND = "D5DBE3";

    /** XML by workbook, sheet and title. */
    private static final Map<String, String> CHARTS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        List<Path> workbooks = new ArrayList<>();
        try (Stream<Path> files = Files.list(ClosedShop.workbook().getParent())) {
            files.filter(file -> file.toString().endsWith(".xlsx")).forEach(workbooks::add);
        }
        for (Path xlsx : workbooks) {
            try (InputStream in = Files.newInputStream(xlsx);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                for (Sheet sheet : book) {
                    charts(xlsx.getFileName() + "|" + sheet.getSheetName() + "|", (XSSFSheet) sheet);
                }
            }
        }
    }

    private static void charts(String place, XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (XSSFChart chart : drawing.getCharts()) {
                String xml = chart.getCTChart().xmlText().replaceAll("<(/?)xml-fragment[^>]*>", "");
                Matcher title = TITLE.matcher(xml);
                assertThat(title.find()).as(place).isTrue();
                CHARTS.put(place + title.group(1), xml);
            }
        }
    }

    /** Of the colours of all series, by chart. */
    private static void forEachColour(Check check) {
        CHARTS.forEach((chart, xml) -> SERIES.matcher(xml)
                .results()
                .flatMap(series -> COLOUR.matcher(series.group()).results())
                .forEach(colour -> check.of(chart, colour.group(1))));
    }

    private interface Check {
        void of(String chart, String colour);
    }

    @Test
    void noSeriesTakesALayersColourUnlessItIsThatLayers() {
        assertThat(CHARTS.keySet()).hasSizeGreaterThan(20);
        List<String> layers = new ArrayList<>();
        forEachColour((chart, colour) -> {
            if (LAYERS.containsKey(colour)) {
                assertThat(chart).as(colour).contains(LAYERS.get(colour));
                layers.add(colour);
            }
        });
        assertThat(layers).as("the layers' own charts").containsAll(LAYERS.keySet());
    }

    /** Those of layers have lines three points wide, dashes and labels beside their colour. */
    @Test
    void whatIsDrawnStandsOutFromWhite() {
        forEachColour((chart, colour) -> {
            if (!LAYERS.containsKey(colour) && !colour.equals(BAND) && !colour.equals("FFFFFF")) {
                assertThat(Contrast.between(colour, "FFFFFF"))
                        .as(chart + " " + colour)
                        .isGreaterThanOrEqualTo(3);
            }
        });
    }

    @Test
    void axesHaveOneMinusSign() {
        List<String> amounts = new ArrayList<>();
        CHARTS.forEach((chart, xml) -> FORMAT.matcher(xml)
                .results()
                .map(found -> found.group(1))
                .forEach(format -> {
                    assertThat(format).as(chart).doesNotContain("-");
                    if (format.startsWith("#,##0") || format.contains("%")) {
                        assertThat(format).as(chart).contains("−");
                        amounts.add(format);
                    }
                }));
        assertThat(amounts).hasSizeGreaterThan(10);
    }
}
