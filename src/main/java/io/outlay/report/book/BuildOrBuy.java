package io.outlay.report.book;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.answer.ScenarioTracking;
import java.util.List;
import java.util.Optional;

/** The scenarios of a period with their answers, by name. */
public record BuildOrBuy(List<Case> cases) {
    /** No scenario. */
    public static final BuildOrBuy NONE = new BuildOrBuy(List.of());

    /**
     * One scenario.
     *
     * @param rows that it was answered from, blanks filled from the ledger
     * @param tracking plan against ledger; empty unless the scenario is approved and names its system
     * @param workbook name of its file beside the finance workbook
     */
    public record Case(
            ScenarioAnswer answer, List<ScenarioRow> rows, Optional<ScenarioTracking> tracking, String workbook) {
        public String name() {
            return answer.scenario().name();
        }
    }
}
