package io.outlay.cli;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.FailureCause;
import io.outlay.job.workspace.NearFile;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command with the common options, on a workspace or without one; opens its log and tells how it ended. */
abstract class CommonCommand implements Callable<Integer> {
    private final boolean changes;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpForm help = new HelpForm();

    @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
    private CommonOptions common = new CommonOptions();

    /** @param changes whether the command may write to the workspace; one that may not keeps no log of its work */
    CommonCommand(boolean changes) {
        this.changes = changes;
    }

    /** The folder of the workspace; empty for a command that needs none. */
    abstract Optional<Path> root();

    /** Does the work and shows its result. */
    abstract Exit work(Optional<Workspace> workspace, Screen screen);

    /** Settings given for this call. */
    final Map<String, String> set() {
        return common.settings();
    }

    /** Refuses options that do not go together. */
    void validate() {}

    final ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    public final Integer call() {
        Optional<Workspace> workspace = workspace();
        validate();
        Stages stages = OutlayCommand.stages(spec);
        Screen screen = new Screen(
                spec.commandLine().getOut(), spec.commandLine().getErr(), common.volume(), common.json, stages);
        boolean all = workspace
                .filter(known -> changes && Files.exists(known.root().resolve("outlay.yaml")))
                .isPresent();
        try (LogFile log = LogFile.open(workspace, all, common.logJson)) {
            stages.open(screen.volume(), screen.err());
            Exit exit = ending(workspace, screen, log);
            if (all) {
                ended(workspace.get(), exit);
            }
            return exit.code();
        }
    }

    /** What a command that may write to the workspace leaves for those that watch it, however it ended. */
    void ended(Workspace workspace, Exit exit) {}

    private Exit ending(Optional<Workspace> workspace, Screen screen, LogFile log) {
        try {
            return work(workspace, screen);
        } catch (Throwable failure) {
            OutlayCommand.stages(spec).clear();
            Path place = workspace.map(Workspace::root).orElse(Path.of(""));
            FailureCause cause = FailureCause.of(failure, place);
            List<String> messages = new ArrayList<>(cause.messages());
            if (cause.exit() == Exit.FAILED && !(failure instanceof Stopped)) {
                int last = messages.size() - 1;
                messages.set(last, messages.get(last) + "\n" + log.failure(failure, cause.known()));
            }
            screen.stopped(cause.exit(), messages);
            return cause.exit();
        }
    }

    private Optional<Workspace> workspace() {
        Optional<Path> root = root();
        if (root.isPresent() && !Files.isDirectory(root.get())) {
            throw wrongUse(NearFile.noFolder("workspace", root.get(), "Give a folder that holds outlay.yaml."));
        }
        if (common.dbUser != null && common.dbUrl == null) {
            throw wrongUse("--db-user needs --db-url: the embedded database has a user of its own");
        }
        Optional.ofNullable(common.dbUrl).flatMap(DatabaseUrl::secret).ifPresent(secret -> {
            throw wrongUse(
                    "--db-url must not hold " + secret + ", every user of the machine could read it: use --db-user,"
                            + " and OUTLAY_DB_PASSWORD or OUTLAY_DB_PASSWORD_FILE");
        });
        Optional<Workspace> workspace = root.map(folder -> new Workspace(
                folder,
                common.settings(),
                Optional.ofNullable(common.data),
                Optional.ofNullable(common.dbUrl),
                Optional.ofNullable(common.dbUser)));
        workspace.flatMap(Workspace::misplaced).ifPresent(fault -> {
            throw wrongUse(fault);
        });
        return workspace;
    }
}
