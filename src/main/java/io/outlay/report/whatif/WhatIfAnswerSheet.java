package io.outlay.report.whatif;

import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.ScenarioWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** One page: the answer in words, the options side by side, when cost crosses, and what could change it. */
final class WhatIfAnswerSheet {
    static final String SHEET = "Answer";
    static final int LAST = 12;
    private static final int HEADLINE = 2;
    private static final int WORDS = 3;
    private static final int TABLE = 5;
    private static final int CHART_ROWS = 20;
    /** Of the page's text in one line. */
    private static final double CHARACTERS = 180;

    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look WHOLE = CELL.right().format(Look.WHOLE);
    private static final Look SHARE = CELL.right().format("0%");
    private static final String REFERENCE = "reference";
    private static final String NEVER = "never";
    private static final List<String> OTHER_HORIZONS = List.of(
            "Over other horizons °",
            "Months",
            "Cash in all",
            "A year, evenly",
            "Cheaper in total from month",
            "Paid back after months",
            "Return a year",
            "As dear as the reference at volume",
            "Return a year, modified");
    private static final List<String> HEADER = List.of(
            "Option",
            "Present value",
            "Against the reference",
            "Cash in all",
            "A year, evenly",
            "Cheaper in total from month",
            "Middle outcome °",
            "8 in 10 chance to stay under °",
            "Chance to be cheapest °",
            "Chance that the likely values are enough °",
            "Paid back after months °",
            "Return a year °",
            "As dear as the reference at volume °");

    private final WhatIfBook book;
    private final Page page;
    private final Map<String, WhatIfBlock> blocks;
    private final HorizonAnswer main;

    WhatIfAnswerSheet(WhatIfBook book) {
        this.book = book;
        this.page = book.page(SHEET);
        this.blocks = WhatIfCashFlowSheet.blocks(book);
        this.main = book.answer().main();
    }

    void write() {
        page.width(0, 24);
        for (int c = 1; c <= LAST; c++) {
            page.width(c, 12.5);
        }
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.live(1, 0, WhatIfRiskSheet.SHEET + "!" + WhatIfRiskSheet.STATE, WhatIfRiskSheet.CURRENT, Look.NOTE);
        words();
        int row = options();
        row = horizons(row + 1);
        row = otherHorizons(row + 1);
        row = ladder(row + 1);
        new WhatIfCharts(book).answer(page, row + 1, row + 1 + CHART_ROWS, LAST);
        page.text(
                row + 2 + CHART_ROWS,
                0,
                "Amounts in " + book.currency() + " in today's money unless said otherwise; reference: "
                        + main.reference()
                        + ". Figures marked ° come from "
                        + Words.whole(BigDecimal.valueOf(book.answer().risk().draws()))
                        + " simulated outcomes, a search or other horizons (values); all others are live on the sheet Cash flow.",
                Look.NOTE);
        page.print(book.title(SHEET), 1);
    }

    private void words() {
        ScenarioWording wording = ScenarioWording.of(book.answer(), book.currency());
        page.text(HEADLINE, 0, wording.headline(), Look.BODY.size(12).strong().wrapped());
        page.merge(HEADLINE, 0, LAST);
        page.height(HEADLINE, 20 + 16 * (int) (wording.headline().length() / (CHARACTERS * 0.75)));
        String text = String.join(" ", wording.sentences());
        page.text(WORDS, 0, text, Look.BODY.size(10).wrapped());
        page.merge(WORDS, 0, LAST);
        page.height(WORDS, 14 * (1 + (int) (text.length() / CHARACTERS)));
    }

    private int options() {
        for (int c = 0; c < HEADER.size(); c++) {
            page.text(TABLE, c, HEADER.get(c), c == 0 ? Look.HEADER : Look.HEADER.right());
        }
        page.height(TABLE, 50);
        for (int i = 0; i < main.options().size(); i++) {
            option(TABLE + 1 + i, main.options().get(i));
        }
        return TABLE + 1 + main.options().size();
    }

