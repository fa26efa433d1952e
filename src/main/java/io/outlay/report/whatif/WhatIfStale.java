package io.outlay.report.whatif;

import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Styles;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Greys what no formula moves, once Inputs were changed since the run. Each sheet with such values says so in A2. */
final class WhatIfStale {
    /** Behind the heading of values of the run. */
    private static final String MARK = "°";

    private static final String IS_STALE = "LEFT($A$2,5)=\"Stale\"";

    private WhatIfStale() {}

    /** Defines for the whole workbook whether Inputs were changed: 1, else 0. */
    static void define(XSSFWorkbook workbook) {
        XSSFName name = workbook.createName();
        name.setNameName(AsAtRun.CHANGED);
        name.setRefersToFormula(
                "IF(LEFT(" + WhatIfRiskSheet.SHEET + "!" + WhatIfRiskSheet.STATE + ",5)=\"Stale\",1,0)");
    }

    /** The marked columns of a block; all beside the first where that is marked. */
    static <T> void grey(Page page, Block<T> block) {
        if (block.rows().isEmpty()) {
            return;
        }
        List<Field<T>> fields = block.fields();
        boolean all = fields.get(0).title().endsWith(MARK);
        fields.subList(1, fields.size()).stream()
                .filter(field -> all || field.title().endsWith(MARK))
                .forEach(field -> grey(page, block.cells(0).plain(field.name())));
    }

    private static void grey(Page page, String cells) {
        XSSFSheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(IS_STALE);
        Styles.text(rule, Palette.MUTED).setFontStyle(true, false);
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
    }
}
