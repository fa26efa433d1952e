package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.OptionMeasures;
import java.util.List;
import java.util.stream.Stream;

/** Returns a year of what each option saves against the reference, over every horizon: for the reader who checks. */
record WhatIfReturns(WhatIfBook book) {
    private static final Fields<Return> FIELD = new Fields<>();

    /** An option over a horizon. */
    record Return(int months, OptionMeasures option) {}

    Block<Return> block(int header, int left) {
        return new Block<>(
                WhatIfNotesSheet.SHEET,
                header,
                left,
                List.of(
                        FIELD.text("option", r -> r.option().option())
                                .titled("Returns against "
                                        + book.answer().main().reference() + " °")
                                .strong(),
                        FIELD.count("months", Return::months),
                        FIELD.statistic("irr", r -> r.option().savings().irr())
                                .titled("Return a year (IRR) °")
                                .shown(r -> r.option().savings().severalRates()
                                        ? "no single IRR"
                                        : r.option().savings().irr())
                                .look((r, look) -> r.option().savings().severalRates()
                                        ? look.format("General").colour(Palette.MUTED)
                                        : look),
                        FIELD.statistic("mirr", r -> r.option().savings().mirr())
                                .titled("Return a year, modified (MIRR) °")),
                rows());
    }

    /** The answer's own horizon first; the reference saves nothing against itself. */
    private List<Return> rows() {
        HorizonAnswer main = book.answer().main();
        Stream<HorizonAnswer> others =
                book.answer().horizons().stream().filter(horizon -> horizon.months() != main.months());
        return Stream.concat(Stream.of(main), others)
                .flatMap(horizon -> horizon.options().stream()
                        .filter(option -> !option.option().equals(horizon.reference()))
                        .map(option -> new Return(horizon.months(), option)))
                .toList();
    }
}
