package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {
    @Test
    void whatAProgramStartedEndsWithIt() throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; wait").start();
        long child = Long.parseLong(
                new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8)).readLine());
        ProcessHandle sleeper = ProcessHandle.of(child).orElseThrow();

        ProcessTree.end(shell);

        assertThat(shell.isAlive()).isFalse();
        sleeper.onExit().join();
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void programThatHasEndedIsLeftAlone() throws IOException, InterruptedException {
        Process done = new ProcessBuilder("true").start();
        assertThat(done.waitFor()).isZero();

        ProcessTree.end(done);

        assertThat(done.exitValue()).isZero();
    }
}
