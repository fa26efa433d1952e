package io.outlay.report.whatif;

import io.outlay.model.Sha256;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.Swing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the options may turn out: values of a simulation, with the fingerprint of the inputs that they belong to and a copy of
 * these inputs, against which a formula holds the sheet Inputs.
 */
final class WhatIfRiskSheet {
    static final String SHEET = "Risk";
    /** Cell that says whether the values still belong to the inputs. */
    static final String STATE = "$A$2";

    static final String CURRENT = "Current: these values belong to the inputs as they are now.";
    static final String STALE =
            "Stale: run again. The inputs have changed since; live figures have followed, those marked ° have not.";
    /** Row of the headings of the curves. */
    static final int CURVE = 4;

    /** First column of the copy of Inputs. */
    private static final int COPY = 25;

    private static final Fields<Integer> CURVES = new Fields<>();
    private static final Fields<Sum> SUM = new Fields<>();
    private static final Fields<ScenarioRow> INPUT = new Fields<>();

    private final WhatIfBook book;
    private final Page page;
    private final Risk risk;

    WhatIfRiskSheet(WhatIfBook book) {
        this.book = book;
        this.page = book.page(SHEET);
        this.risk = book.answer().risk();
    }

    void write() {
        book.titled(SHEET);
        page.line(1, stateFormula(), CURRENT, Look.BODY.strong());
        page.note(
                2,
                "Values of " + Words.whole(BigDecimal.valueOf(risk.draws())) + " draws, seed " + risk.seed()
                        + "; fingerprint of the inputs "
                        + fingerprint() + ". Present value in " + book.currency() + " over " + book.horizon()
                        + " months.");
        page.widths(46, 13, COPY);
        Block<Integer> curve = curve();
        curve.write(page, 26, row -> WhatIfBook.CELL);
        WhatIfStale.grey(page, curve);
        sums(curve).rows(page, sum -> WhatIfBook.CELL);
        Block<Swing> swings = new WhatIfSwings(book).block();
        swings.write(page, 26, swing -> WhatIfBook.CELL);
        WhatIfStale.grey(page, swings);
        page.note(0, COPY, "Inputs of these values");
        copy().rows(page, row -> Look.NOTE);
        copy().fields()
                .forEach(field -> page.sheet().setColumnHidden(copy().cells(0).column(field.name()), true));
        new WhatIfCharts(book)
                .risk(page, CURVE, curve.end() + 5, book.scenario().options().size() + 2);
        page.print(book.title(SHEET), 0);
    }

    private String fingerprint() {
        Sha256 hash = new Sha256();
        for (ScenarioRow row : book.rows()) {
            hash.add(row.option()).add(row.parameter()).add(row.likely());
            hash.add(plain(row.low())).add(plain(row.high())).add(row.note());
        }
        return hash.hex().substring(0, 12);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** Compares each input cell with its copy, and the number of rows. */
    private String stateFormula() {
        Block<ScenarioRow> inputs = WhatIfInputsSheet.block(book.rows());
        Block<ScenarioRow> copy = copy();
        String changed = copy.fields().stream()
                .map(Field::name)
                .map(name -> "SUMPRODUCT(--(" + inputs.range(name) + "<>"
                        + copy.cells(0).range(name) + "))")
                .collect(Collectors.joining("+"));
        return "IF(AND(" + changed + "=0,COUNTA(" + WhatIfInputsSheet.SHEET + "!"
                + inputs.cells(0).whole("scenario") + ")=" + inputs.end() + "),\"" + CURRENT + "\",\"" + STALE + "\")";
    }

    /** Share of outcomes, and by option the cost that they stay at or below; rows are places on the curves. */
    Block<Integer> curve() {
        List<Field<Integer>> fields = new ArrayList<>(List.of(CURVES.text("share", Risk.CURVE::get)
                .titled("Share of outcomes at or below °")
                .look(look -> look.format(Look.WHOLE_SHARE))));
        for (int o = 0; o < risk.options().size(); o++) {
            Risk.OptionRisk option = risk.options().get(o);
            fields.add(CURVES.amount(ofOption(o), option.curve()::get).titled(option.option()));
        }
        return new Block<>(
                SHEET,
                CURVE,
                fields,
                IntStream.range(0, Risk.CURVE.size()).boxed().toList());
    }

    /** Field of an option, by its place in the scenario. */
    static String ofOption(int place) {
        return "option_" + place;
    }

    /** A measure of each option, below its curve. */
    private record Sum(String label, String format, Function<Risk.OptionRisk, Double> of) {}

    private Block<Sum> sums(Block<Integer> curve) {
        List<Field<Sum>> fields = new ArrayList<>(List.of(SUM.text("share", Sum::label)));
        for (int o = 0; o < risk.options().size(); o++) {
            Risk.OptionRisk option = risk.options().get(o);
            fields.add(SUM.amount(ofOption(o), sum -> sum.of().apply(option))
                    .look((sum, look) -> look.format(sum.format()))
                    .free());
        }
        return new Block<>(
                SHEET,
                curve.end(),
                fields,
                List.of(
                        new Sum("Mean °", Look.WHOLE, Risk.OptionRisk::mean),
                        new Sum("Chance to be the cheapest °", Look.SHARE, Risk.OptionRisk::chanceCheapest),
                        new Sum(
                                "Chance that the sum of the likely values is enough °",
                                Look.SHARE,
                                Risk.OptionRisk::chanceLikelyIsEnough),
                        new Sum(
                                "What knowing everything in advance is worth at most °",
                                Look.WHOLE,
                                option -> option.equals(risk.options().get(0)) ? risk.informationWorth() : null)));
    }

    private Block<ScenarioRow> copy() {
        return new Block<>(
                SHEET,
                0,
                COPY,
                List.of(
                        INPUT.text(WhatIfInputsSheet.LIKELY, row -> WhatIfInputsSheet.value(row.likely()))
                                .free(),
                        INPUT.text("low", row -> WhatIfInputsSheet.value(plain(row.low())))
                                .free(),
                        INPUT.text("high", row -> WhatIfInputsSheet.value(plain(row.high())))
                                .free(),
                        INPUT.text("note", ScenarioRow::note)),
                book.rows());
    }
}
