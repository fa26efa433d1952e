package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link between the project's pages leads to a file that exists, and to a heading that it has. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = pages().flatMap(page -> targets(page).flatMap(target -> fault(page, target).stream()))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void recognisesLinksThatLeadNowhere() {
        Path readme = ProjectFiles.ROOT.resolve("README.md");
        assertEquals(Optional.of("README.md: docs/no-such-page.md"), fault(readme, "docs/no-such-page.md"));
        assertEquals(Optional.of("README.md: #no-such-heading"), fault(readme, "#no-such-heading"));
        assertEquals(Optional.empty(), fault(readme, "#two-commands"));
        assertEquals(Optional.empty(), fault(readme, "docs/database.md#a-server-of-your-own"));
    }

    private static Stream<Path> pages() {
        return ProjectFiles.all().stream().filter(file -> file.toString().endsWith(".md"));
    }

    private static Stream<String> targets(Path page) {
        return LINK.matcher(CODE.matcher(text(page)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"));
    }

    private static Optional<String> fault(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        boolean found = file.startsWith(ProjectFiles.ROOT)
                && Files.exists(file)
                && (parts.length == 1 || anchors(text(file)).contains(parts[1]));
        return found ? Optional.empty() : Optional.of(ProjectFiles.ROOT.relativize(page) + ": " + target);
    }

    /** As GitHub makes them: lower case, spaces as hyphens, no other signs; a repeated one gets a number. */
    private static List<String> anchors(String text) {
        List<String> anchors = new ArrayList<>();
        Matcher heading = HEADING.matcher(CODE.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(code.group().startsWith("```") ? "" : code.group())));
        while (heading.find()) {
            String anchor = heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            long before = anchors.stream().filter(anchor::equals).count();
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    private static String text(Path file) {
        return ProjectFiles.text(ProjectFiles.ROOT.relativize(file).toString());
    }
}
