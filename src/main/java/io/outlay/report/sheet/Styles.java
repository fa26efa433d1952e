package io.outlay.report.sheet;

import io.outlay.model.MinorUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What cells of a workbook have in common. One cell style for each look, made when first asked for: a workbook may hold
 * 64,000. One shared text for each text: POI prints a text as XML each time it is looked up, which took a quarter of the
 * time of writing.
 */
public final class Styles {
    private static final String TYPEFACE = "Arial";
    private final XSSFWorkbook workbook;
    private final MinorUnit unit;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param unit of the currency of the workbook's amounts */
    public Styles(XSSFWorkbook workbook, MinorUnit unit) {
        this.workbook = workbook;
        this.unit = unit;
        XSSFFont font = workbook.getFontAt(0);
        font.setFontName(TYPEFACE);
        font.setFontHeightInPoints((short) 10);
    }

    /** Index of a text among the workbook's shared ones, as a cell refers to it. */
    String text(String text) {
        return texts.computeIfAbsent(text, this::share);
    }

    private String share(String text) {
        XSSFRichTextString shared = new XSSFRichTextString(CellText.fit(text));
        return Integer.toString(workbook.getSharedStringSource().addSharedStringItem(shared));
    }

    /** Index of a look's style, as a cell's XML refers to it. */
    public int index(Look look) {
        return of(look).getIndex();
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern(look)));
        style.setAlignment(look.align());
        style.setVerticalAlignment(centred(look) ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        if (look.align() == HorizontalAlignment.LEFT) {
            style.setIndention((short) 1);
        }
        style.setWrapText(look.wrap());
        style.setQuotePrefixed(look.quoted());
        if (!look.fill().isEmpty()) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!look.edge().isEmpty()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(look.edge()));
        }
        return style;
    }

    private String pattern(Look look) {
        return look.format().equals(Look.MONEY) ? Look.decimals(unit.digits()) : look.format();
    }

    /** Headers and the figures of tiles; text beside text of several lines begins where that begins. */
    private static boolean centred(Look look) {
        return look.fill().equals(Palette.HEADER) || look.fill().equals(Palette.PALE) && !look.wrap();
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(TYPEFACE);
        font.setFontHeightInPoints((short) look.size());
        font.setBold(look.bold());
        font.setColor(colour(look.colour()));
        return font;
    }

    /** The colour of text by a rule. */
    public static XSSFFontFormatting text(XSSFConditionalFormattingRule rule, String rgb) {
        XSSFColor colour = colour(rgb);
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontColor(colour);
        // The library writes three bytes, the format asks for four.
        font.getFontColor().getCTColor().setRgb(colour.getCTColor().getRgb());
        return font;
    }

    /** Opaque: the format asks for four bytes. */
    public static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
