package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.ScenarioWording;
import io.outlay.scenario.input.Parameter;
import java.math.BigDecimal;

/** One page: the answer in words, the options side by side, when cost crosses, and what could change it. */
final class WhatIfAnswerSheet {
    static final String SHEET = "Answer";
    static final int LAST = 11;
    /** Behind the cheapest option. */
    private static final String MARKED = "DDEBE6";

    private static final int HEADLINE = 2;
    private static final int WORDS = 3;
    private static final int TABLE = 5;
    private static final int CHART_ROWS = 20;
    /** Of the page's text in one line. */
    private static final double CHARACTERS = 180;

    private final WhatIfBook book;
    private final Page page;

    WhatIfAnswerSheet(WhatIfBook book) {
        this.book = book;
        this.page = book.titled(SHEET);
    }

    void write() {
        page.widths(24, 12.5, LAST + 1);
        page.line(1, WhatIfRiskSheet.SHEET + "!" + WhatIfRiskSheet.STATE, WhatIfRiskSheet.CURRENT, Look.NOTE);
        words();
        WhatIfAnswerTables tables = new WhatIfAnswerTables(book);
        Block<OptionMeasures> options = tables.options(TABLE);
        Cells first = options.cells(0);
        page.fill(first.plain("option"), WhatIfAnswerCells.isMarked(first.fixed("option")), MARKED);
        int row = write(options, 50);
        row = write(tables.horizons(row + 1), 38);
        row = write(tables.otherHorizons(row + 1), 50);
        if (book.answer().pnl().isPresent()) {
            row = write(new WhatIfExpenseTable(book, book.answer().pnl().get()).block(row + 1), 26);
        }
        row = ladder(tables.ladder(row + 1));
        new WhatIfCharts(book).answer(page, row + 1, row + 1 + CHART_ROWS, LAST);
        page.note(
                row + 2 + CHART_ROWS,
                "Amounts in " + book.currency() + " in today's money unless said otherwise; reference: "
                        + book.answer().main().reference()
                        + ". Figures marked ° come from "
                        + Words.whole(BigDecimal.valueOf(book.answer().risk().draws()))
                        + " simulated outcomes, a search or other horizons (values); all others are live on the sheet Cash flow.");
        page.print(book.title(SHEET), 1);
    }

    /** Sentences that a run wrote, as long as Inputs are those of that run. */
    private static String whileCurrent(String text, String stale) {
        return "IF(" + WhatIfRiskSheet.SHEET + "!" + WhatIfRiskSheet.STATE + "="
                + CellText.inFormula(WhatIfRiskSheet.CURRENT) + "," + CellText.inFormula(text) + ","
                + CellText.inFormula(stale) + ")";
    }

    /** @return the row below */
    private <T> int write(Block<T> block, double headerHeight) {
        block.write(page, headerHeight, row -> WhatIfBook.CELL);
        WhatIfStale.grey(page, block);
        return block.end();
    }

    private int ladder(Block<OptionMeasures> block) {
        if (block.rows().isEmpty()) {
            return block.header();
        }
        block.headings(page);
        block.join(page, block.header());
        block.rows(page, row -> WhatIfBook.CELL);
        WhatIfStale.grey(page, block);
        return block.end();
    }

    private void words() {
        ScenarioWording wording = ScenarioWording.of(book.answer(), book.currency());
        page.across(
                HEADLINE,
                0,
                LAST,
                new Page.Words(
                        whileCurrent(wording.headline(), "Stale: run again. The figures below follow Inputs."),
                        wording.headline()),
                Look.BODY.size(12).strong().wrapped());
        page.height(HEADLINE, 20 + 16 * (int) (wording.headline().length() / (CHARACTERS * 0.75)));
        String text = String.join(" ", wording.sentences());
        Page.Words decided = decided();
        page.across(
                WORDS,
                0,
                LAST,
                new Page.Words(
                        decided.formula()
                                + whileCurrent(text, "Stale: run again, and this says what the inputs come to."),
                        decided.value() + text),
                Look.BODY.size(10).wrapped());
        page.height(WORDS, 14 * (1 + (int) ((decided.value().length() + text.length()) / CHARACTERS)));
    }

    /** The option that is chosen, as Inputs name it now; nothing where none is. */
    private Page.Words decided() {
        return book.scenario()
                .general()
                .chosenOption()
                .map(option -> new Page.Words(
                        "\"Decided: “\"&" + book.shared(Parameter.CHOSEN_OPTION) + "&\"”. \"&",
                        "Decided: “" + option + "”. "))
                .orElse(new Page.Words("", ""));
    }
}
