package io.outlay.job.whatif;

import io.outlay.job.workspace.Stopped;

/** Build or buy: works out scenarios, and begins new ones from what a system really costs. */
public interface WhatIf {
    /**
     * Works out every scenario that can be read and writes its workbook; the others are rejected with place and remedy.
     *
     * @throws Stopped when a file is missing or the workspace cannot be opened
     */
    WhatIfOutcome answer(WhatIfRequest request);

    /**
     * Writes a scenario workbook whose option keep is what the last twelve months cost.
     *
     * @throws Stopped when the file exists, nothing is closed yet, or the system is unknown
     */
    SeededScenario begin(SeedRequest request);
}
