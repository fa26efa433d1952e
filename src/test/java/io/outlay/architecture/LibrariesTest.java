package io.outlay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * The libraries that a build resolves are those that somebody has looked at: {@code META-INF/libraries.txt} lists what is in
 * the jar, {@code test-libraries.txt} what else tests and starters bring. A version that moves, by itself or with another,
 * is seen in review. {@code .ci/run} holds the jar against the same list.
 */
class LibrariesTest {
    /** Put into the jar when it is packaged. */
    private static final String PACKAGED = "spring-boot-jarmode-tools-.*";

    /** On a Mac the database of a Mac comes besides. */
    private static final String OF_THE_PLATFORM = ".*-darwin-.*";

    /** Profile {@code trino} adds it. */
    private static final String OF_A_PROFILE = "trino-jdbc-.*";

    private final List<String> program = listed("/META-INF/libraries.txt");
    private final List<String> tests = listed("/io/outlay/architecture/test-libraries.txt");

    @Test
    void everyLibraryIsListedWithItsVersion() {
        SortedSet<String> listed = new TreeSet<>(program);
        listed.addAll(tests);
        listed.removeIf(name -> name.matches(PACKAGED));

        assertThat(resolved())
                .as("libraries of this build: list each new one with what it is for")
                .isEqualTo(listed);
    }

    @Test
    void noLibraryIsThereInTwoVersions() {
        assertThat(program.stream().map(name -> name.replaceFirst("-\\d.*", "")))
                .doesNotHaveDuplicates();
        assertThat(program).doesNotContainAnyElementsOf(tests).isSorted();
    }

    @Test
    void profileTrinoBringsTheDriverOfTheServerThatIsTested() throws Exception {
        XPath pom = XPathFactory.newInstance().newXPath();
        String driver = "/*[local-name()='project']/*[local-name()='profiles']/*[*[local-name()='id']='trino']"
                + "/*[local-name()='dependencies']/*[*[local-name()='artifactId']='trino-jdbc']";
        Node found = (Node) pom.evaluate(
                driver,
                new InputSource(ProjectFiles.ROOT.resolve("pom.xml").toUri().toString()),
                XPathConstants.NODE);

        assertThat(found).as("trino-jdbc in profile trino").isNotNull();
        assertThat(found.getTextContent().split("\\s+"))
                .contains("io.trino", "trino-jdbc", "${trino.version}", "runtime");
    }

    private static SortedSet<String> resolved() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name ->
                        !name.matches(OF_THE_PLATFORM) && !name.matches(OF_A_PROFILE) && !name.startsWith("surefire"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> listed(String resource) {
        try (InputStream in = LibrariesTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
