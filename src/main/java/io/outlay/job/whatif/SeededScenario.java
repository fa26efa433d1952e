package io.outlay.job.whatif;

import io.outlay.model.ledger.Window;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario workbook that was begun.
 *
 * @param file written
 * @param window that it rests on
 * @param systemIds whose actuals fill the option keep
 * @param fromLedger what was filled from the ledger, one sentence each
 * @param toFill what the reader has to give, one sentence each
 */
public record SeededScenario(
        Path file,
        String scenario,
        Window window,
        List<String> systemIds,
        List<String> fromLedger,
        List<String> toFill) {}
