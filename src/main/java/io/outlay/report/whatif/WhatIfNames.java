package io.outlay.report.whatif;

import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.cash.Milestone;
import io.outlay.scenario.cash.Names;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Cells that the formula of a cell names.
 *
 * @param option {@code null} in a row that all share
 * @param at row of the cell
 * @param month of its column; of a total {@link WhatIfFlow#BEFORE}
 */
record WhatIfNames(WhatIfFlow flow, Option option, Cells at, int month) implements Names {
    @Override
    public WhatIfNames of(Option other) {
        return new WhatIfNames(flow, other, at, month);
    }

    /** In another month. */
    WhatIfNames in(int other) {
        return new WhatIfNames(flow, option, at, other);
    }

    @Override
    public Optional<String> input(Parameter parameter) {
        return flow.book().cell(parameter.isFor(OptionKind.GENERAL) ? WhatIfBook.ALL : option.name(), parameter);
    }

    @Override
    public String input(int slot) {
        return flow.book().cell(flow.book().scenario().inputs().get(slot));
    }

    @Override
    public String number(double value) {
        return Decimals.statistic(value);
    }

    @Override
    public String of(Milestone milestone) {
        return flow.cells(option.name(), milestone)
                .map(cells -> cells.absolute(WhatIfFlow.field(WhatIfFlow.BEFORE)))
                .orElse("0");
    }

    @Override
    public String of(Clock clock) {
        return clock == Clock.LICENCE
                ? own(clock)
                : flow.cells(WhatIfBook.ALL, clock).orElseThrow().level(WhatIfFlow.field(month));
    }

    @Override
    public Optional<String> of(LineItem line) {
        return find(line);
    }

    /** Any row of the option. */
    String own(Object row) {
        return find(row).orElseThrow();
    }

    /** A row of the option from month 0 to this one. */
    String upTo(Object row) {
        return in(0).own(row) + ":" + own(row);
    }

    /** A row of the option; empty where it has none such. */
    Optional<String> find(Object row) {
        return flow.cells(option.name(), row).map(cells -> cells.cell(WhatIfFlow.field(month)));
    }

    /** What stands before the months of a row that all share. */
    String shared(Object row) {
        return flow.cells(WhatIfBook.ALL, row).orElseThrow().absolute(WhatIfFlow.field(WhatIfFlow.BEFORE));
    }

    /** Rows of the option from the first to the last; 0 where there are none. */
    String down(List<Object> rows) {
        return rows.isEmpty() ? "0" : own(rows.get(0)) + ":" + own(rows.get(rows.size() - 1));
    }

    /** Of the cell's own row over all months. */
    String sum() {
        return "SUM(" + at.cell(WhatIfFlow.field(0)) + ":" + at.cell(WhatIfFlow.field(flow.last())) + ")";
    }

    /** The cell that counts the months. */
    String time() {
        return of(Clock.MONTH);
    }
}
