package io.outlay;

import org.apache.poi.xssf.usermodel.XSSFChart;

/** Titles of charts, whether they are words or show a cell. */
public final class ChartTitles {
    private ChartTitles() {}

    public static String of(XSSFChart chart) {
        return chart.getTitleFormula() == null
                ? chart.getTitleText().getString()
                : chart.getCTChart()
                        .getTitle()
                        .getTx()
                        .getStrRef()
                        .getStrCache()
                        .getPtArray(0)
                        .getV();
    }
}
