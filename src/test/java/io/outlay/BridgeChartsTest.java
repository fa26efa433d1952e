package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

/** The charts of the sheet Bridge of the closed shop. */
class BridgeChartsTest {
    @Test
    void beginAtZeroJoinTheirColumnsAndTakeNoLayersColour() throws IOException {
        try (InputStream in = Files.newInputStream(ClosedShop.workbook());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<XSSFChart> charts =
                    workbook.getSheet("Bridge").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(7);
            for (XSSFChart chart : charts) {
                CTPlotArea area = chart.getCTChart().getPlotArea();
                var scaling = area.getValAxArray(0).getScaling();
                assertThat(scaling.isSetMin() ? scaling.getMin().getVal() : 0).isZero();
                assertThat(area.getLineChartArray(0).sizeOfSerArray()).isEqualTo(3);
                assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
                String xml = area.xmlText().toUpperCase(Locale.ROOT);
                assertThat(Stream.of(TechLayer.values()).map(Palette::of)).noneMatch(xml::contains);
            }
        }
    }
}
