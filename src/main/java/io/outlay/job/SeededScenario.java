package io.outlay.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * A scenario workbook that was begun.
 *
 * @param file written
 * @param period last of the twelve months that it rests on
 * @param systemIds whose actuals fill the option keep
 * @param fromLedger what was filled from the ledger, one sentence each
 * @param toFill what the reader has to give, one sentence each
 */
public record SeededScenario(
        Path file,
        String scenario,
        YearMonth period,
        List<String> systemIds,
        List<String> fromLedger,
        List<String> toFill) {}
