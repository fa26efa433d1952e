package io.outlay.job;

import io.outlay.cli.OutlayCommand;
import io.outlay.cli.Stages;
import io.outlay.cli.UseCases;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One call of the whole program on a day in 2026, with what it wrote. */
public record CommandLineRun(int code, String out, String err) {
    public static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(TestWorkspace.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        int code = new OutlayCommand(UseCases.create("test", Progress.SILENT), clock, Stages.hidden())
                .execute(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** On the workspace and its database. */
    public static CommandLineRun of(TestWorkspace workspace, String command, String... options) {
        Workspace place = workspace.workspace();
        List<String> args = new ArrayList<>(List.of(
                command,
                place.root().toString(),
                "--db-url",
                place.dbUrl().orElseThrow(),
                "--db-user",
                place.dbUser().orElseThrow()));
        args.addAll(List.of(options));
        return of(args.toArray(String[]::new));
    }
}
