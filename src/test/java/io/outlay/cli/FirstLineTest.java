package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLineTest {
    @Test
    void aCommandThatTakesTimeIsHeardAtOnce() {
        assertThat(FirstLine.of("run", "acme", "--period", "2026-06")).isEqualTo("starting ...\n");
    }

    @Test
    void whoAsksForTheResultAloneGetsNoLine() {
        assertThat(FirstLine.of("run", "acme", "--quiet")).isEmpty();
        assertThat(FirstLine.of("check", "acme", "--json")).isEmpty();
    }

    @Test
    void whatEndsAtOnceNeedsNone() {
        assertThat(FirstLine.of()).isEmpty();
        assertThat(FirstLine.of("--version")).isEmpty();
        assertThat(FirstLine.of("run", "--help")).isEmpty();
        assertThat(FirstLine.of("generate-completion")).isEmpty();
    }
}
