package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages and pages name commands of this program only. */
class NamedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile(
            "\\boutlay(?:\\.jar)? ([a-z]+(?:-[a-z]+)*) (?:\\[|\\.\\.|--|\" \\+|[A-Z]{3,}|acme|sample-data)");

    @Test
    void noCommandIsNamedThatDoesNotExist() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String place : List.of("src/main", "docs", "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|md|sql|yaml|csv)"))
                        .toList()) {
                    COMMAND.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }
        // Part of the key of a lock, no command.
        named.remove("schema");
        String help = CommandRun.of("--help").out();

        assertThat(named)
                .contains("run", "check", "reset", "backup")
                .allSatisfy(name -> assertThat(help).containsPattern("(?m)^  " + name + " "));
    }
}
