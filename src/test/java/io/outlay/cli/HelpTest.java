package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Help is compared with {@code help-*.txt}; {@code -Dgolden.update=true} writes these files anew. */
class HelpTest {
    static final List<String> COMMANDS = List.of(
            "outlay", "run", "check", "explain", "what-if", "deliver", "status", "init", "map", "profile", "reset",
            "backup", "restore");

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void helpReadsAsAgreed(String command) throws IOException {
        CommandRun run = help(command);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(golden("help-" + command + ".txt", run.out()));
    }

    @Test
    void helpCommandIsTheSameAsTheOption() {
        assertThat(CommandRun.of("help", "run").out())
                .isEqualTo(CommandRun.of("run", "--help").out());
    }

    @Test
    void helpListsEveryExitCode() {
        String help = CommandRun.of("run", "--help").out();

        for (Exit exit : Exit.values()) {
            assertThat(help).containsPattern("(?m)^ {2}" + exit.code() + " {3}\\S");
        }
    }

    @Test
    void versionNeedsNoWorkspace() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2).first().asString().startsWith("outlay ");
    }

    @Test
    void completionScriptKnowsTheCommands() {
        CommandRun run = CommandRun.of("generate-completion");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("run check explain what-if deliver status init map profile reset", "--period", "--json");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (String command : COMMANDS) {
            assertThat(help(command).out().lines()).allMatch(line -> line.length() <= 80);
        }
    }

    private static CommandRun help(String command) {
        return command.equals("outlay") ? CommandRun.of("--help") : CommandRun.of(command, "--help");
    }

    private static String golden(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources/io/outlay/cli", name), actual);
            return actual;
        }
        try (InputStream text = HelpTest.class.getResourceAsStream(name)) {
            assertThat(text).as(name).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
