package io.outlay.job.whatif;

import io.outlay.job.workspace.Exit;
import io.outlay.model.Rejection;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What became of the scenarios.
 *
 * @param notes plain sentences: what was filled from the ledger, what was ignored
 * @param rejections of scenarios that cannot be read; they have no answer
 */
public record WhatIfOutcome(Exit exit, List<Answer> answers, List<String> notes, List<Rejection> rejections) {

    /**
     * The answer of one scenario.
     *
     * @param sentence for a meeting
     * @param workbook written
     */
    public record Answer(String scenario, String sentence, Path workbook, List<Option> options) {}

    /**
     * One option's figures; amounts in the scenario's currency over its horizon.
     *
     * @param pv present value of cost
     * @param pvP50 the total stays under it in half of the draws
     * @param pvP80 the total stays under it in eight of ten draws
     * @param eac the same a year
     * @param crossoverMonth from which it stays cheaper than the reference; empty when never
     * @param breakevenVolume units a month at which it costs what the reference costs, the first of several
     */
    public record Option(
            String option,
            BigDecimal pv,
            BigDecimal pvP50,
            BigDecimal pvP80,
            BigDecimal eac,
            BigDecimal nominal,
            OptionalInt crossoverMonth,
            Optional<BigDecimal> breakevenVolume,
            OptionalDouble probabilityCheapest) {}
}
