package io.outlay.report.whatif;

import io.outlay.report.sheet.Live;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.input.Milestones;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of an option on which its lines rest: when it starts, is live, is paid first. */
record WhatIfFigures(WhatIfBook book, WhatIfBlock block, WhatIfFormulas formulas) {
    Map<WhatIfBlock.Own, Live> all() {
        Milestones at = ScenarioCalculator.milestones(book.scenario(), block.option());
        Map<WhatIfBlock.Own, Live> figures = new LinkedHashMap<>();
        put(figures, WhatIfBlock.Own.START, at.start());
        put(figures, WhatIfBlock.Own.LIVE, at.live());
        put(figures, WhatIfBlock.Own.FIRST, at.firstPayment());
        put(figures, WhatIfBlock.Own.EFFORT, at.effort());
        put(figures, WhatIfBlock.Own.UNTIL, at.bridgedUntil());
        return figures;
    }

    private void put(Map<WhatIfBlock.Own, Live> figures, WhatIfBlock.Own key, double value) {
        if (block.row(key).isPresent()) {
            String formula = switch (key) {
                case START -> formulas.startFormula();
                case LIVE -> formulas.liveFormula();
                case FIRST -> formulas.firstFormula();
                case EFFORT -> formulas.effortFormula();
                default -> formulas.untilFormula();
            };
            figures.put(key, new Live(formula, BigDecimal.valueOf(value)));
        }
    }
}
