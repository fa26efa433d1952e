package io.outlay.sample;

import io.outlay.cli.UseCases;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample workspace that holds every kind of bad input, as {@code check} finds it. */
public final class FaultySample {
    public static final Path ROOT = Path.of("sample-data", "faulty");

    private FaultySample() {}

    public static List<Rejection> rejections() {
        return check().rejections();
    }

    static CheckOutcome check() {
        return UseCases.create("test", Progress.SILENT)
                .check()
                .check(
                        new Workspace(ROOT, Map.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        LocalDate.of(2026, 10, 23));
    }
}
