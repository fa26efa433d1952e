package io.outlay.report.whatif;

import io.outlay.report.book.Book;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.whatif.WhatIfTables.OptionRow;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.answer.ScenarioWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** Each scenario's answer in a sentence with its options; approved cases against the ledger. */
public final class BuildOrBuySheet implements ReportSheet {
    static final String SHEET = "Build or buy";
    static final int LAST = 10;
    static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    static final Look WHOLE = CELL.right().format(Look.WHOLE);

    /** Characters of prose that one line across the page shows. */
    private static final int LINE = 165;

    private static final int FIRST = 4;
    private static final int PV = 2;
    private static final List<String> TITLES = List.of(
            "Option",
            "Kind",
            "Cost in today's money °",
            "Above the cheapest",
            "5 in 10 stay under °",
            "8 in 10 stay under °",
            "A year °",
            "Undiscounted °",
            "Cheapest in … of 100 °",
            "Cheaper from month °",
            "Break-even, units a month °");

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        List<BuildOrBuy.Case> cases = book.report().buildOrBuy().cases();
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                cases.isEmpty()
                        ? "No scenario was in the inbox. Begin one from a system's own twelve months: outlay what-if --new"
                        : "Amounts in " + book.currency()
                                + ". Columns marked ° are values from the scenario's own workbook, where cash flows are live"
                                + " formulas on its inputs; the others are formulas here.",
                Look.NOTE);
        page.text(
                2,
                0,
                "\"Cheaper from month\" and break-even compare with the option that keeps what is there, else with the"
                        + " cheapest. Break-even is the volume at the start; of several the lowest.",
                Look.NOTE);
        for (int column = 0; column <= LAST; column++) {
            page.width(column, column == 0 ? 32 : 13);
        }
        int row = FIRST;
        for (BuildOrBuy.Case scenario : cases) {
            row = card(book, page, row, scenario) + 1;
        }
        for (BuildOrBuy.Case scenario : cases) {
            if (scenario.tracking().isPresent()) {
                page.sheet().setRowBreak(row - 1);
                row = new TrackingBlock(book, page, scenario.tracking().get()).write(row) + 1;
            }
        }
        page.sheet().createFreezePane(1, 0);
        page.print(book.title(SHEET), 0);
    }

    /** @return the row below */
    private static int card(Book book, Page page, int first, BuildOrBuy.Case scenario) {
        ScenarioWording wording = ScenarioWording.of(scenario.answer(), book.currency());
        page.text(first, 0, scenario.name(), Look.BODY.size(12).strong());
        page.height(first, 18);
        page.text(first, LAST, scenario.workbook(), Look.NOTE.right());
        prose(page, first + 1, wording.headline(), Look.BODY.size(10).strong());
        prose(page, first + 2, String.join(" ", wording.sentences()), Look.BODY);
        int header = first + 3;
        for (int i = 0; i < TITLES.size(); i++) {
            page.text(header, i, TITLES.get(i), i < PV ? Look.HEADER : Look.HEADER.right());
        }
        page.height(header, 26);
        List<OptionRow> options = WhatIfTables.options(scenario, book.unit());
        for (int i = 0; i < options.size(); i++) {
            option(page, header + 1 + i, options.get(i), new Scope(header + 1, options, scenario.answer()));
        }
        return header + 1 + options.size();
    }

    /** Text across the page in as many lines as it needs. */
    static void prose(Page page, int row, String text, Look look) {
        page.text(row, 0, text, look.wrapped().align(HorizontalAlignment.LEFT));
        page.merge(row, 0, LAST);
        int lines = Math.max(1, (int) Math.ceil(text.length() * look.size() / 9.0 / LINE));
        page.height(row, 4 + 12.5 * lines * look.size() / 9.0);
    }

    /** The rows of one scenario's options. */
    private record Scope(int first, List<OptionRow> options, ScenarioAnswer answer) {
        /** What an option costs above the cheapest, live. */
        Live above(int row, OptionRow option) {
            String pv = CellReference.convertNumToColString(PV);
            BigDecimal least = options.stream()
                    .map(OptionRow::pv)
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            String range = pv + "$" + (first + 1) + ":" + pv + "$" + (first + options.size());
            return new Live(pv + (row + 1) + "-MIN(" + range + ")", option.pv().subtract(least));
        }

        boolean isCheapest(OptionRow option) {
            return answer.main().cheapest().equals(option.measures().option());
        }
    }

    private static void option(Page page, int row, OptionRow option, Scope scope) {
        boolean cheapest = scope.isCheapest(option);
        Look text = cheapest ? CELL.strong().fill(Palette.PALE) : CELL;
        Look whole = text.right().format(Look.WHOLE);
        String name = option.measures().option();
        page.text(row, 0, cheapest ? "▸ " + name : name, text);
        page.text(row, 1, scope.answer().scenario().option(name).kind().id(), text);
        page.number(row, PV, option.pv(), whole);
        page.live(row, 3, scope.above(row, option), whole);
        page.number(row, 4, option.p50(), whole);
        page.number(row, 5, option.p80(), whole);
        page.number(row, 6, option.eac(), whole);
        page.number(row, 7, option.nominal(), whole);
        page.number(row, 8, option.risk().chanceCheapest() * 100, text.right().format("0"));
        page.number(
                row,
                9,
                option.measures().crossover().isPresent()
                        ? Optional.of(
                                BigDecimal.valueOf(option.measures().crossover().getAsInt()))
                        : Optional.empty(),
                whole);
        page.number(row, LAST, option.breakEven(), whole);
    }
}
