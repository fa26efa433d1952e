package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/settings.md} is written from the settings. {@code -Doutlay.readme.update=true} writes it. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("docs", "settings.md");

    @Test
    void thePageOfSettingsListsEachWithDefaultBoundsUnitMeaningAndSource() throws IOException {
        if (Boolean.getBoolean("outlay.readme.update")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("run this test once with -Doutlay.readme.update=true")
                .isEqualTo(page());
    }

    @Test
    void everySettingSaysWhatItMeansAndItsDefaultIsAllowed() {
        assertThat(SettingKeys.listed()).allSatisfy(key -> {
            assertThat(key.meaning()).as(key.name()).isNotBlank();
            assertThat(key.standard()).as(key.name()).isEqualTo(key.standard().flatMap(key.rule()::canonical));
        });
    }

    private static String page() {
        return "# Settings\n\n"
                + "Written from `settings/SettingKeys`. README says how they are given. Values that are no choice of a company are"
                + " on the sheet Assumptions too, each with the value in force and where that comes from.\n\n"
                + "| key | default | allowed | unit | meaning | source of the default |\n|---|---|---|---|---|---|\n"
                + SettingKeys.listed().stream()
                        .sorted(Comparator.comparing(SettingKey::name))
                        .map(SettingsPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(SettingKey key) {
        String standard = key.standard().map(value -> "`" + value + "`").orElse("none");
        boolean required = key.standard().isEmpty() && SettingKeys.all().contains(key);
        String source = key.standard().isPresent() ? key.source() : "";
        return "| `"
                + key.name().replace("CUR", "<CUR>").replace("YYYY", "<YYYY>").replace("NAME", "<NAME>") + "` | "
                + (required ? "required" : standard) + " | " + key.rule().allowed() + " | " + key.unit() + " | "
                + key.meaning() + " | " + source + " |\n";
    }
}
