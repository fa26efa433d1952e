package io.outlay.report.whatif;

import io.outlay.report.book.Book;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Paper;
import io.outlay.report.whatif.WhatIfTables.OptionRow;
import io.outlay.scenario.answer.ScenarioWording;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** Each scenario's answer in a sentence with its options; approved cases against the ledger. */
public final class BuildOrBuySheet implements ReportSheet {
    static final String SHEET = "Build or buy";
    /** Last column of the page. */
    static final int LAST = 10;

    static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);

    /** Characters of prose that one line across the page shows. */
    private static final int LINE = 165;

    private static final int FIRST = 4;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        List<BuildOrBuy.Case> cases = book.report().buildOrBuy().cases();
        head(book, page);
        options(book, 0, List.of()).widths(page);
        int row = FIRST;
        for (BuildOrBuy.Case scenario : cases) {
            row = card(book, page, row, scenario) + 1;
        }
        StringBuilder printed = new StringBuilder(Paper.area(LAST + 1, 0, row));
        for (BuildOrBuy.Case scenario : cases) {
            if (scenario.tracking().isPresent()) {
                TrackingBlock.Written written =
                        new TrackingBlock(book, page, scenario.tracking().get()).write(row);
                printed.append(',').append(Paper.area(LAST + 1, row, written.chartEnd()));
                row = written.end() + 1;
            }
        }
        book.workbook().setPrintArea(book.workbook().getSheetIndex(SHEET), printed.toString());
        page.sheet().createFreezePane(1, 0);
        page.print(book.title(SHEET), 0);
    }

    private static void head(Book book, Page page) {
        page.title(
                book.words(SHEET),
                book.report().buildOrBuy().cases().isEmpty()
                        ? "No scenario was in the inbox. Begin one from a system's own twelve months: outlay what-if --new"
                        : "Amounts in " + book.currency()
                                + ". Columns marked ° are values from the scenario's own workbook, where cash flows are live"
                                + " formulas on its inputs; the others are formulas here.",
                "\"Cheaper from month\" and break-even compare with the option that keeps what is there, else with the"
                        + " cheapest. Break-even is the volume at the start; of several the lowest.");
    }

    /** @return the row below */
    private static int card(Book book, Page page, int first, BuildOrBuy.Case scenario) {
        ScenarioWording wording = ScenarioWording.of(scenario.answer(), book.currency());
        page.section(first, scenario.name());
        page.height(first, 18);
        page.across(first, LAST, LAST, scenario.workbook(), Look.NOTE.right());
        prose(page, first + 1, wording.headline(), Look.BODY.size(10).strong());
        prose(page, first + 2, String.join(" ", wording.sentences()), Look.BODY);
        Block<OptionRow> options = options(book, first + 3, WhatIfTables.options(scenario, book.unit()));
        options.write(page, 26, option -> option.isCheapest() ? CELL.strong().fill(Palette.PALE) : CELL);
        return options.end();
    }

    private static Block<OptionRow> options(Book book, int header, List<OptionRow> rows) {
        List<Field<OptionRow>> fields = WhatIfTables.options(book.report())
                .pick(
                        "option",
                        "kind",
                        "pv",
                        "above",
                        "pv_p50",
                        "pv_p80",
                        "eac",
                        "nominal",
                        "probability_cheapest",
                        "crossover_month",
                        "breakeven_volume");
        return new Block<>(
                SHEET,
                header,
                fields.stream()
                        .map(field -> field.width(field.name().equals("option") ? 32 : 13))
                        .toList(),
                rows);
    }

    /** Text across the page in as many lines as it needs. */
    static void prose(Page page, int row, String text, Look look) {
        new AsAtRun(text).across(page, row, LAST, look.wrapped().align(HorizontalAlignment.LEFT));
        int lines = Math.max(1, (int) Math.ceil(text.length() * look.size() / 9.0 / LINE));
        page.height(row, 4 + 12.5 * lines * look.size() / 9.0);
    }
}
