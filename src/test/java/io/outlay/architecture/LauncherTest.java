package io.outlay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a jar, with a Java that prints what it was called with. */
class LauncherTest {
    @TempDir
    private Path folder;

    private Path cache;
    private String bytes = "20000000";

    @BeforeEach
    void lay() throws IOException {
        cache = folder.resolve("cache");
        Files.createDirectories(folder.resolve("app/lib"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(Path.of("src/main/dist/outlay"), folder.resolve("app/outlay"));
        Files.writeString(folder.resolve("app/outlay.jar"), "");
        Files.writeString(
                folder.resolve("jdk/bin/java"),
                "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; case $word in -XX:ArchiveClassesAtExit=*)"
                        + " dd if=/dev/zero of=\"${word#*=}\" bs=1 count=0 seek=${CLASSES:-20000000} 2> /dev/null ;; esac; done\necho \"left: $OUTLAY_JAVA_OPTS$OUTLAY_CACHE\"\n");
        for (String program : List.of("app/outlay", "jdk/bin/java")) {
            Files.setPosixFilePermissions(folder.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void theFirstRunWritesTheArchiveThatLaterStartsRead() throws Exception {
        assertThat(started(cache, "run", "my acme"))
                .contains("my acme", "left: ")
                .anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit=" + cache));
        assertThat(started(cache, "--help")).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + cache));
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).singleElement().asString().endsWith(".jsa");
        }
    }

    @Test
    void aRunTakesTheLastWordOnTheArchive() throws Exception {
        started(cache, "check");
        assertThat(started(cache, "status")).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + cache));
        assertThat(started(cache, "run")).anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit=" + cache));
        assertThat(started(cache, "check")).anyMatch(word -> word.matches("-XX:SharedArchiveFile=.*-run\\.jsa"));
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).singleElement().asString().endsWith("-run.jsa");
        }
    }

    @Test
    void theArchiveOfAStartThatEndedEarlyIsNotRead() throws Exception {
        bytes = "2500000";
        started(cache, "run");
        bytes = "20000000";
        assertThat(started(cache, "run"))
                .anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit=" + cache))
                .noneMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
        assertThat(started(cache, "run")).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + cache));
    }

    @Test
    void whatEndsAtOnceWritesNoArchive() throws Exception {
        assertThat(started(cache, "--help")).contains("-Xshare:auto");
    }

    @Test
    void anotherReleaseHasAnotherArchive() throws Exception {
        started(cache, "run");
        Files.writeString(folder.resolve("app/outlay.jar"), "another");

        assertThat(started(cache, "run")).anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void withoutAPlaceForTheArchiveItStartsAllTheSame() throws Exception {
        Files.writeString(folder.resolve("file"), "");

        assertThat(started(folder.resolve("file"), "run")).contains("-Xshare:auto", "run");
        assertThat(started(Path.of("off"), "run")).contains("-Xshare:auto", "run");
    }

    @Test
    void theJarWithAllInItHasNoArchive() throws Exception {
        Files.delete(folder.resolve("app/lib"));

        assertThat(started(cache, "run")).contains("-Xshare:auto").doesNotContain("-XX:SharedArchiveFile");
    }

    @Test
    void optionsOfTheUserComeLastAndWin() throws Exception {
        List<String> words = started(cache, "run");

        assertThat(words.indexOf("-Xmx1g")).isGreaterThan(words.indexOf("-XX:MaxRAMPercentage=50"));
        assertThat(words.indexOf("-jar")).isGreaterThan(words.indexOf("-Xmx1g"));
    }

    /** As far as that can be seen without Windows: what a path with blanks, parentheses or & would break. */
    @Test
    void theWindowsLauncherHoldsAgainstAnyPath() throws Exception {
        String script = Files.readString(Path.of("src/main/dist/outlay.cmd"));
        List<String> lines =
                script.lines().filter(line -> !line.startsWith("rem ")).toList();

        assertThat(script.replace("\r\n", "")).as("lines end as on Windows").doesNotContain("\n", "\r");
        assertThat(lines).as("no blocks").noneMatch(line -> line.matches(".*(^|\\s)[()]\\s*$"));
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("set LAUNCHER_OPTIONS="))
                .as("paths are in quotes")
                .allMatch(line -> line.replaceAll("\"[^\"]*\"", "")
                                .replace("%LAUNCHER_OPTIONS%", "")
                                .replace("%ERRORLEVEL%", "")
                                .replace("%*", "")
                                .replaceFirst("=%.bin.*", "")
                                .indexOf('%')
                        < 0);
        for (String line : lines) {
            String label = line.replaceFirst(".*(goto |call :)(\\w+)$", ":$2");
            assertThat(lines).contains(line.contains("goto ") || line.contains("call :") ? label : line);
        }
        assertThat(lines)
                .as("the place of a script on the path is that of a called label")
                .containsSubsequence("call :place", ":place", "set \"LAUNCHER_HOME=%~dp0\"", "exit /b 0")
                .containsSubsequence("exit /b %ERRORLEVEL%", ":place");
        assertThat(lines)
                .as("nothing of another shell, and no line that goes on below")
                .noneMatch(line -> line.matches(".*(\\$\\{?\\w|\\[ -|; then|>&2 \\w|`).*") || line.endsWith("^"))
                .allMatch(line -> line.chars().allMatch(sign -> sign < 128));
    }

    @Test
    void theProgramHearsOfThePlaceOfTheCache() throws Exception {
        assertThat(started(cache, "run")).contains("-Doutlay.cache=" + cache);
        assertThat(started(Path.of("off"), "run")).contains("-Doutlay.cache=off");
    }

    private List<String> started(Path archives, String... words) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder(
                Stream.concat(Stream.of(folder.resolve("app/outlay").toString()), Stream.of(words))
                        .toList());
        launcher.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        launcher.environment().put("OUTLAY_CACHE", archives.toString());
        launcher.environment().put("OUTLAY_JAVA_OPTS", "-Xmx1g");
        launcher.environment().put("CLASSES", bytes);
        Process process = launcher.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().toList();
    }
}
