package io.outlay.report.sheet;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** How every chart looks: quiet axes, a light grid, lines that are told apart by dash as well as by colour. */
public final class ChartLook {
    private static final String GRID = "E3E7EC";

    private ChartLook() {}

    public static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(bytes(rgb)));
    }

    static byte[] bytes(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    /** On the left, with a grid. */
    public static XDDFValueAxis values(XSSFChart chart, String format) {
        return values(chart, AxisPosition.LEFT, format);
    }

    /** With a grid unless it lies below. */
    public static XDDFValueAxis values(XSSFChart chart, AxisPosition position, String format) {
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setNumberFormat(format);
        axis.setMajorTickMark(AxisTickMark.NONE);
        boolean below = position == AxisPosition.BOTTOM;
        if (!below) {
            axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill(GRID)));
        }
        axis.getOrAddShapeProperties()
                .setLineProperties(new XDDFLineProperties(fill(below ? Palette.LINE : Palette.WHITE)));
        return axis;
    }

    /** Below, its labels under all columns and lines. */
    public static XDDFCategoryAxis categories(XSSFChart chart, XDDFValueAxis value, AxisCrossBetween where) {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.BOTTOM);
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(fill(Palette.LINE)));
        axis.setTickLabelPosition(AxisTickLabelPosition.LOW);
        axis.crossAxis(value);
        value.setCrossBetween(where);
        value.crossAxis(axis);
        return axis;
    }

    /**
     * A line without markers.
     *
     * @param width in points
     */
    public record Line(String rgb, double width, PresetLineDash dash) {
        public static Line solid(String rgb) {
            return new Line(rgb, 2.25, PresetLineDash.SOLID);
        }

        public static Line dashed(String rgb) {
            return new Line(rgb, 2.25, PresetLineDash.SYSTEM_DASH);
        }

        public void draw(XDDFChartData.Series series, String title) {
            series.setTitle(title, null);
            if (series instanceof XDDFLineChartData.Series line) {
                line.setSmooth(false);
                line.setMarkerStyle(MarkerStyle.NONE);
            } else if (series instanceof XDDFScatterChartData.Series line) {
                line.setSmooth(false);
                line.setMarkerStyle(MarkerStyle.NONE);
            }
            XDDFLineProperties look = new XDDFLineProperties(fill(rgb));
            look.setWidth(width);
            if (dash != PresetLineDash.SOLID) {
                look.setPresetDash(new XDDFPresetLineDash(dash));
            }
            series.setLineProperties(look);
        }
    }
}
