package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/profile-keys.md} has a section for each key that the reader of profiles knows, and no other, with examples
 * that hold the key and are read without a fault.
 */
class ProfileKeysPageTest {
    private static final Page PAGE = new Page("docs/profile-keys.md");
    private static final Path READER = Path.of("src/main/java/io/outlay/intake/profile");
    private static final Pattern ALLOWED =
            Pattern.compile("\\.allow\\(\"([^\"]+)\", (?:List\\.of\\(([^)]+)\\)|(?:(\\w+)\\.)?KEYS)\\)");
    private static final Pattern KEYS = Pattern.compile(" KEYS = List\\.of\\(([^)]+)\\)");

    /** Where the keys are that a section names in another way than by its own key. */
    private static final Map<String, String> PLACES =
            Map.of("a profile", "", "a table", "", "a column", "columns.", "a condition", "where.");

    @Test
    void everyKeyOfTheReaderHasAnExampleThatIsRead() throws IOException {
        Map<String, List<String>> examples = examples();
        assertThat(examples.keySet()).isEqualTo(known());
        examples.forEach((key, of) -> assertThat(of).as(key).isNotEmpty().allSatisfy(yaml -> isRead(key, yaml)));
    }

    private static void isRead(String key, String yaml) {
        List<String> faults = new ArrayList<>();
        assertThat(ProfileFile.unsaved("profiles/" + key + ".yaml", yaml, ZoneOffset.UTC, faults))
                .isNotEmpty();
        assertThat(faults).isEmpty();
        assertThat(yaml).containsPattern("\\b" + key.substring(key.lastIndexOf('.') + 1) + ":");
    }

    /** By key, as its heading has it, the examples below it. */
    private static Map<String, List<String>> examples() {
        Map<String, List<String>> examples = new TreeMap<>();
        for (String section : PAGE.text().split("\n### `")) {
            if (!section.startsWith("#")) {
                String key = section.substring(0, section.indexOf('`'));
                examples.put(key, Page.code(section, "yaml"));
            }
        }
        return examples;
    }

    /** The keys that the sections of the reader allow; a call in another form than those here fails. */
    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        int calls = 0;
        int understood = 0;
        for (Path file : files()) {
            String source = source(file);
            calls += source.split("\\.allow\\(", -1).length - 1;
            for (MatchResult call : ALLOWED.matcher(source).results().toList()) {
                understood++;
                String place = PLACES.getOrDefault(call.group(1), call.group(1) + ".");
                keys(file, call).forEach(key -> known.add(place + key));
            }
        }
        assertThat(understood).isEqualTo(calls).isPositive();
        return known;
    }

    private static List<String> keys(Path file, MatchResult call) throws IOException {
        if (call.group(2) != null) {
            return texts(call.group(2));
        }
        Matcher keys = KEYS.matcher(source(call.group(3) == null ? file : READER.resolve(call.group(3) + ".java")));
        assertThat(keys.find()).as(call.group()).isTrue();
        return texts(keys.group(1));
    }

    private static List<String> texts(String list) {
        return Arrays.stream(list.split(","))
                .map(text -> text.strip().replace("\"", ""))
                .toList();
    }

    /** With each run of blanks as one, so that a line break means nothing. */
    private static String source(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", " ").replace("List.of( ", "List.of(");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(READER)) {
            return files.sorted().toList();
        }
    }
}
