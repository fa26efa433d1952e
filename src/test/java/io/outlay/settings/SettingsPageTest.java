package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/settings.md} lists the settings, and what the pages show of {@code outlay.yaml} is valid. */
class SettingsPageTest {
    @Test
    void thePageOfSettingsListsEachWithDefaultBoundsUnitMeaningAndSource() {
        List<SettingKey> keys = SettingKeys.listed().stream()
                .sorted(Comparator.comparing(SettingKey::name))
                .toList();
        new Page("docs/settings.md")
                .holds(
                        "settings",
                        Page.table(
                                List.of("key", "default", "allowed", "unit", "meaning", "source of the default"),
                                keys,
                                SettingsPageTest::cells));
    }

    @Test
    void everySettingSaysWhatItMeansAndItsDefaultIsAllowed() {
        assertThat(SettingKeys.listed()).allSatisfy(key -> {
            assertThat(key.meaning()).as(key.name()).isNotBlank();
            assertThat(key.standard()).as(key.name()).isEqualTo(key.standard().flatMap(key.rule()::canonical));
        });
    }

    static Stream<String> examples() {
        return Stream.of("README.md", "docs/settings.md", "docs/delivery.md")
                .flatMap(page -> new Page(page).examples("yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatAPageShowsOfOutlayYamlIsValid(String example, @TempDir Path workspace) throws Exception {
        Files.createDirectories(workspace);
        Files.writeString(workspace.resolve("outlay.yaml"), example.stripIndent());
        Map<String, String> given = Map.of("company", "ACME Outdoor", "currency", "EUR");

        assertThat(SettingsLoader.load(workspace, given, Map.of()).settings().company())
                .isEqualTo("ACME Outdoor");
    }

    private static List<String> cells(SettingKey key) {
        String standard = key.standard().map(value -> "`" + value + "`").orElse("none");
        boolean required = key.standard().isEmpty() && SettingKeys.all().contains(key);
        String name =
                key.name().replace("CUR", "<CUR>").replace("YYYY", "<YYYY>").replace("NAME", "<NAME>");
        return List.of(
                "`" + name + "`",
                required ? "required" : standard,
                key.rule().allowed(),
                key.unit(),
                key.meaning(),
                key.standard().isPresent() ? key.source() : "");
    }
}
