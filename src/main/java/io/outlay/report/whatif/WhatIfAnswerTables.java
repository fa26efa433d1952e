package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Risk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The options side by side: over the horizon, over others, at other rates, and when a build overruns. */
final class WhatIfAnswerTables {
    private static final Fields<OptionMeasures> OPTION = new Fields<>();
    private static final Fields<Other> OTHER = new Fields<>();
    private static final String REFERENCE = "reference";
    private static final String NEVER = "never";

    private final WhatIfBook book;
    private final WhatIfAnswerCells cells;
    private final HorizonAnswer main;

    WhatIfAnswerTables(WhatIfBook book) {
        this.book = book;
        this.cells = new WhatIfAnswerCells(new WhatIfFlow(book));
        this.main = book.answer().main();
    }

    /** An option over a horizon that is not the answer's own. */
    record Other(HorizonAnswer horizon, OptionMeasures measures) {}

    Block<OptionMeasures> options(int header) {
        return block(
                header,
                List.of(
                        OPTION.text("option", o -> (isBest(o) ? WhatIfAnswerCells.CHEAPEST : "") + o.option())
                                .by((o, at) -> cells.marked(o.option(), at, "present_value"))
                                .strong(),
                        amount("present_value", OptionMeasures::pv)
                                .titled("In today's money")
                                .by((o, at) -> cells.present(o.option()))
                                .strong(),
                        amount(
                                        "against_the_reference",
                                        o -> o.pv() - main.of(main.reference()).pv())
                                .by((o, at) -> cells.present(o.option()) + "-" + cells.present(main.reference())),
                        nominal().by((o, at) -> cells.total(o.option())),
                        eac().by((o, at) -> cells.yearly(o.option())),
                        crossover(),
                        risk("p50", Risk.OptionRisk::p50).titled("Middle outcome °"),
                        risk("p80", Risk.OptionRisk::p80)
                                .titled("8 in 10 stay under °")
                                .strong(),
                        risk("chance_cheapest", Risk.OptionRisk::chanceCheapest)
                                .titled("Chance to be cheapest °")
                                .format(Look.WHOLE_SHARE)
                                .strong(),
                        risk("likely_is_enough", Risk.OptionRisk::chanceLikelyIsEnough)
                                .titled("Chance that the likely values are enough °")
                                .format(Look.WHOLE_SHARE),
                        payback().titled("Paid back after months °"),
                        volumes().titled("As dear as the reference at volume °")),
                main.options());
    }

    /** The present value over every horizon and at the rates beside the scenario's own. */
    Block<OptionMeasures> horizons(int header) {
        List<Field<OptionMeasures>> fields = new ArrayList<>(List.of(name().titled("In today's money")));
        for (HorizonAnswer horizon : book.answer().horizons()) {
            String months = horizon.months() + " months °";
            fields.add(OPTION.amount(months, o -> horizon.of(o.option()).pv()));
        }
        fields.add(atRate("low", book.scenario().general().lowerRate(), OptionMeasures::pvLowerRate));
        fields.add(atRate("high", book.scenario().general().higherRate(), OptionMeasures::pvHigherRate));
        return block(header, fields, main.options());
    }

    /** The measures of the first table once more, over the horizons that are not its own; below each other by option. */
    Block<Other> otherHorizons(int header) {
        return block(
                header,
                List.of(
                        name().titled("Over other horizons °").on(Other::measures),
                        OTHER.count("months", other -> other.horizon().months()),
                        nominal().on(Other::measures),
                        eac().on(Other::measures),
                        OTHER.text("crossover", WhatIfAnswerTables::cheaperFrom)
                                .titled("Cheaper in total from month")
                                .right()
                                .look((other, look) ->
                                        other.measures().savings().crossover().isPresent()
                                                ? look.format(Look.COUNT)
                                                : look.colour(Palette.MUTED)),
                        payback().on(Other::measures),
                        volumes().on(Other::measures)),
                main.options().stream()
                        .flatMap(o -> book.answer().horizons().stream()
                                .filter(horizon -> horizon.months() != main.months())
                                .map(horizon -> new Other(horizon, horizon.of(o.option()))))
                        .toList());
    }

