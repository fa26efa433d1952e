package io.outlay.report.sheet;

import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;

/** How every chart looks: quiet axes, a light grid, lines that are told apart by dash as well as by colour. */
public final class ChartLook {
    private static final String GRID = "E3E7EC";

    /** Width in English metric units: two points and a quarter. */
    private static final int ROD = 28_575;

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

    /** Lines on the axes given, each for itself. */
    public static XDDFLineChartData lines(XSSFChart chart, XDDFChartAxis category, XDDFValueAxis value) {
        var lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, category, value);
        lines.setGrouping(Grouping.STANDARD);
        return lines;
    }

    /** How the points of a series look. */
    public record Marker(MarkerStyle shape, String rgb) {}

    /** Points without a line between them. */
    public static XDDFLineChartData.Series points(
            XDDFLineChartData data,
            XDDFCategoryDataSource labels,
            XDDFNumericalDataSource<Double> numbers,
            Marker look) {
        var points = (XDDFLineChartData.Series) data.addSeries(labels, numbers);
        points.setSmooth(false);
        points.setMarkerStyle(look.shape());
        XDDFShapeProperties none = new XDDFShapeProperties();
        none.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        points.setShapeProperties(none);
        large(points.getCTLineSer().getMarker(), look.rgb());
        return points;
    }

    /** Makes a marker large enough to be seen on a line. */
    public static void large(CTMarker marker, String rgb) {
        size(marker);
        marker.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(bytes(rgb));
    }

    /** The type of a size is not among the schemas that the library brings: it is written as what it is. */
    private static void size(CTMarker marker) {
        try (XmlCursor cursor = marker.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("size", marker.getDomNode().getNamespaceURI());
            cursor.insertAttributeWithValue("val", "9");
        }
    }

    /** Joins points with others above and below them, each by its distance. */
    public static void rods(
            XDDFLineChartData.Series points,
            XDDFNumericalDataSource<Double> above,
            XDDFNumericalDataSource<Double> below) {
        CTErrBars rods = points.getCTLineSer().addNewErrBars();
        rods.addNewErrDir().setVal(STErrDir.Y);
        rods.addNewErrBarType().setVal(STErrBarType.BOTH);
        rods.addNewErrValType().setVal(STErrValType.CUST);
        rods.addNewNoEndCap().setVal(true);
        refer(rods.addNewPlus(), above);
        refer(rods.addNewMinus(), below);
        CTLineProperties line = rods.addNewSpPr().addNewLn();
        line.setW(ROD);
        line.addNewSolidFill().addNewSrgbClr().setVal(bytes(Palette.MUTED));
    }

    private static void refer(CTNumDataSource place, XDDFNumericalDataSource<Double> numbers) {
        CTNumRef cells = place.addNewNumRef();
        cells.setF(numbers.getDataRangeReference());
        numbers.fillNumericalCache(cells.addNewNumCache());
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
