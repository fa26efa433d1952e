package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What no file of the project may say, so that it builds the same for anyone, anywhere. */
class ProjectTextTest {
    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "src",
            "sample-data",
            "sql",
            "docs",
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "LICENSE",
            "Dockerfile",
            ".ci",
            ".gitignore",
            ".editorconfig");

    /** The names of a POM's schema are addresses by form only. */
    private static final Pattern REGISTRY =
            Pattern.compile("https?://(?!maven\\.apache\\.org/(POM|xsd)/)[a-z0-9.-]*(maven|npm|debian)[a-z0-9.-]*/");

    private static final Pattern HOME = Pattern.compile("(?<![\\w.])/(?:home|Users)/[a-z]\\w*/|(?<![\\w.])/roo[t]/");

    private static final Pattern NAMED_PATH =
            Pattern.compile("`((?:src|docs|sql|sample-data|cli|job|intake|ledger|model|analysis|report|store|settings)"
                    + "/[\\w./-]+)`");

    /** Words that a reader of English as a second language has to look up, or reads in another sense. */
    private static final Pattern NOT_PLAIN = Pattern.compile(
            "\\b(?:stands?|stood|told|tells?|mends?|mended|leads? to|comes once|without hands|that part to it|landing of it)\\b");

    private static final Pattern LITERAL = Pattern.compile("(?m)(?<!\\\\)\"(?:\\\\.|[^\"\\\\\n])*+\"");

    private static final Pattern TWO_DECIMALS = Pattern.compile(
            "setScale\\(\\s*2\\b|[^+] 2, RoundingMode" + "|BigDecimal\\(\"0\\.00\"\\)|[^\\d],2\\)\"|%,?\\.2f");

    @Test
    void topLevelHoldsOnlyWhatBelongsThere() {
        Set<String> other = new TreeSet<>(ProjectFiles.topLevel());
        other.removeAll(TOP_LEVEL);
        assertEquals(Set.of(), other);
    }

    /** A path in backticks is below the project's folder or below the program's sources, a class without its ending. */
    @Test
    void mapsNameFilesThatExist() {
        List<String> maps = new ArrayList<>(List.of("ARCHITECTURE.md", "CONTRIBUTING.md"));
        ProjectFiles.all().stream()
                .map(file -> ProjectFiles.ROOT.relativize(file).toString())
                .filter(name -> name.startsWith("docs/") && name.endsWith(".md"))
                .forEach(maps::add);
        List<String> lost = maps.stream()
                .flatMap(map -> NAMED_PATH
                        .matcher(ProjectFiles.text(map))
                        .results()
                        .map(path -> path.group(1))
                        .filter(path -> !exists(path))
                        .map(path -> map + ": " + path))
                .toList();
        assertEquals(List.of(), lost);
        assertFalse(exists("ledger/posting/NoSuchCalculator"));
    }

    private static boolean exists(String path) {
        Path sources = ProjectFiles.ROOT.resolve("src/main/java/io/outlay");
        return Files.exists(ProjectFiles.ROOT.resolve(path))
                || Files.exists(sources.resolve(path))
                || Files.exists(sources.resolve(path + ".java"));
    }

    @Test
    void namesNoPackageRegistry() {
        assertEquals(List.of(), found(REGISTRY));
    }

    @Test
    void recognisesARegistryButNotAPomsSchema() {
        assertTrue(
                REGISTRY.matcher("https:" + "//repo.maven.example.org/releases").find());
        assertTrue(REGISTRY.matcher("http:" + "//deb.debian.org/debian").find());
        assertFalse(REGISTRY.matcher("http:" + "//maven.apache.org/POM/4.0.0").find());
        assertFalse(REGISTRY.matcher("https:" + "//example.org/maven/").find());
    }

    @Test
    void namesNoPathOfThisMachine() {
        assertEquals(List.of(), found(machinePaths(ProjectFiles.ROOT)));
    }

    @Test
    void recognisesPathsOfAMachine() {
        Pattern paths = machinePaths(Path.of("/builds/outlay"));
        assertTrue(paths.matcher("see /builds/" + "outlay/pom.xml").find());
        assertTrue(paths.matcher("in /home/" + "ann/outlay").find());
        assertFalse(paths.matcher("in /var/lib/outlay/").find());
    }

    /** How many decimals money has depends on its currency: JPY has none, KWD three. */
    @Test
    void onlyTheMinorUnitRoundsMoney() {
        List<String> places = ProjectFiles.all().stream()
                .filter(file -> file.startsWith(ProjectFiles.ROOT.resolve("src/main/java")))
                .filter(file -> TWO_DECIMALS.matcher(ProjectFiles.bytes(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(List.of(), places);
    }

    @Test
    void recognisesARoundingToTwoDecimals() {
        for (String code : List.of(
                "sum.setScale(2, RoundingMode.HALF_UP)",
                "a.divide(b, 2, RoundingMode.HALF_UP)",
                "new BigDecimal(\"0.00\")",
                "\"ROUND(\" + cells + \",2)\"",
                "String.format(\"%,.2f\", x)")) {
            assertTrue(TWO_DECIMALS.matcher(code).find(), code);
        }
        assertFalse(TWO_DECIMALS
                .matcher("unit.round(sum) + percent.setScale(1, UP) + TIMES.format(\"0.00\")")
                .find());
    }

    @Test
    void messagesAndPagesArePlain() {
        List<String> places = new ArrayList<>();
        for (Path file : ProjectFiles.all()) {
            String name = ProjectFiles.ROOT.relativize(file).toString();
            if (name.endsWith(".md") || name.startsWith("src/main/resources/")) {
                places.addAll(notPlain(name, ProjectFiles.text(name)));
            } else if (name.startsWith("src/main/java/")) {
                LITERAL.matcher(ProjectFiles.text(name))
                        .results()
                        .forEach(literal -> places.addAll(notPlain(name, literal.group())));
            }
        }
        assertEquals(List.of(), places, "say it with posted, shown, listed, is, fix");
    }

    @Test
    void recognisesWhatIsNotPlain() {
        assertEquals(List.of("a: stands"), notPlain("a", "vendor stands more than once; a standing order"));
        assertTrue(LITERAL.matcher("fault(\"stands \\\"x\\\" here\")").find());
    }

    private static List<String> notPlain(String name, String text) {
        return NOT_PLAIN
                .matcher(text)
                .results()
                .map(word -> name + ": " + word.group())
                .toList();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> silent = ProjectFiles.all().stream()
                .filter(file -> file.startsWith(ProjectFiles.ROOT.resolve("src/main/java/io/outlay")))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.endsWith("io/outlay"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(ProjectFiles.ROOT::relativize)
                .collect(Collectors.toList());
        assertEquals(List.of(), silent);
    }

    private static Pattern machinePaths(Path project) {
        // A project right below the file system's root has a name too short to tell apart from prose.
        return project.getNameCount() < 2 ? HOME : Pattern.compile(HOME.pattern() + "|" + Pattern.quote(project + "/"));
    }

    private static List<String> found(Pattern pattern) {
        List<String> places = new ArrayList<>();
        for (Path file : ProjectFiles.all()) {
            Matcher matcher = pattern.matcher(ProjectFiles.bytes(file));
            while (matcher.find()) {
                places.add(ProjectFiles.ROOT.relativize(file) + ": " + matcher.group());
            }
        }
        return places;
    }
}
