package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class OutlayApplicationTest {
    @TempDir
    Path folder;

    @Test
    void helpAndVersionNeedNoSpring() throws Exception {
        for (String option : List.of("--help", "--version")) {
            assertThat(run(List.of("-Xlog:class+load:file=" + folder.resolve("classes")), option))
                    .isZero();
            assertThat(Files.readString(folder.resolve("classes")))
                    .contains("io.outlay.cli.OutlayCommand")
                    .doesNotContain("org.springframework.boot.SpringApplication", "ch.qos.logback");
            assertThat(stdout()).contains("utlay");
            assertThat(folder.resolve("err")).isEmptyFile();
        }
    }

    @Test
    void wrongUseEndsWithTwoAndKeepsStdoutClean() throws Exception {
        assertThat(run(List.of(), "run", "none")).isEqualTo(2);
        assertThat(stdout()).isEmpty();
        assertThat(folder.resolve("err")).content().startsWith("starting ...\nThere is no workspace none");
    }

    private int run(List<String> options, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.outlay.OutlayApplication"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }

    private String stdout() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }
}
