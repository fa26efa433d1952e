package io.outlay.report.whatif;

import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.whatif.CashRow.Cell;
import io.outlay.scenario.cash.CashFlow;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.cash.Milestone;
import io.outlay.scenario.cash.OptionCost;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The rows of an option on the sheet Cash flow: its own figures, its lines or parts, its totals. A line is there when the
 * table has a row for it, filled or not, so that filling it in moves the flow.
 */
final class WhatIfOptionRows {
    /** Rows that no line rests on. */
    enum Sum {
        TOTAL("Total"),
        PRESENT("In today's money, summed up"),
        BEHIND("While dearer than the reference: the month after"),
        CHEAPER("Cheaper in total from month"),
        THEN("In today's money by then");

        private final String words;

        Sum(String words) {
            this.words = words;
        }
    }

    private static final Look CELL = Look.BODY.format(Look.WHOLE);
    private static final Look TOTAL = CELL.strong().fill(Palette.PALE);
    private static final int NEVER = -1;
    private static final String OR_NEVER = "0;\"never\";0";
    private static final double HALF_A_CENT = 0.005;

    private final WhatIfBook book;
    private final Option option;
    private final OptionCost cost;
    private final int last;
    private final List<CashRow> rows = new ArrayList<>();

    /** @param last month that has a column */
    WhatIfOptionRows(WhatIfBook book, Option option, int last) {
        this.book = book;
        this.option = option;
        this.cost = cost(option);
        this.last = last;
    }

    List<CashRow> rows() {
        rows.add(CashRow.FREE);
        String name = option.name() + " (" + option.kind().id() + ")";
        add(name, name, Look.BODY.size(11).strong(), row -> row);
        Arrays.stream(Milestone.values()).filter(this::has).forEach(this::figure);
        int first = rows.size();
        option.parts().forEach(this::part);
        Arrays.stream(LineItem.values())
                .filter(item -> item.isCash() && has(item))
                .forEach(this::line);
        if (cost.isBridged() && !has(LineItem.BRIDGE)) {
            line(LineItem.BRIDGE);
        }
        sums(rows.subList(first, rows.size()).stream().map(CashRow::row).toList());
        if (has(LineItem.OPPORTUNITY)) {
            line(LineItem.OPPORTUNITY);
        }
        if (book.scenario().kept().filter(option::equals).isPresent()) {
            double[] byMonth = cost.licenceByMonth(last);
            Cell cell = Cell.live(CashRow.MUTED, t -> byMonth[t], cost::licenceByMonth);
            add(Clock.LICENCE, Clock.LICENCE.words(), CashRow.MUTED, row -> row.months(cell));
        }
        rows.addAll(new WhatIfExpenseRows(book, option, last).rows(isPaidAhead()));
        return rows;
    }

    private void add(Object row, String words, Look look, Function<CashRow, CashRow> cells) {
        rows.add(cells.apply(CashRow.of(option.name(), row, words, look)));
    }

    private OptionCost cost(Option any) {
        return new OptionCost(book.scenario(), any);
    }

    private boolean has(LineItem item) {
        return item.isGiven(
                option, parameter -> book.cell(option.name(), parameter).isPresent());
    }

    /** Whether the option, or a part of it, has a row for what is paid ahead. */
    private boolean isPaidAhead() {
        return has(LineItem.LICENCE)
                || has(LineItem.SEATS)
                || option.parts().stream()
                        .anyMatch(part ->
                                new WhatIfOptionRows(book, book.scenario().option(part), last).isPaidAhead());
    }

    private boolean has(Milestone milestone) {
        return switch (milestone) {
            case START -> option.kind() != OptionKind.HYBRID;
            case LIVE ->
                option.kind() != OptionKind.HYBRID && (option.kind() != OptionKind.KEEP || option.renegotiated());
            case FIRST -> has(LineItem.LICENCE) || has(LineItem.SEATS);
            case EFFORT -> option.kind() == OptionKind.BUILD;
            case UNTIL -> cost.isBridged();
        };
    }

    private void figure(Milestone milestone) {
        double value = cost.figure(milestone);
        Look look = milestone == Milestone.EFFORT ? CashRow.MUTED : CashRow.MUTED.format(Look.PLAIN);
        Cell cell = Cell.live(look, t -> value, n -> cost.formula(milestone, n));
        add(milestone, milestone.words(), CashRow.MUTED, row -> row.total(cell));
    }

    private void line(LineItem item) {
        double[] amounts = flow(option.name()).lines().getOrDefault(item, new double[0]);
        line(item, item.words(), amounts, n -> cost.formula(item, n));
    }

