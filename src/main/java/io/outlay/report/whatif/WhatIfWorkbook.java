package io.outlay.report.whatif;

import io.outlay.model.MinorUnit;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Paper;
import io.outlay.report.sheet.Styles;
import io.outlay.report.sheet.WorkbookFile;
import io.outlay.scenario.answer.ScenarioAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of one scenario: the answer on a page, the inputs to be edited and handed in again, cash flows that live on
 * them, and the risk as it was simulated. The same answer gives the same bytes on one JDK.
 */
public final class WhatIfWorkbook {
    private static final int LONGEST_NAME = 80;

    private WhatIfWorkbook() {}

    /**
     * Name of the file, such as {@code what-if-site-search-2026-09.xlsx}: ASCII whatever the scenario's name, so that every
     * disk, archive and mail takes it, and short enough for any of them.
     *
     * @param number tells scenarios apart whose names come out the same; 1 for the first
     */
    public static String fileName(String scenario, int number, YearMonth period) {
        String plain = Normalizer.normalize(scenario.replace("ß", "ss"), Normalizer.Form.NFKD);
        String name = plain.toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
        String cut = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceAll("^-|-$", "");
        String told = (cut.isEmpty() ? "scenario" : cut) + (number == 1 ? "" : "-" + number);
        return "what-if-" + told + "-" + period + ".xlsx";
    }

    /**
     * Writes the workbook; an existing file is overwritten.
     *
     * @param rows of this scenario, as they were read
     * @param currency ISO 4217 code of all amounts
     * @param period whose report the workbook is part of; its end stands for the time of writing
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(
            Path xlsx, ScenarioAnswer answer, List<ScenarioRow> rows, String currency, YearMonth period) {
        try (WorkbookFile file = new WorkbookFile(xlsx)) {
            XSSFWorkbook workbook = file.workbook();
            sheets(new WhatIfBook(
                    workbook,
                    new Styles(workbook, MinorUnit.of(currency)),
                    answer,
                    WhatIfRows.complete(rows, answer.scenario()),
                    currency,
                    period));
            file.write("Build or buy: " + answer.scenario().name(), period);
        } catch (IOException e) {
            throw new UncheckedIOException(xlsx + " cannot be written", e);
        }
    }

    private static void sheets(WhatIfBook book) {
        List.of(
                        WhatIfAnswerSheet.SHEET,
                        WhatIfInputsSheet.SHEET,
                        WhatIfFlow.SHEET,
                        WhatIfRiskSheet.SHEET,
                        WhatIfNotesSheet.SHEET)
                .forEach(book.workbook()::createSheet);
        WhatIfStale.define(book.workbook());
        WhatIfInputsSheet.write(book);
        WhatIfCashFlowSheet.write(new WhatIfFlow(book));
        new WhatIfRiskSheet(book).write();
        WhatIfNotesSheet.write(book);
        new WhatIfAnswerSheet(book).write();
        book.workbook().sheetIterator().forEachRemaining(sheet -> Paper.choose((XSSFSheet) sheet));
        book.workbook().setActiveSheet(0);
    }
}
