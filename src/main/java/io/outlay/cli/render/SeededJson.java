package io.outlay.cli.render;

import io.outlay.job.whatif.SeededScenario;
import io.outlay.job.workspace.Exit;
import java.util.List;

/**
 * The JSON document of {@code what-if --new}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "workbook": "search.xlsx", "scenario": "site_search", "period": "2026-09",
 *  "systems": ["site_search"], "from_ledger": ["…"], "to_fill": ["…"]}
 * </pre>
 *
 * @param period last of the twelve months that it rests on
 */
public record SeededJson(
        int exitCode,
        String exit,
        String workbook,
        String scenario,
        String period,
        List<String> systems,
        List<String> fromLedger,
        List<String> toFill) {
    public static SeededJson of(SeededScenario seeded) {
        return new SeededJson(
                Exit.DONE.code(),
                FailureJson.name(Exit.DONE),
                seeded.file().toString(),
                seeded.scenario(),
                seeded.window().end().toString(),
                seeded.systemIds(),
                seeded.fromLedger(),
                seeded.toFill());
    }
}