    private void line(Object row, String words, double[] amounts, Function<WhatIfNames, String> formula) {
        add(
                row,
                words,
                Look.BODY,
                line -> line.total(sum(CELL.strong(), amounts)).months(Cell.live(CELL, t -> at(amounts, t), formula)));
    }

    /** A part of a hybrid: its total, without the old system that it would bridge by itself. */
    private void part(String name) {
        Option part = book.scenario().option(name);
        boolean bridged = cost(part).isBridged();
        double[] amounts = flow(name).total();
        double[] bridge = flow(name).lines().getOrDefault(LineItem.BRIDGE, new double[amounts.length]);
        for (int t = 0; bridged && t < amounts.length; t++) {
            amounts[t] -= bridge[t];
        }
        line(
                name,
                name,
                amounts,
                n -> n.of(part).own(Sum.TOTAL) + (bridged ? "-" + n.of(part).own(LineItem.BRIDGE) : ""));
    }

    private CashFlow flow(String name) {
        return book.answer().main().of(name).flow();
    }

    private static double at(double[] amounts, int t) {
        return t < amounts.length ? amounts[t] : 0;
    }

    private static Cell sum(Look look, double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        double total = sum;
        return Cell.live(look, t -> total, WhatIfNames::sum);
    }

    /** @param lines rows that add up to the total, one below the other */
    private void sums(List<Object> lines) {
        double[] total = flow(option.name()).total();
        add(
                Sum.TOTAL,
                Sum.TOTAL.words,
                TOTAL,
                row -> row.total(sum(TOTAL, total))
                        .months(Cell.live(TOTAL, t -> at(total, t), n -> "SUM(" + n.down(lines) + ")")));
        double[] present = present(option.name());
        add(
                Sum.PRESENT,
                Sum.PRESENT.words,
                TOTAL,
                row -> row.total(Cell.live(
                                TOTAL, t -> present[last], n -> n.in(last).own(Sum.PRESENT)))
                        .months(Cell.live(
                                TOTAL,
                                t -> present[t],
                                n -> (n.month() == 0 ? "" : n.in(n.month() - 1).own(Sum.PRESENT) + "+")
                                        + n.own(Sum.TOTAL) + "*" + n.of(Clock.DISCOUNT))));
        behind(present);
    }

    /** Whether it has cost more so far than the reference. */
    private void behind(double[] present) {
        String reference = book.answer().main().reference();
        double[] other = present(reference);
        add(
                Sum.BEHIND,
                Sum.BEHIND.words,
                CashRow.MUTED,
                row -> row.months(Cell.live(
                        CashRow.MUTED,
                        t -> present[t] > other[t] + HALF_A_CENT ? t + 1 : 0,
                        n -> "IF(" + n.own(Sum.PRESENT) + ">"
                                + n.of(book.scenario().option(reference)).own(Sum.PRESENT) + "+" + HALF_A_CENT
                                + "," + n.time() + "+1,0)")));
        if (!option.name().equals(reference)) {
            crossing(present);
        }
    }

    /** Where its line crosses that of the reference for good, for the chart; before month 0 where it never does. */
    private void crossing(double[] present) {
        int month = book.answer().main().of(option.name()).savings().crossover().orElse(NEVER);
        add(
                Sum.CHEAPER,
                Sum.CHEAPER.words,
                CashRow.MUTED,
                row -> row.total(Cell.live(
                        CashRow.MUTED.format(OR_NEVER),
                        t -> month,
                        n -> "IF(" + n.in(last).own(Sum.BEHIND) + ">0," + NEVER + ",MAX("
                                + n.in(last).upTo(Sum.BEHIND) + "))")));
        add(
                Sum.THEN,
                Sum.THEN.words,
                CashRow.MUTED,
                row -> row.total(Cell.live(CashRow.MUTED, t -> month < 0 ? 0 : present[month], n -> {
                    String at = n.in(WhatIfFlow.BEFORE).own(Sum.CHEAPER);
                    return "IF(" + at + "<0,0,INDEX(" + n.in(last).upTo(Sum.PRESENT) + "," + at + "+1))";
                })));
    }

    /** Of an option's payments up to each month. */
    private double[] present(String name) {
        double[] total = flow(name).total();
        double[] present = new double[last + 1];
        double sum = 0;
        for (int t = 0; t <= last; t++) {
            sum += at(total, t) * new WhatIfClocks(book).discount(t);
            present[t] = sum;
        }
        return present;
    }
}