    private void option(int row, OptionMeasures o) {
        boolean best = o.option().equals(main.cheapest());
        Look name = best ? CELL.strong().fill("DDEBE6") : CELL.strong();
        page.text(row, 0, (best ? "▶ " : "") + o.option(), name);
        String present = total(o.option(), WhatIfBlock.Own.PRESENT);
        live(row, 1, present, o.pv(), WHOLE.strong());
        double reference = main.of(main.reference()).pv();
        live(row, 2, present + "-" + total(main.reference(), WhatIfBlock.Own.PRESENT), o.pv() - reference, WHOLE);
        live(row, 3, total(o.option(), WhatIfBlock.Own.TOTAL), o.nominal(), WHOLE);
        String rate = book.cell("*", "discount_rate").orElseThrow();
        String horizon = book.cell("*", "horizon_months").orElseThrow();
        live(row, 4, "-PMT(" + rate + "," + horizon + "/12," + present + ")", o.eac(), WHOLE);
        crossover(row, o);
        Risk.OptionRisk risk = book.answer().risk().of(o.option());
        page.number(row, 6, risk.p50(), WHOLE);
        page.number(row, 7, risk.p80(), WHOLE.strong());
        page.number(row, 8, risk.chanceCheapest(), SHARE.strong());
        page.number(row, 9, risk.chanceLikelyIsEnough(), SHARE);
        returns(row, 10, o);
    }

    /** Payback, internal rate and break-even volumes, in three columns. */
    private void returns(int row, int column, OptionMeasures o) {
        page.number(row, column, o.payback(), CELL.right().format("0.0"));
        if (o.severalRates()) {
            page.text(row, column + 1, "no single IRR", CELL.right().colour(Palette.MUTED));
        } else {
            page.number(row, column + 1, o.irr(), CELL.right().format(Look.SHARE));
        }
        String volumes = o.breakEven().stream()
                .map(v -> Words.whole(BigDecimal.valueOf(v)))
                .collect(Collectors.joining("; "));
        page.text(row, column + 2, volumes.isEmpty() ? "n/a" : volumes, CELL.right());
    }

    private void crossover(int row, OptionMeasures o) {
        if (o.option().equals(main.reference())) {
            page.text(row, 5, REFERENCE, CELL.right().colour(Palette.MUTED));
            return;
        }
        String behind = WhatIfCashFlowSheet.range(
                book, blocks.get(o.option()).row(WhatIfBlock.Own.BEHIND).orElseThrow());
        String time = WhatIfCashFlowSheet.range(book, WhatIfCashFlowSheet.TIME);
        String last = behind.substring(behind.indexOf(':') + 1);
        String formula = "IF('" + WhatIfCashFlowSheet.SHEET + "'!" + last + "=1,\"" + NEVER + "\",SUMPRODUCT(MAX("
                + behind + "*(" + time + "+1))))";
        if (o.crossover().isPresent()) {
            live(row, 5, formula, o.crossover().getAsInt(), CELL.right().format("0"));
        } else {
            page.live(row, 5, formula, NEVER, CELL.right());
        }
    }

    /** The reference's own cell stands in the first column of its row. */
    private String total(String option, WhatIfBlock.Own key) {
        int row = blocks.get(option).row(key).orElseThrow();
        return "'" + WhatIfCashFlowSheet.SHEET + "'!$B$" + (row + 1);
    }

    private int horizons(int first) {
        List<HorizonAnswer> horizons = book.answer().horizons();
        page.text(first, 0, "Present value", Look.HEADER);
        for (int i = 0; i < horizons.size(); i++) {
            page.text(first, 1 + i, horizons.get(i).months() + " months °", Look.HEADER.right());
        }
        int c = 1 + horizons.size();
        page.text(first, c, "at " + percent(book.scenario().general().lowerRate()), Look.HEADER.right());
        page.text(first, c + 1, "at " + percent(book.scenario().general().higherRate()), Look.HEADER.right());
        page.text(first, c + 2, "Return a year, modified (MIRR) °", Look.HEADER.right());
        page.height(first, 38);
        for (int o = 0; o < main.options().size(); o++) {
            int row = first + 1 + o;
            OptionMeasures measures = main.options().get(o);
            page.text(row, 0, measures.option(), CELL.strong());
            for (int i = 0; i < horizons.size(); i++) {
                page.number(row, 1 + i, horizons.get(i).options().get(o).pv(), WHOLE);
            }
            rate(row, c, measures.option(), "F", book.scenario().general().lowerRate(), measures.pvLowerRate());
            rate(row, c + 1, measures.option(), "G", book.scenario().general().higherRate(), measures.pvHigherRate());
            page.number(row, c + 2, measures.mirr(), CELL.right().format(Look.SHARE));
        }
        return first + 1 + main.options().size();
    }

