package io.outlay.report.whatif;

import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.input.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Every option month by month, all formulas on Inputs: a changed input moves each line, total and present value. */
final class WhatIfCashFlowSheet {
    static final String SHEET = "Cash flow";
    static final int TIME = 3;
    static final int YEAR = 4;
    static final int FACTOR = 5;
    static final int WAGE = 6;
    static final int VOLUME = 7;
    private static final int BLOCKS = 9;
    private static final int FIRST = 2;
    private static final int LEAST_MONTHS = 60;
    private static final Look CELL = Look.BODY.format(Look.WHOLE);
    private static final Look MUTED = CELL.colour(Palette.MUTED);
    private static final Look TOTAL = CELL.strong().fill(Palette.PALE);

    private final WhatIfBook book;
    private final Page page;
    private final Map<String, WhatIfBlock> blocks;
    private final int months;

    WhatIfCashFlowSheet(WhatIfBook book) {
        this.book = book;
        this.page = book.page(SHEET);
        this.blocks = blocks(book);
        this.months = months(book);
    }

    /** Where each option stands. */
    static Map<String, WhatIfBlock> blocks(WhatIfBook book) {
        Map<String, WhatIfBlock> blocks = new LinkedHashMap<>();
        int row = BLOCKS;
        for (Option option : book.scenario().options()) {
            WhatIfBlock block = new WhatIfBlock(book, option, row);
            blocks.put(option.name(), block);
            row = block.end() + 1;
        }
        return blocks;
    }

    /** Last month that has a column: the horizon can be moved within. */
    static int months(WhatIfBook book) {
        return Math.max(LEAST_MONTHS, book.horizon());
    }

    /** Cells of one row over all months, such as {@code 'Cash flow'!$C$12:$BK$12}. */
    static String range(WhatIfBook book, int row) {
        String at = "$" + (row + 1);
        return "'" + SHEET + "'!$" + column(0) + at + ":$" + column(months(book)) + at;
    }

    static String column(int t) {
        return CellReference.convertNumToColString(FIRST + t);
    }

    static int firstColumn() {
        return FIRST;
    }

