package io.outlay.job.whatif;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.answer.TrackingCalculator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Answers scenarios, and holds the approved ones against the ledger. */
public final class ScenarioAnswers {
    private ScenarioAnswers() {}

    /**
     * @param period in the names of the workbooks, and the last that is tracked
     * @param months of the ledger, restated
     * @param currency of the ledger
     */
    public static BuildOrBuy of(ScenarioBook book, YearMonth period, List<SystemMonth> months, String currency) {
        Set<String> taken = new TreeSet<>();
        List<BuildOrBuy.Case> cases = new ArrayList<>();
        for (ScenarioBook.Entry entry : book.entries()) {
            List<String> systems =
                    entry.scenario().general().systemId().map(ScenarioBook::ids).orElse(List.of());
            cases.add(new BuildOrBuy.Case(
                    ScenarioCalculator.answer(entry.scenario()),
                    entry.rows(),
                    TrackingCalculator.track(entry.scenario(), systems, period, months, MinorUnit.of(currency)),
                    fileName(entry.scenario().name(), period, taken)));
        }
        return new BuildOrBuy(List.copyOf(cases));
    }

    /** Two names that differ in their signs alone are told apart by a number. */
    private static String fileName(String scenario, YearMonth period, Set<String> taken) {
        String name = WhatIfWorkbook.fileName(scenario, 1, period);
        for (int i = 2; !taken.add(name); i++) {
            name = WhatIfWorkbook.fileName(scenario, i, period);
        }
        return name;
    }
}
