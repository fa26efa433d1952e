package io.outlay.cli.render;

import io.outlay.job.whatif.WhatIfOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The JSON document of {@code what-if}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done",
 *  "answers": [{"scenario": "site search", "sentence": "…", "workbook": "what-if-site-search-2026-09.xlsx",
 *    "options": [{"option": "keep", "pv": 48210.33, "pv_p50": 49100.00, "pv_p80": 53020.00, "eac": 12718.00,
 *      "nominal": 61200.00, "crossover_month": null, "breakeven_volume": null, "probability_cheapest": 0.71}]}],
 *  "notes": ["…"], "rejections": [{"code": "not_a_number", …}]}
 * </pre>
 *
 * @param exit {@code done} or {@code rejections}
 */
public record WhatIfJson(
        int exitCode, String exit, List<AnswerJson> answers, List<String> notes, List<RejectionJson> rejections) {

    record AnswerJson(String scenario, String sentence, String workbook, List<OptionJson> options) {
        public static AnswerJson of(WhatIfOutcome.Answer answer) {
            return new AnswerJson(
                    answer.scenario(),
                    answer.sentence(),
                    answer.workbook().toString(),
                    answer.options().stream().map(OptionJson::of).toList());
        }
    }

    /** The columns of {@code csv/what_if.csv}. */
    record OptionJson(
            String option,
            BigDecimal pv,
            BigDecimal pvP50,
            BigDecimal pvP80,
            BigDecimal eac,
            BigDecimal nominal,
            Integer crossoverMonth,
            BigDecimal breakevenVolume,
            Double probabilityCheapest) {
        public static OptionJson of(WhatIfOutcome.Option option) {
            return new OptionJson(
                    option.option(),
                    option.pv(),
                    option.pvP50(),
                    option.pvP80(),
                    option.eac(),
                    option.nominal(),
                    nullable(option.crossoverMonth()),
                    option.breakevenVolume().orElse(null),
                    nullable(option.probabilityCheapest()));
        }

        private static Integer nullable(OptionalInt value) {
            return value.isPresent() ? value.getAsInt() : null;
        }

        private static Double nullable(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    public static WhatIfJson of(WhatIfOutcome outcome) {
        return new WhatIfJson(
                outcome.exit().code(),
                FailureJson.name(outcome.exit()),
                outcome.answers().stream().map(AnswerJson::of).toList(),
                outcome.notes(),
                outcome.rejections().stream().map(RejectionJson::of).toList());
    }
}
