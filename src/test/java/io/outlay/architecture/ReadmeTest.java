package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.job.workspace.Exit;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.sample.FaultySample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says what the code does. {@code -Doutlay.readme.update=true} writes what is generated instead. */
class ReadmeTest {
    private static final Pattern CODES =
            Pattern.compile("(?<=<!-- rejection codes -->\n).*?(?=<!-- /rejection codes -->)", Pattern.DOTALL);
    private static final Pattern LONG_VALUE = Pattern.compile("\"([^\"]{30})[^\"]{30,}\"");
    private static final Pattern COMMAND = Pattern.compile("(?<=```sh\n).*?(?=\n```)", Pattern.DOTALL);

    @Test
    void listsEveryRejectionCode() throws IOException {
        String readme = ProjectFiles.text("README.md");
        String codes = codes(FaultySample.rejections());
        if (Boolean.getBoolean("outlay.readme.update")) {
            String updated = CODES.matcher(readme).replaceFirst(Matcher.quoteReplacement(codes));
            Files.writeString(ProjectFiles.ROOT.resolve("README.md"), updated, StandardCharsets.UTF_8);
            return;
        }
        Matcher section = CODES.matcher(readme);
        assertTrue(section.find(), "README.md has no section between the rejection codes' marks");
        assertEquals(codes, section.group(), "run this test once with -Doutlay.readme.update=true");
    }

    /** Each code with its meaning, and the first message in which the faulty sample provokes it. */
    private static String codes(List<Rejection> rejections) {
        Map<RejectionCode, String> examples = new EnumMap<>(RejectionCode.class);
        rejections.forEach(r ->
                examples.putIfAbsent(r.code(), r.message().lines().findFirst().orElseThrow()));
        return Arrays.stream(RejectionCode.values())
                .map(code ->
                        "| `" + code.id() + "` | " + code.meaning() + " | `" + shortened(examples.get(code)) + "` |\n")
                .collect(Collectors.joining(
                        "",
                        "Each lies in `sample-data/faulty`, which `check` reads through.\n\n"
                                + "| code | meaning | example |\n|---|---|---|\n",
                        ""));
    }

    /** Without the folder, and of a long value only its beginning. */
    private static String shortened(String message) {
        String example = message.replace("inbox/faulty/", "").replace("|", "\\|");
        return LONG_VALUE.matcher(example).replaceAll("\"$1…\"");
    }

    @Test
    void listsEveryExitCode() {
        String readme = ProjectFiles.text("README.md");
        for (Exit exit : Exit.values()) {
            assertTrue(readme.contains("\n| " + exit.code() + " | "), () -> "README.md lacks exit code " + exit.code());
        }
    }

    @Test
    void beginsWithTheTwoCommands() {
        List<String> commands = COMMAND.matcher(ProjectFiles.text("README.md"))
                .results()
                .map(MatchResult::group)
                .limit(2)
                .collect(Collectors.toList());
        assertEquals(
                List.of(
                        "mvn -q -DskipTests package && java -jar target/outlay.jar run sample-data/shop --period 2026-09",
                        "mvn verify"),
                commands);
    }
}