    /** What each build comes to when it overruns; without rows where nothing is built. */
    Block<OptionMeasures> ladder(int header) {
        List<OptionMeasures> builds =
                main.options().stream().filter(o -> !o.ladder().isEmpty()).toList();
        List<Field<OptionMeasures>> fields = new ArrayList<>(List.of(name().titled("If the build takes … °")));
        List<OptionMeasures.Rung> steps =
                builds.isEmpty() ? List.of() : builds.get(0).ladder();
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            fields.add(OPTION.amount("step_" + i, o -> o.ladder().get(step).pv())
                    .titled(Decimals.statistic(steps.get(i).overrun()) + " × plan"));
        }
        fields.add(OPTION.text(
                        "cheapest",
                        o -> o.ladder().stream()
                                .map(OptionMeasures.Rung::cheapest)
                                .collect(Collectors.joining(" · ")))
                .titled("Cheapest then, step by step"));
        IntStream.rangeClosed(fields.size(), WhatIfAnswerSheet.LAST)
                .mapToObj(column -> OPTION.joined("joined_" + column).free())
                .forEach(fields::add);
        return block(header, fields, builds);
    }

    private static <T> Block<T> block(int header, List<Field<T>> fields, List<T> rows) {
        return new Block<>(WhatIfAnswerSheet.SHEET, header, fields, rows);
    }

    private boolean isBest(OptionMeasures o) {
        return o.option().equals(main.cheapest());
    }

    private static Field<OptionMeasures> name() {
        return OPTION.text("option", OptionMeasures::option).strong();
    }

    private static Field<OptionMeasures> amount(String name, ToDoubleFunction<OptionMeasures> of) {
        return OPTION.amount(name, o -> BigDecimal.valueOf(of.applyAsDouble(o)));
    }

    private static Field<OptionMeasures> nominal() {
        return amount("nominal", OptionMeasures::nominal).titled("Undiscounted");
    }

    private static Field<OptionMeasures> eac() {
        return amount("eac", OptionMeasures::eac).titled("A year, evenly");
    }

    private Field<OptionMeasures> risk(String name, Function<Risk.OptionRisk, Double> of) {
        return OPTION.amount(name, o -> of.apply(book.answer().risk().of(o.option())));
    }

    private static Field<OptionMeasures> payback() {
        return OPTION.statistic("payback", o -> o.savings().payback())
                .titled("Paid back after months")
                .format(Look.INDEX);
    }

    private static Field<OptionMeasures> volumes() {
        return OPTION.text("break_even", o -> volumes(o.breakEven()))
                .titled("As dear as the reference at volume")
                .look(look -> look.format(Look.WHOLE))
                .right();
    }

    /** One is a number, several are words. */
    private static Object volumes(List<Double> volumes) {
        if (volumes.size() == 1) {
            return BigDecimal.valueOf(volumes.get(0));
        }
        return volumes.isEmpty()
                ? "n/a"
                : volumes.stream()
                        .map(volume -> Words.whole(BigDecimal.valueOf(volume)))
                        .collect(Collectors.joining("; "));
    }

    /** The first month from which it costs less; live, but of the reference. */
    private Field<OptionMeasures> crossover() {
        return OPTION.text("crossover", this::cheaperFrom)
                .titled("Cheaper in total from month")
                .right()
                .by((o, at) -> o.option().equals(main.reference()) ? null : cells.cheaperFrom(o.option(), NEVER))
                .look((o, look) -> o.option().equals(main.reference())
                        ? look.colour(Palette.MUTED)
                        : o.savings().crossover().isPresent() ? look.format(Look.COUNT) : look);
    }

    private Object cheaperFrom(OptionMeasures o) {
        return cheaperFrom(new Other(main, o));
    }

    private static Object cheaperFrom(Other other) {
        if (other.measures().savings().crossover().isPresent()) {
            return BigDecimal.valueOf(other.measures().savings().crossover().getAsInt());
        }
        return other.measures().option().equals(other.horizon().reference()) ? REFERENCE : NEVER;
    }

    private Field<OptionMeasures> atRate(String bound, double rate, ToDoubleFunction<OptionMeasures> of) {
        return amount(bound, of)
                .titled("at " + Words.share(BigDecimal.valueOf(rate)))
                .by((o, at) -> cells.atRate(o.option(), bound, rate));
    }
}
