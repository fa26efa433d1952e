package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.answer.Flip;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.Swing;
import io.outlay.scenario.input.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Effect of each input on the gap between the cheapest option and the next, widest first, on the sheet Risk. */
record WhatIfSwings(WhatIfBook book) {
    /** Before what flips the answer. */
    private static final String FLIP = "◆ ";
    /** What that mark says, for headings. */
    private static final String FLIPS = FLIP + "flips the answer";
    /** Of an input's value: a hundredth of a per cent. */
    private static final int MOST_DECIMALS = 4;

    private static final Fields<Swing> SWING = new Fields<>();

    /** The two ends of an input's range. */
    enum End {
        LOW("at_low", "at its low value", Palette.BUSINESS),
        HIGH("at_high", "at its high value", Palette.HEADER);

        private final String field;
        private final String words;
        private final String rgb;

        End(String field, String words, String rgb) {
            this.field = field;
            this.words = words;
            this.rgb = rgb;
        }

        /** Of the gap's change. */
        String field() {
            return field;
        }

        /** The same where the answer flips before this end. */
        String flips() {
            return field + "_flips";
        }

        String words() {
            return words;
        }

        String rgb() {
            return rgb;
        }

        private List<Double> of(Swing swing) {
            return this == LOW ? swing.atLow() : swing.atHigh();
        }

        private boolean isWith(Flip flip) {
            return this == LOW
                    ? flip.value() < flip.input().likely()
                    : flip.value() > flip.input().likely();
        }
    }

    Block<Swing> block() {
        int best = index(book.answer().main().cheapest());
        int next = index(book.answer().main().next());
        String gap = book.scenario().options().get(next).name() + " less "
                + book.scenario().options().get(best).name();
        return new Block<>(
                WhatIfRiskSheet.SHEET,
                WhatIfRiskSheet.CURVE + Risk.CURVE.size() + 8,
                List.of(
                        SWING.text("input", this::words).titled("What moves the gap (" + gap + note("; ", "") + ") °"),
                        entered("low", Swing::low),
                        entered("high", Swing::high),
                        change(End.LOW).titled("Gap at low, change"),
                        change(End.HIGH).titled("Gap at high, change"),
                        flipped(End.LOW).titled("Low flips the answer"),
                        flipped(End.HIGH).titled("High flips the answer")),
                book.answer().tornado());
    }

    /** What the mark says, in such words around it; nothing where none flips the answer. */
    String note(String before, String after) {
        return book.answer().flips().isEmpty() ? "" : before + FLIPS + after;
    }

    /** Whether an input, moved alone, flips the answer before this end. */
    boolean flips(Input input, End end) {
        return book.answer().flips().stream().anyMatch(flip -> flip.input().equals(input) && end.isWith(flip));
    }

    private Field<Swing> change(End end) {
        return SWING.amount(end.field(), swing -> change(swing, end));
    }

    /** The bar of an end once more, where the answer flips before it. */
    private Field<Swing> flipped(End end) {
        return SWING.amount(end.flips(), swing -> flips(swing.input(), end) ? change(swing, end) : null)
                .by((swing, at) -> flips(swing.input(), end) ? at.cell(end.field()) : null)
                .free();
    }

    private BigDecimal change(Swing swing, End end) {
        int best = index(book.answer().main().cheapest());
        int next = index(book.answer().main().next());
        double base = pv(next) - pv(best);
        return settled(end.of(swing).get(next) - end.of(swing).get(best) - base);
    }

    /** A value of an input, with the decimals that it has. */
    private static Field<Swing> entered(String name, ToDoubleFunction<Swing> value) {
        return SWING.number(name, value::applyAsDouble)
                .look((swing, look) -> look.format(Look.decimals(decimals(value.applyAsDouble(swing)))));
    }

    private static int decimals(double value) {
        return Math.max(
                0,
                BigDecimal.valueOf(value)
                        .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .scale());
    }

    private String words(Swing swing) {
        boolean flips =
                book.answer().flips().stream().anyMatch(flip -> flip.input().equals(swing.input()));
        String whose = swing.input().option().equals(WhatIfBook.ALL)
                ? ""
                : swing.input().option() + ": ";
        return (flips ? FLIP : "") + whose + swing.input().words();
    }

    /** What binary sums leave of nothing is nothing. */
    private static BigDecimal settled(double amount) {
        return BigDecimal.valueOf(Math.abs(amount) < 0.005 ? 0 : amount);
    }

    private double pv(int option) {
        return book.answer().main().options().get(option).pv();
    }

    private int index(String option) {
        return book.scenario().options().indexOf(book.scenario().option(option));
    }
}