    /** The measures of the first table once more, over the horizons that are not its own; below each other by option. */
    private int otherHorizons(int first) {
        for (int c = 0; c < OTHER_HORIZONS.size(); c++) {
            page.text(first, c, OTHER_HORIZONS.get(c), c == 0 ? Look.HEADER : Look.HEADER.right());
        }
        page.height(first, 50);
        int row = first + 1;
        for (OptionMeasures option : main.options()) {
            for (HorizonAnswer horizon : book.answer().horizons()) {
                if (horizon.months() != main.months()) {
                    horizon(row++, horizon, horizon.of(option.option()));
                }
            }
        }
        return row;
    }

    private void horizon(int row, HorizonAnswer horizon, OptionMeasures o) {
        page.text(row, 0, o.option(), CELL.strong());
        page.number(row, 1, horizon.months(), CELL.right().format("0"));
        page.number(row, 2, o.nominal(), WHOLE);
        page.number(row, 3, o.eac(), WHOLE);
        cheaperFrom(row, 4, o, horizon.reference());
        returns(row, 5, o);
        page.number(row, 8, o.mirr(), CELL.right().format(Look.SHARE));
    }

    private void cheaperFrom(int row, int column, OptionMeasures o, String reference) {
        if (o.crossover().isPresent()) {
            page.number(row, column, o.crossover().getAsInt(), CELL.right().format("0"));
        } else {
            String none = o.option().equals(reference) ? REFERENCE : NEVER;
            page.text(row, column, none, CELL.right().colour(Palette.MUTED));
        }
    }

    private static String percent(double rate) {
        return Words.share(BigDecimal.valueOf(rate));
    }

    private void rate(int row, int column, String option, String letter, double rate, double value) {
        boolean given =
                book.input("*", "discount_rate").filter(i -> i.low() < i.high()).isPresent();
        String cell = book.cell("*", "discount_rate").orElseThrow().replace("$E$", "$" + letter + "$");
        String total = WhatIfCashFlowSheet.range(
                book, blocks.get(option).row(WhatIfBlock.Own.TOTAL).orElseThrow());
        String time = WhatIfCashFlowSheet.range(book, WhatIfCashFlowSheet.TIME);
        live(
                row,
                column,
                "SUMPRODUCT(" + total + ",(1+" + (given ? cell : Decimals.statistic(rate)) + ")^(-" + time + "/12))",
                value,
                WHOLE);
    }

    private int ladder(int first) {
        List<OptionMeasures> builds =
                main.options().stream().filter(o -> !o.ladder().isEmpty()).toList();
        if (builds.isEmpty()) {
            return first;
        }
        page.text(first, 0, "If the build takes … °", Look.HEADER);
        List<OptionMeasures.Rung> steps = builds.get(0).ladder();
        for (int i = 0; i < steps.size(); i++) {
            page.text(first, 1 + i, Decimals.statistic(steps.get(i).overrun()) + " × plan", Look.HEADER.right());
        }
        page.text(first, 1 + steps.size(), "Cheapest then, step by step", Look.HEADER);
        page.merge(first, 1 + steps.size(), LAST);
        for (int i = 0; i < builds.size(); i++) {
            int row = first + 1 + i;
            page.text(row, 0, builds.get(i).option(), CELL.strong());
            List<OptionMeasures.Rung> ladder = builds.get(i).ladder();
            for (int s = 0; s < ladder.size(); s++) {
                page.number(row, 1 + s, ladder.get(s).pv(), WHOLE);
            }
            page.text(
                    row,
                    1 + ladder.size(),
                    ladder.stream().map(OptionMeasures.Rung::cheapest).collect(Collectors.joining(" · ")),
                    CELL);
            page.merge(row, 1 + ladder.size(), LAST);
        }
        return first + 1 + builds.size();
    }

    private void live(int row, int column, String formula, double value, Look look) {
        page.live(row, column, new Live(formula, BigDecimal.valueOf(value)), look);
    }
}
