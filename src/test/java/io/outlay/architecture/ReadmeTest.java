package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.job.workspace.Exit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** README is short, begins with what to type, and names every page; the pages' own parts are tested beside their code. */
class ReadmeTest {
    private static final Page README = new Page("README.md");

    @Test
    void beginsWithTheTwoCommands() {
        assertEquals(
                List.of(
                        "mvn -q -DskipTests package && java -jar target/outlay.jar run sample-data/shop --period 2026-09\n",
                        "mvn verify\n"),
                README.examples("sh"));
    }

    @Test
    void isShort() {
        List<String> lines = README.text().lines().toList();
        assertTrue(lines.size() <= 200, () -> "README.md has " + lines.size() + " lines; details belong into docs");
        assertEquals(
                List.of(), lines.stream().filter(line -> line.length() > 125).toList());
    }

    @Test
    void listsEveryExitCode() {
        for (Exit exit : Exit.values()) {
            assertTrue(
                    README.firstCells().contains(Integer.toString(exit.code())),
                    () -> "README.md lacks exit code " + exit.code());
        }
    }

    @Test
    void namesEveryPage() {
        List<String> unknown = ProjectFiles.all().stream()
                .map(ProjectFiles.ROOT::relativize)
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> file.getParent() == null || file.getParent().equals(Path.of("docs")))
                .map(Path::toString)
                .filter(name -> !name.equals(README.name()) && !README.text().contains("](" + name + ")"))
                .toList();
        assertEquals(List.of(), unknown);
    }
}
