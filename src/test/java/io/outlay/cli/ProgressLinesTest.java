package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A log gets whole lines: one as a step begins, one with its seconds as it ends. */
class ProgressLinesTest {
    private final StringWriter err = new StringWriter();
    private final ProgressLines lines = new ProgressLines(new PrintWriter(err));

    @Test
    void aStepHasALineAsItBeginsAndOneAsItEnds() {
        lines.begin("reading files", -1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("reading files ...\n");

        lines.advance(5);
        lines.end("5 files");
        assertThat(err.toString().lines().skip(1))
                .singleElement()
                .asString()
                .matches("reading files: 5 files \\(\\d+\\.\\d s\\)");
        assertThat(err.toString()).doesNotContain("\r");
    }

    @Test
    void aTotalThatBecomesKnownIsNoStepOfItsOwn() {
        lines.begin("reading files", -1);
        lines.begin("reading files", 40);
        lines.end("40 files");
        lines.begin("reading files", 40);

        assertThat(err.toString().lines()).hasSize(3);
    }
}
