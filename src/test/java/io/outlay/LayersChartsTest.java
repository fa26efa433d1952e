package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.job.ClosedShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;

/** The charts of the sheet Layers of the closed shop. */
class LayersChartsTest {
    private static XSSFWorkbook workbook;
    private static final Map<String, List<CTLineSer>> LINES = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook())) {
            workbook = new XSSFWorkbook(in);
        }
        for (XSSFChart chart : workbook.getSheet("Layers").getDrawingPatriarch().getCharts()) {
            LINES.put(
                    ChartTitles.of(chart).split(":")[0],
                    chart.getCTChart().getPlotArea().getLineChartArray(0).getSerList());
        }
    }

    @AfterAll
    static void close() throws IOException {
        workbook.close();
    }

    @Test
    void showTheSameThirtySixMonths() {
        assertThat(LINES).hasSize(6);
        assertThat(LINES.values().stream()
                        .flatMap(List::stream)
                        .map(line -> Stream.of(labels(line).getPtArray())
                                .map(point -> point.getV())
                                .toList()))
                .hasSizeGreaterThan(11)
                .allSatisfy(months ->
                        assertThat(months).hasSize(36).startsWith("Oct ’23").endsWith("Sep ’26"));
    }

    /** The ledger begins in October 2023: no month before October 2024 has one a year earlier. */
    @Test
    void showTheFirstYearAgainstItsOwnAverageAndAllOthersAgainstTheYearBefore() {
        LINES.forEach((layer, lines) -> {
            CTNumData cost = values(lines.get(0));
            CTNumData first = values(named(lines, "Cost, first year"));
            assertThat(Stream.of(first.getPtArray()).map(CTNumVal::getIdx))
                    .as(layer)
                    .containsExactlyElementsOf(LongStream.range(0, 12).boxed().toList());
            assertThat(Stream.of(first.getPtArray())
                            .mapToDouble(point -> Double.parseDouble(point.getV()))
                            .average()
                            .orElseThrow())
                    .as(layer)
                    .isCloseTo(100, within(1e-6));
            assertThat(Stream.of(cost.getPtArray()).map(CTNumVal::getIdx))
                    .as(layer)
                    .containsExactlyElementsOf(LongStream.range(12, 36).boxed().toList());
        });
        assertThat(workbook.getSheet("Layers").getRow(3).getCell(0).getStringCellValue())
                .startsWith("Thin, on the left: the first year of the ledger");
    }

    private static CTLineSer named(List<CTLineSer> lines, String title) {
        return lines.stream()
                .filter(line -> line.getTx().getV().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Tickets fell from January on, and the bill for them did not. */
    @Test
    void markTheMonthSinceWhichAVerdictHoldsOnTheLineOfCost() {
        List<CTLineSer> service = LINES.get("Service");
        assertThat(service).hasSize(5);
        CTNumData mark = values(service.get(2));
        assertThat(mark.getPtArray()).hasSize(1);
        int month = (int) mark.getPtArray(0).getIdx();
        assertThat(labels(service.get(2)).getPtArray(month).getV()).isEqualTo("Jan ’26");
        assertThat(Stream.of(values(service.get(0)).getPtArray())
                        .filter(point -> point.getIdx() == month)
                        .map(CTNumVal::getV))
                .containsExactly(mark.getPtArray(0).getV());
        assertThat(service.get(2).getTx().getV()).isEqualTo("since Jan 2026");
    }

    @Test
    void markNothingWhereNoVerdictCallsForAction() {
        LINES.forEach((layer, lines) -> assertThat(lines).as(layer).hasSize(layer.equals("Service") ? 5 : 4));
    }

    private static CTStrData labels(CTLineSer line) {
        return line.getCat().getStrRef().getStrCache();
    }

    private static CTNumData values(CTLineSer line) {
        return line.getVal().getNumRef().getNumCache();
    }
}
