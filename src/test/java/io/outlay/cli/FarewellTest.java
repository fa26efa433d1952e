package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private final Stages stages = Stages.hidden();
    private final Farewell farewell = new Farewell(stages);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintWriter command = new PrintWriter(farewell.over(screen), true, StandardCharsets.UTF_8);
    private final StringWriter last = new StringWriter();

    @Test
    void aSignalHasTheLastWord() {
        command.println("reading files");
        farewell.say(new PrintWriter(last));
        command.println("the connection was lost");

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("reading files\n");
        assertThat(last.toString())
                .contains("Stopped by a signal, such as Ctrl-C")
                .contains("before the command was done")
                .contains("no file is half written. Run the command again: a run goes on where it stopped, any other");
    }

    @Test
    void aSignalNamesWhatItInterrupted() {
        stages.begin("starting database", -1);
        farewell.say(new PrintWriter(last));

        assertThat(last.toString()).contains("the session, while starting database.");
    }

    @Test
    void betweenTwoStagesNoneIsNamed() {
        stages.begin("starting database", -1);
        stages.end("ready");
        farewell.say(new PrintWriter(last));

        assertThat(last.toString()).contains("the session, before the command was done.");
    }

    @Test
    void aCommandThatEndedByItselfSaysNoMore() {
        farewell.ended();
        farewell.say(new PrintWriter(last));
        command.println("done");

        assertThat(last.toString()).isEmpty();
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("done\n");
    }
}
