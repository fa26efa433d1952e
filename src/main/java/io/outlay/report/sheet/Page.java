package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Cells of one sheet; rows and columns counted from 0. */
public final class Page {
    private static final String MISSING = "n/a";
    private final XSSFSheet sheet;
    private final Styles styles;

    public Page(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.setDisplayGridlines(false);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** What the sheet is, and what it shows: each note in a line of its own. */
    public void title(String title, String... notes) {
        text(0, 0, title, Look.TITLE);
        height(0, 24);
        for (int i = 0; i < notes.length; i++) {
            note(1 + i, notes[i]);
        }
    }

    /** The same with a formula. */
    public void title(Words title, String... notes) {
        title(title.value(), notes);
        live(0, 0, title.formula(), title.value(), Look.TITLE);
    }

    public void note(int row, String text) {
        note(row, 0, text);
    }

    /** Heading of a part of the sheet. */
    public void section(int row, String text) {
        line(row, text, Look.BODY.size(12).strong());
    }

    /** Text from the first column on. */
    public void line(int row, String text, Look look) {
        text(row, 0, text, look);
    }

    /** The same with a formula. */
    public void line(int row, String formula, String value, Look look) {
        live(row, 0, formula, value, look);
    }

    /** Text in cells that become one. */
    public void across(int row, int from, int to, String text, Look look) {
        text(row, from, text, look);
        merge(row, from, to);
    }

    /** A text that a formula gives, with what it gives now. */
    public record Words(String formula, String value) {}

    /** The same with a formula. */
    public void across(int row, int from, int to, Words text, Look look) {
        live(row, from, text.formula(), text.value(), look);
        merge(row, from, to);
    }

    /** The same with an end of its own, from the first column on. */
    public void across(int row, int to, String text, Look look) {
        across(row, 0, to, text, look);
    }

    public void note(int row, int column, String text) {
        text(row, column, text, Look.NOTE);
    }

    public void text(int row, int column, String text, Look look) {
        XSSFCell cell = cell(row, column, CellText.looksLikeFormula(text) ? look.asText() : look);
        cell.getCTCell().setT(STCellType.S);
        cell.getCTCell().setV(styles.text(text));
    }

    public void number(int row, int column, BigDecimal value, Look look) {
        cell(row, column, look).setCellValue(value.doubleValue());
    }

    public void number(int row, int column, double value, Look look) {
        cell(row, column, look).setCellValue(value);
    }

    public void date(int row, int column, LocalDate value, Look look) {
        cell(row, column, look.format(Look.DAY)).setCellValue(value);
    }

    /** The first day of a month, shown as a month. */
    public void month(int row, int column, YearMonth value, Look look) {
        month(row, column, value, look, Look.MONTH);
    }

    /** The same in a format of its own. */
    public void month(int row, int column, YearMonth value, Look look, String format) {
        cell(row, column, look.format(format)).setCellValue(value.atDay(1));
    }

    /** Formula and cached value. */
    public void live(int row, int column, Live live, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(live.formula());
        cell.setCellValue(live.value().doubleValue());
    }

    /** Formula and cached text. */
    public void live(int row, int column, String formula, String value, Look look) {
        XSSFCell cell = cell(row, column, look);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    public void missing(int row, int column, Look look) {
        text(row, column, MISSING, look.colour(Palette.MUTED).right());
    }

    /** Formula and cached value, or "n/a" where there is none. */
    public void figure(int row, int column, Optional<Live> live, Look look) {
        if (live.isPresent()) {
            live(row, column, live.get(), look);
        } else {
            missing(row, column, look);
        }
    }

    public void blank(int row, int column, Look look) {
        cell(row, column, look);
    }

    /** A link inside the workbook on a cell that has its text already. */
    public void link(int row, int column, String target) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        sheet.getRow(row).getCell(column).setHyperlink(link);
    }

    /** A fill of cells that follows what they show, by a formula for the first of them. */
    public void fill(String cells, String formula, String rgb) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(formula);
        rule.createPatternFormatting().setFillBackgroundColor(Styles.colour(rgb));
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
    }

    /** Cells of one row become one. */
    public void merge(int row, int from, int to) {
        if (to > from) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    public void height(int row, double points) {
        row(row).setHeightInPoints((float) points);
    }

    /** In characters of the standard typeface. */
    public void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) Math.round(Math.min(characters, 250) * 256));
    }

    /** Widths of a page that no single block gives: of the first column, and of those that follow it. */
    public void widths(double first, double others, int columns) {
        width(0, first);
        for (int column = 1; column < columns; column++) {
            width(column, others);
        }
    }

    /** Columns and rows up to a header, counted from 0, stay in sight, and the header is on each printed page. */
    public void freeze(int columns, int header) {
        sheet.createFreezePane(columns, header + 1);
        repeat(header, header);
    }

    /** Rows that are on each printed page. */
    public void repeat(int first, int last) {
        sheet.setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
    }

    /** Columns that are on each printed page, from the first on. */
    public void repeatColumns(int columns) {
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
    }

    /** Text in the first of some cells that look alike, from the first column on. */
    public void band(int row, int columns, String text, Look look) {
        for (int column = 1; column < columns; column++) {
            blank(row, column, look);
        }
        line(row, text, look);
    }

    /**
     * Landscape, one page wide, title and page numbers; {@code pagesHigh} 0 for as many as needed. {@link Paper} says on which
     * paper.
     */
    public void print(String title, int pagesHigh) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pagesHigh);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.45);
        sheet.setMargin(PageMargin.BOTTOM, 0.55);
        sheet.getFooter().setLeft("&9" + title.replace("&", "&&"));
        sheet.getFooter().setRight("&9&P / &N");
        sheet.getCTWorksheet().getHeaderFooter().setScaleWithDoc(false);
    }

    /** Prints the first columns and rows alone; what is behind them is for the screen. */
    public void printOnly(int columns, int rows) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, rows - 1);
    }

    private XSSFCell cell(int row, int column, Look look) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }

    private XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }
}
