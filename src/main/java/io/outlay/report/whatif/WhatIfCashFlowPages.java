package io.outlay.report.whatif;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Printed pages of the cash flow: all options on each, whole years side by side. Fitted to pages, the years would be cut
 * where the paper ends, and the last month would stand alone.
 *
 * @param first column of month 0
 * @param months that are printed, beside month 0: up to the horizon, since nothing is paid behind it
 */
record WhatIfCashFlowPages(XSSFSheet sheet, int first, int months) {
    private static final int YEAR = 12;
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** A3 landscape within the margins, points. */
    private static final double WIDE = 420 * POINTS_PER_MM - 0.8 * 72;

    private static final double HIGH = 297 * POINTS_PER_MM - 72;
    /** Programs differ in how high and wide they draw a cell. */
    private static final double SPARE = 0.95;

    private static final double POINTS_PER_PIXEL = 0.75;
    private static final int LEAST_SCALE = 10;

    void cut() {
        double scale = Math.min(1, Math.min(HIGH / height(), WIDE / width(YEAR)) * SPARE);
        int years = 1;
        while (width((years + 1) * YEAR) * scale <= WIDE * SPARE) {
            years++;
        }
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
        sheet.getPrintSetup().setScale((short) Math.max(LEAST_SCALE, Math.floor(scale * 100)));
        for (int t = years * YEAR; t < months; t += years * YEAR) {
            sheet.setColumnBreak(first + t);
        }
    }

    private double height() {
        double points = 0;
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            points += sheet.getRow(r) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(r).getHeightInPoints();
        }
        return points;
    }

    /** Of the repeated columns, month 0 and a number of months. */
    private double width(int count) {
        double pixels = 0;
        for (int c = 0; c <= first + count; c++) {
            pixels += sheet.getColumnWidthInPixels(c);
        }
        return pixels * POINTS_PER_PIXEL;
    }
}