    void write() {
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "Cost in " + book.currency()
                        + ", positive; month 0 is the end of the month of decision. Every figure is a"
                        + " formula on the sheet Inputs. A horizon of more than " + months
                        + " months needs a new run.",
                Look.NOTE);
        page.width(0, 42);
        page.width(1, 14);
        general();
        double[][] totals = book.answer().main().options().stream()
                .map(o -> o.flow().total())
                .toArray(double[][]::new);
        for (int i = 0; i < totals.length; i++) {
            block(book.answer().main().options().get(i), totals[i]);
        }
        page.sheet().createFreezePane(FIRST, TIME + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(TIME, TIME, -1, -1));
        page.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        page.print(book.title(SHEET), 1);
        page.wide();
        new WhatIfCashFlowPages(page.sheet(), FIRST, months).cut();
    }

    private void general() {
        page.text(TIME, 0, "Month", Look.HEADER.align(HorizontalAlignment.GENERAL));
        page.text(TIME, 1, "Total", Look.HEADER.right());
        page.text(YEAR, 0, "Year, from 0", MUTED);
        page.text(FACTOR, 0, "Discount factor", MUTED);
        page.text(WAGE, 0, "Wage factor", MUTED);
        page.text(VOLUME, 0, "Volume", MUTED);
        String rate = book.cell("*", "discount_rate").orElseThrow();
        String wages = book.cell("*", "wage_growth").orElseThrow();
        String volume = book.cell("*", "volume_start").orElse("0");
        String growth = book.cell("*", "volume_growth").orElse("0");
        double monthly = StrictMath.pow(1 + book.value("*", "discount_rate"), 1.0 / 12);
        for (int t = 0; t <= months; t++) {
            int c = FIRST + t;
            String time = WhatIfFormulas.time(column(t));
            int year = t == 0 ? 0 : (t - 1) / 12;
            page.number(TIME, c, t, Look.HEADER.right().format("0"));
            page.width(c, 9.5);
            live(YEAR, c, "IF(" + time + "=0,0,INT((" + time + "-1)/12))", year, MUTED);
            live(FACTOR, c, "(1+" + rate + ")^(-" + time + "/12)", StrictMath.pow(monthly, -t), MUTED.format("0.0000"));
            live(
                    WAGE,
                    c,
                    "(1+" + wages + ")^" + column(t) + (YEAR + 1),
                    StrictMath.pow(1 + book.value("*", "wage_growth"), year),
                    MUTED.format("0.0000"));
            double units = t == 0
                    ? 0
                    : book.value("*", "volume_start")
                            * StrictMath.pow(1 + book.value("*", "volume_growth"), (t - 1) / 12.0);
            live(
                    VOLUME,
                    c,
                    "IF(" + time + "=0,0," + volume + "*(1+" + growth + ")^((" + time + "-1)/12))",
                    units,
                    MUTED);
        }
    }

    private void block(OptionMeasures measures, double[] total) {
        WhatIfBlock block = blocks.get(measures.option());
        WhatIfFormulas formulas = new WhatIfFormulas(book, blocks, block);
        page.text(
                block.title(),
                0,
                block.option().name() + " (" + block.option().kind().id() + ")",
                Look.BODY.size(11).strong());
        new WhatIfFigures(book, block, formulas).all().forEach((key, live) -> {
            int row = block.row(key).orElseThrow();
            page.text(row, 0, key.words(), MUTED);
            page.live(row, 1, live, MUTED);
        });
        for (Map.Entry<Object, Integer> entry : block.rows().entrySet()) {
            if (entry.getKey() instanceof LineItem item) {
                double[] amounts = measures.flow().lines().getOrDefault(item, new double[0]);
                line(entry.getValue(), item.words(), amounts, t -> formulas.line(item, column(t)));
            } else if (entry.getKey() instanceof String part) {
                part(entry.getValue(), part, formulas);
            }
        }
        totals(block, total);
        block.row(WhatIfBlock.Own.BY_MONTH).ifPresent(row -> {
            page.text(row, 0, WhatIfBlock.Own.BY_MONTH.words(), MUTED);
            double[] byMonth = ScenarioCalculator.licenceByMonth(book.scenario(), months);
            for (int t = 0; t <= months; t++) {
                live(row, FIRST + t, formulas.byMonth(column(t)), byMonth[t], MUTED);
            }
        });
    }

    private interface AtMonth {
        String formula(int t);
    }

    private void line(int row, String words, double[] amounts, AtMonth at) {
        page.text(row, 0, words, Look.BODY);
        sum(row, amounts, CELL);
        for (int t = 0; t <= months; t++) {
            live(row, FIRST + t, at.formula(t), t < amounts.length ? amounts[t] : 0, CELL);
        }
    }

    private void sum(int row, double[] amounts, Look look) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        live(row, 1, "SUM(" + column(0) + (row + 1) + ":" + column(months) + (row + 1) + ")", sum, look.strong());
    }

    private void part(int row, String name, WhatIfFormulas formulas) {
        CashFlow flow = book.answer().main().of(name).flow();
        double[] amounts = flow.total();
        if (blocks.get(name).isBridged()) {
            double[] bridge = flow.lines().getOrDefault(LineItem.BRIDGE, new double[amounts.length]);
            for (int t = 0; t < amounts.length; t++) {
                amounts[t] -= bridge[t];
            }
        }
        line(row, name, amounts, t -> formulas.part(name, column(t)));
    }

    private void totals(WhatIfBlock block, double[] total) {
        int row = block.row(WhatIfBlock.Own.TOTAL).orElseThrow();
        List<Integer> lines = new ArrayList<>();
        block.rows().forEach((key, at) -> {
            if (key instanceof String || key instanceof LineItem item && item.isCash()) {
                lines.add(at);
            }
        });
        page.text(row, 0, WhatIfBlock.Own.TOTAL.words(), TOTAL);
        sum(row, total, TOTAL);
        double monthly = StrictMath.pow(1 + book.value("*", "discount_rate"), 1.0 / 12);
        int present = block.row(WhatIfBlock.Own.PRESENT).orElseThrow();
        page.text(present, 0, WhatIfBlock.Own.PRESENT.words(), TOTAL);
        double sum = 0;
        for (int t = 0; t <= months; t++) {
            String c = column(t);
            double amount = t < total.length ? total[t] : 0;
            String cells = lines.isEmpty() ? "0" : c + (lines.get(0) + 1) + ":" + c + (lines.get(lines.size() - 1) + 1);
            live(row, FIRST + t, "SUM(" + cells + ")", amount, TOTAL);
            sum += amount * StrictMath.pow(monthly, -t);
            String before = t == 0 ? "" : column(t - 1) + (present + 1) + "+";
            live(present, FIRST + t, before + c + (row + 1) + "*" + c + "$" + (FACTOR + 1), sum, TOTAL);
        }
        live(present, 1, column(months) + (present + 1), sum, TOTAL);
        behind(block, present);
    }

    private void behind(WhatIfBlock block, int present) {
        int row = block.row(WhatIfBlock.Own.BEHIND).orElseThrow();
        String reference = book.answer().main().reference();
        int other = blocks.get(reference).row(WhatIfBlock.Own.PRESENT).orElseThrow();
        double[] mine = cumulative(block.option().name());
        double[] its = cumulative(reference);
        page.text(row, 0, WhatIfBlock.Own.BEHIND.words(), MUTED);
        for (int t = 0; t <= months; t++) {
            String c = column(t);
            String formula = "IF(" + c + (present + 1) + ">" + c + (other + 1) + "+0.005,1,0)";
            live(row, FIRST + t, formula, mine[t] > its[t] + 0.005 ? 1 : 0, MUTED);
        }
    }

    private double[] cumulative(String option) {
        double[] total = book.answer().main().of(option).flow().total();
        double monthly = StrictMath.pow(1 + book.value("*", "discount_rate"), 1.0 / 12);
        double[] sums = new double[months + 1];
        double sum = 0;
        for (int t = 0; t <= months; t++) {
            sum += t < total.length ? total[t] * StrictMath.pow(monthly, -t) : 0;
            sums[t] = sum;
        }
        return sums;
    }

    private void live(int row, int column, String formula, double value, Look look) {
        page.live(row, column, new Live(formula, BigDecimal.valueOf(value)), look);
    }
}
