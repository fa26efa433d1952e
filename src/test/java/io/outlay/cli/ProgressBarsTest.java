package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {
    @Test
    void aFinishedBarGivesWayToItsOutcome() {
        StringWriter err = new StringWriter();
        ProgressBars bars = new ProgressBars(new PrintWriter(err));
        bars.begin("intake", 10);
        bars.advance(10);
        bars.end("10 read");

        String shown = err.toString();
        assertThat(shown.substring(shown.lastIndexOf('\r') + 1)).matches("intake: 10 read \\(\\d+\\.\\d s\\)\\R");
    }

    @Test
    void secondsHaveOneDecimal() {
        assertThat(ProgressBars.seconds(1_249_000_000L)).isEqualTo("1.2");
        assertThat(ProgressBars.seconds(40_000_000L)).isEqualTo("0.0");
    }

    @Test
    void knowsATerminalByItsFile() {
        assertThat(Terminal.isTerminal(Path.of("/dev/pts/3"))).isTrue();
        assertThat(Terminal.isTerminal(Path.of("/dev/tty1"))).isTrue();
        assertThat(Terminal.isTerminal(Path.of("/dev/null"))).isFalse();
        assertThat(Terminal.isTerminal(Path.of("pipe:[12345]"))).isFalse();
        assertThat(Terminal.isTerminal(Path.of("/var/log/err.log"))).isFalse();
    }
}
