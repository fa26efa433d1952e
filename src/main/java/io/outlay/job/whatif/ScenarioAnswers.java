package io.outlay.job.whatif;

import io.outlay.job.ledger.LedgerBaseline;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.scenario.answer.ScenarioCalculator;
import io.outlay.scenario.answer.ScenarioTracking;
import io.outlay.scenario.answer.TrackedSystems;
import io.outlay.scenario.answer.TrackingCalculator;
import io.outlay.settings.CapexSettings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Answers scenarios, and holds the approved ones against the ledger.
 *
 * @param capex what is capitalised in the P&L view
 */
public record ScenarioAnswers(CapexSettings capex) {
    /**
     * @param ledger up to the month in the names of the workbooks, the last that is tracked
     * @param months of it, restated
     */
    public BuildOrBuy of(ScenarioBook book, LedgerBaseline ledger, List<SystemMonth> months) {
        MinorUnit unit = MinorUnit.of(ledger.currency());
        return of(book, ledger.period(), entry -> {
            List<String> ids =
                    entry.scenario().general().systemId().map(ScenarioBook::ids).orElse(List.of());
            TrackedSystems systems = new TrackedSystems(ids, months, ledger.billing(ids), unit);
            return TrackingCalculator.track(entry.scenario(), systems, ledger.period());
        });
    }

    /**
     * Without a ledger to hold them against.
     *
     * @param period in the names of the workbooks
     */
    public BuildOrBuy of(ScenarioBook book, YearMonth period) {
        return of(book, period, entry -> Optional.empty());
    }

    private BuildOrBuy of(
            ScenarioBook book, YearMonth period, Function<ScenarioBook.Entry, Optional<ScenarioTracking>> tracking) {
        Set<String> taken = new TreeSet<>();
        List<BuildOrBuy.Case> cases = new ArrayList<>();
        for (ScenarioBook.Entry entry : book.entries()) {
            cases.add(new BuildOrBuy.Case(
                    ScenarioCalculator.answer(entry.scenario(), capex),
                    entry.rows(),
                    tracking.apply(entry),
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
