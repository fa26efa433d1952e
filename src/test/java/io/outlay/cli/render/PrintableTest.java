package io.outlay.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.cli.Screen;
import io.outlay.cli.Volume;
import io.outlay.job.workspace.Exit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintableTest {
    private static final String HOSTILE = "a\u001B[2J\u0007\r\u009B1m\u007F\u202Eb\tc\nd";

    @Test
    void showsControlCharactersAsSigns() {
        assertThat(Printable.of(HOSTILE)).isEqualTo("a\u241B[2J\u2407\u240D\uFFFD1m\u2421\uFFFDb\tc\nd");
        assertThat(Printable.of("Größe 1.299,00 € – 売上")).isEqualTo("Größe 1.299,00 € – 売上");
    }

    @Test
    void noneReachesTheTerminal() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), Volume.NORMAL, false);
        screen.details(List.of(HOSTILE));
        screen.faults(List.of(HOSTILE));
        screen.result(List.of(HOSTILE), Exit.DONE, new Failure(List.of()));
        assertThat(out + err.toString()).doesNotContain("\u001B", "\u0007", "\u009B", "\u007F", "\u202E");
    }

    @Test
    void jsonSaysThemInAscii() {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        new Screen(printer, printer, Volume.NORMAL, true).result(List.of(), Exit.DONE, new Failure(List.of(HOSTILE)));
        assertThat(out.toString())
                .contains("\"a\\u001B[2J\\u0007\\r\\u009B1m\\u007F\\u202Eb\\tc\\nd\"")
                .doesNotContain("\u001B", "\u009B", "\u007F", "\u202E");
    }
}
