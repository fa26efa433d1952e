package io.outlay.report.whatif;

import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.whatif.CashRow.Cell;
import io.outlay.scenario.answer.ProfitAndLoss;
import io.outlay.scenario.cash.Clock;
import io.outlay.scenario.cash.ExpenseFlow;
import io.outlay.scenario.cash.LineItem;
import io.outlay.scenario.cash.Milestone;
import io.outlay.scenario.cash.OptionCost;
import io.outlay.scenario.input.Option;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The P&amp;L view of an option on the sheet Cash flow, below its totals; without rows when nothing is capitalised. */
record WhatIfExpenseRows(WhatIfBook book, Option option, int last) {
    /** Rows of the view. */
    enum Line {
        LIFE("Useful life of what is built, months"),
        CAPITALISED("Capitalised"),
        DEPRECIATION("Depreciation"),
        SHIFTED("Paid ahead: to the months it is for"),
        BRIDGED("Today's terms paid ahead: to the months they are for"),
        EXPENSE("Cost in the P&L"),
        BOOK("Book value at the end");

        private final String words;

        Line(String words) {
            this.words = words;
        }
    }

    private static final Look CELL = Look.BODY.format(Look.WHOLE);
    private static final Look TOTAL = CELL.strong().fill(Palette.PALE);

    /** What all options share. */
    static List<CashRow> shared(WhatIfBook book) {
        return book.answer().pnl().stream()
                .map(pnl -> CashRow.of(WhatIfBook.ALL, Line.LIFE, Line.LIFE.words, CashRow.MUTED)
                        .total(Cell.plain(CashRow.MUTED, t -> BigDecimal.valueOf(pnl.lifeMonths()))))
                .toList();
    }

    /** @param paidAhead whether the table has a row for what is paid ahead, for the option or a part of it */
    List<CashRow> rows(boolean paidAhead) {
        Optional<ProfitAndLoss> pnl = book.answer().pnl();
        if (pnl.isEmpty()) {
            return List.of();
        }
        ExpenseFlow flow = pnl.get().of(option.name());
        boolean built = !flow.assets().isEmpty();
        List<CashRow> rows = new ArrayList<>();
        if (built) {
            rows.add(row(Line.CAPITALISED, CELL, flow.capitalised(), n -> capitalised(flow, n)));
            rows.add(row(Line.DEPRECIATION, CELL, flow.depreciation(), this::depreciation));
        }
        if (paidAhead) {
            rows.add(row(Line.SHIFTED, CELL, flow.shifted(), this::shifted));
        }
        OptionCost cost = new OptionCost(book.scenario(), option);
        if (cost.bridgesAhead()) {
            rows.add(row(Line.BRIDGED, CELL, flow.bridged(), cost::bridgeShift));
        }
        rows.add(row(Line.EXPENSE, TOTAL, flow.expense(), WhatIfExpenseRows::expense));
        if (built) {
            rows.add(bookValue(flow));
        }
        return rows;
    }

    private boolean isHybrid() {
        return option.kind() == OptionKind.HYBRID;
    }

    private CashRow row(Line line, Look look, double[] amounts, Function<WhatIfNames, String> formula) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        double total = sum;
        return CashRow.of(option.name(), line, line.words, look == CELL ? Look.BODY : look)
                .total(Cell.live(look.strong(), t -> total, WhatIfNames::sum))
                .months(Cell.live(look, t -> t < amounts.length ? amounts[t] : 0, formula));
    }

    /** In cents: what is used up is nothing, not what binary fractions leave of it. */
    private CashRow bookValue(ExpenseFlow flow) {
        return CashRow.of(option.name(), Line.BOOK, Line.BOOK.words, CashRow.MUTED)
                .total(new Cell(
                        CashRow.MUTED,
                        t -> cents(flow.bookValue(last)),
                        n -> n.in(last).own(Line.BOOK)))
                .months(new Cell(
                        CashRow.MUTED,
                        t -> cents(flow.bookValue(t)),
                        n -> "ROUND(SUM(" + n.upTo(Line.CAPITALISED) + ")-SUM(" + n.upTo(Line.DEPRECIATION) + "),"
                                + book.unit().digits() + ")"));
    }

    private BigDecimal cents(double exact) {
        return book.unit().round(new BigDecimal(exact));
    }

    private String capitalised(ExpenseFlow flow, WhatIfNames n) {
        return isHybrid()
                ? ofParts(Line.CAPITALISED, n)
                : sum(flow.assets().stream().map(n::of).flatMap(Optional::stream));
    }

    private String depreciation(WhatIfNames n) {
        if (isHybrid()) {
            return ofParts(Line.DEPRECIATION, n);
        }
        String life = n.shared(Line.LIFE);
        return "IF(AND(" + n.time() + ">" + n.of(Milestone.LIVE) + "," + n.time() + "<=" + n.of(Milestone.LIVE) + "+"
                + life + "," + n.time() + "<=" + n.of(Parameter.HORIZON_MONTHS) + "),"
                + n.in(WhatIfFlow.BEFORE).own(Line.CAPITALISED) + "/" + life + ",0)";
    }

    private String shifted(WhatIfNames n) {
        if (isHybrid()) {
            return ofParts(Line.SHIFTED, n);
        }
        String paid = Stream.of(LineItem.values())
                .filter(LineItem::isPrepaid)
                .map(n::of)
                .flatMap(Optional::stream)
                .map(cell -> "-" + cell)
                .collect(Collectors.joining());
        return "IF(" + n.of(Clock.MONTH) + "<=" + n.of(Parameter.HORIZON_MONTHS) + ","
                + new OptionCost(book.scenario(), option).licenceByMonth(n) + paid + ",0)";
    }

    private static String expense(WhatIfNames n) {
        return n.own(WhatIfOptionRows.Sum.TOTAL)
                + n.find(Line.CAPITALISED).map(cell -> "-" + cell).orElse("")
                + n.find(Line.DEPRECIATION).map(cell -> "+" + cell).orElse("")
                + n.find(Line.SHIFTED).map(cell -> "+" + cell).orElse("")
                + n.find(Line.BRIDGED).map(cell -> "+" + cell).orElse("");
    }

    private String ofParts(Line line, WhatIfNames n) {
        return sum(option.parts().stream()
                .map(part -> n.of(book.scenario().option(part)).find(line))
                .flatMap(Optional::stream));
    }

    private static String sum(Stream<String> cells) {
        String sum = cells.collect(Collectors.joining("+"));
        return sum.isEmpty() ? "0" : sum;
    }
}
