package io.outlay.cli;

import io.outlay.job.care.BackupWorkspace;
import io.outlay.job.care.InitWorkspace;
import io.outlay.job.care.ProposeProfile;
import io.outlay.job.care.ReadStatus;
import io.outlay.job.care.ResetWorkspace;
import io.outlay.job.check.CheckWorkspace;
import io.outlay.job.close.CloseMonth;
import io.outlay.job.deliver.DeliverReport;
import io.outlay.job.explain.ExplainFigure;
import io.outlay.job.map.MapWorkspace;
import io.outlay.job.whatif.SeedRequest;
import io.outlay.job.whatif.SeededScenario;
import io.outlay.job.whatif.WhatIf;
import io.outlay.job.whatif.WhatIfOutcome;
import io.outlay.job.whatif.WhatIfRequest;
import io.outlay.job.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One call of the program with what it wrote. */
record CommandRun(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-03T23:59:59Z"), ZoneOffset.UTC);
    private static final CloseMonth NO_CLOSE = (request, progress) -> {
        throw new AssertionError("run was called");
    };
    private static final CheckWorkspace NO_CHECK = (workspace, period, today) -> {
        throw new AssertionError("check was called");
    };
    private static final ReadStatus NO_STATUS = (workspace, today) -> {
        throw new AssertionError("status was called");
    };

    private static final ExplainFigure NO_EXPLAIN = request -> {
        throw new AssertionError("explain was called");
    };
    private static final DeliverReport NO_DELIVERY = (request, progress) -> {
        throw new AssertionError("deliver was called");
    };
    private static final InitWorkspace NO_INIT = folder -> {
        throw new AssertionError("init was called");
    };

    private static final MapWorkspace NO_MAP = (workspace, accept, today) -> {
        throw new AssertionError("map was called");
    };

    private static final WhatIf NO_WHAT_IF = new WhatIf() {
        @Override
        public WhatIfOutcome answer(WhatIfRequest request) {
            throw new AssertionError("what-if was called");
        }

        @Override
        public SeededScenario begin(SeedRequest request) {
            throw new AssertionError("what-if --new was called");
        }
    };

    private static final ResetWorkspace NO_RESET = new ResetWorkspace() {
        @Override
        public Plan plan(Workspace workspace) {
            throw new AssertionError("reset was called");
        }

        @Override
        public Outcome reset(Workspace workspace) {
            throw new AssertionError("reset was called");
        }
    };

    private static final BackupWorkspace NO_BACKUP = new BackupWorkspace() {
        @Override
        public Outcome backup(Workspace workspace, Path file) {
            throw new AssertionError("backup was called");
        }

        @Override
        public Outcome restore(Workspace workspace, Path file) {
            throw new AssertionError("restore was called");
        }
    };

    private static final ProposeProfile NO_PROFILE = (file, workspace) -> {
        throw new AssertionError("profile was called");
    };

    static CommandRun of(String... args) {
        return run(NO_CLOSE, NO_CHECK, NO_STATUS, args);
    }

    static CommandRun closing(CloseMonth close, String... args) {
        return run(close, NO_CHECK, NO_STATUS, args);
    }

    static CommandRun checking(CheckWorkspace check, String... args) {
        return run(NO_CLOSE, check, NO_STATUS, args);
    }

    static CommandRun reading(ReadStatus status, String... args) {
        return run(NO_CLOSE, NO_CHECK, status, args);
    }

    static CommandRun explaining(ExplainFigure explain, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        explain,
                        NO_DELIVERY,
                        NO_INIT,
                        NO_MAP,
                        NO_WHAT_IF,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    static CommandRun delivering(DeliverReport deliver, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        NO_EXPLAIN,
                        deliver,
                        NO_INIT,
                        NO_MAP,
                        NO_WHAT_IF,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    static CommandRun asking(WhatIf whatIf, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        NO_EXPLAIN,
                        NO_DELIVERY,
                        NO_INIT,
                        NO_MAP,
                        whatIf,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    static CommandRun making(InitWorkspace init, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        NO_EXPLAIN,
                        NO_DELIVERY,
                        init,
                        NO_MAP,
                        NO_WHAT_IF,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    static CommandRun mapping(MapWorkspace map, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        NO_EXPLAIN,
                        NO_DELIVERY,
                        NO_INIT,
                        map,
                        NO_WHAT_IF,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    static CommandRun resetting(ResetWorkspace reset, String... args) {
        return run(
                new UseCases(
                        NO_CLOSE,
                        NO_CHECK,
                        NO_STATUS,
                        NO_EXPLAIN,
                        NO_DELIVERY,
                        NO_INIT,
                        NO_MAP,
                        NO_WHAT_IF,
                        reset,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
    }

    private static CommandRun run(CloseMonth close, CheckWorkspace check, ReadStatus status, String... args) {
        return run(
                new UseCases(
                        close,
                        check,
                        status,
                        NO_EXPLAIN,
                        NO_DELIVERY,
                        NO_INIT,
                        NO_MAP,
                        NO_WHAT_IF,
                        NO_RESET,
                        NO_BACKUP,
                        NO_PROFILE),
                args);
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
