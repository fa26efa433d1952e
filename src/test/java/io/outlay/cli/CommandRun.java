package io.outlay.cli;

import io.outlay.job.care.InitWorkspace;
import io.outlay.job.care.ReadStatus;
import io.outlay.job.care.ResetWorkspace;
import io.outlay.job.check.CheckWorkspace;
import io.outlay.job.check.NotifyTeam;
import io.outlay.job.close.CloseMonth;
import io.outlay.job.deliver.DeliverReport;
import io.outlay.job.explain.ExplainFigure;
import io.outlay.job.map.MapWorkspace;
import io.outlay.job.whatif.WhatIf;
import io.outlay.model.Components;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** One call of the program with what it wrote. */
record CommandRun(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-03T23:59:59Z"), ZoneOffset.UTC);

    static CommandRun of(String... args) {
        return run(only(), args);
    }

    static CommandRun closing(CloseMonth close, String... args) {
        return run(only(close), args);
    }

    static CommandRun checking(CheckWorkspace check, String... args) {
        return run(only(check), args);
    }

    static CommandRun notifying(CheckWorkspace check, NotifyTeam notice, String... args) {
        return run(only(check, notice), args);
    }

    static CommandRun reading(ReadStatus status, String... args) {
        return run(only(status), args);
    }

    static CommandRun explaining(ExplainFigure explain, String... args) {
        return run(only(explain), args);
    }

    static CommandRun delivering(DeliverReport deliver, String... args) {
        return run(only(deliver), args);
    }

    static CommandRun asking(WhatIf whatIf, String... args) {
        return run(only(whatIf), args);
    }

    static CommandRun making(InitWorkspace init, String... args) {
        return run(only(init), args);
    }

    static CommandRun mapping(MapWorkspace map, String... args) {
        return run(only(map), args);
    }

    static CommandRun resetting(ResetWorkspace reset, String... args) {
        return run(only(reset), args);
    }

    /** These use cases; every other fails when it is called. */
    private static UseCases only(Object... those) {
        return Components.of(UseCases.class)
                .make(Arrays.stream(UseCases.class.getRecordComponents())
                        .map(part -> Arrays.stream(those)
                                .filter(part.getType()::isInstance)
                                .findFirst()
                                .orElseGet(() -> uncalled(part)))
                        .toArray());
    }

    private static Object uncalled(RecordComponent useCase) {
        return Proxy.newProxyInstance(
                CommandRun.class.getClassLoader(),
                List.of(useCase.getType()).toArray(Class[]::new),
                (proxy, m, args) -> {
                    throw new AssertionError(useCase.getName() + " was called");
                });
    }

    /** With use cases as they are. */
    static CommandRun run(UseCases cases, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new OutlayCommand(cases, CLOCK, Stages.hidden())
                .execute(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
