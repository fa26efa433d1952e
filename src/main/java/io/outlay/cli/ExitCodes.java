package io.outlay.cli;

/** The exit codes as help lists them; the numbers are those of {@link io.outlay.job.workspace.Exit}. */
final class ExitCodes {
    static final String DONE = "0:done; skipped duplicates are said, they are no failure";
    static final String FAILED = "1:failed; nothing of the period was published, a re-run continues";
    static final String WRONG_USE =
            "2:wrong use: unknown option, no such workspace, invalid setting or profile, a period that cannot be run";
    static final String REJECTIONS = "3:done, reports written, but some input was rejected or a delivery failed";
    static final String GATE = "4:stopped at a gate: totals do not tie out, too much was rejected or removed, or whole"
            + " tables are missing; no report was published";
    static final String HELD = "5:another run holds the workspace";

    private ExitCodes() {}
}
