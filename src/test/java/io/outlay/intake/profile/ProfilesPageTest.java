package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import io.outlay.intake.table.read.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile that {@code docs/profiles.md} shows is one, and its table explains every key. */
class ProfilesPageTest {
    private static final Page PAGE = new Page("docs/profiles.md");

    @Test
    void theProfileOfThePageIsRead(@TempDir Path folder) throws IOException {
        String example = PAGE.examples("yaml").get(0);
        Workspace workspace = new Workspace(folder).profile("page.yaml", example);

        Profiles.load(folder, ZoneOffset.UTC);
        assertThat(workspace.csv("""
                Trans No;Supplier Name;Amount;Paid Date;Type;Expenditure Category
                T-1;Nordhus;1299,00;31/07/2026;Invoice;Software Purchase
                """).rejections()).isEmpty();
    }

    @Test
    void everyKeyOfAProfileIsExplained() {
        assertThat(PAGE.firstCells())
                .containsAll(List.of("table", "match", "read", "columns", "where", "unpivot", "tables"));
    }

    /** Each example of a whole profile is one; the others are parts of one. */
    @Test
    void theExamplesOfThePageAreProfiles(@TempDir Path folder) throws IOException {
        int number = 0;
        for (String example : PAGE.examples("yaml")) {
            String whole = example.startsWith("where:") || example.startsWith("read:")
                    ? "table: aliases\ncolumns:\n  billing_name: { from: Name }\n  system_id: { from: Code }\n"
                            + example
                    : example;
            new Workspace(folder).profile(++number + ".yaml", whole);
        }
        assertThat(Profiles.load(folder, ZoneOffset.UTC).mappings()).hasSizeGreaterThanOrEqualTo(number);
    }

    @Test
    void everyShippedProfileIsListedAsItSaysOfItself() {
        new Page("docs/shipped-profiles.md")
                .holds(
                        "profiles",
                        Page.table(
                                List.of("profile", "reads", "tables", "system id"),
                                ShippedProfiles.names(),
                                ProfilesPageTest::shipped));
    }

    private static List<String> shipped(String name) {
        List<Mapping> tables = ShippedProfiles.without(Set.of(), ZoneOffset.UTC).stream()
                .filter(mapping -> mapping.name().endsWith(" " + name))
                .toList();
        String reads =
                ShippedProfiles.yaml(name).lines().findFirst().orElseThrow().substring("# ".length());
        return List.of(
                "[`" + name + "`](../src/main/resources/profiles/" + name + ".yaml)",
                reads,
                tables.stream().map(Mapping::table).distinct().collect(Collectors.joining(", ")),
                tables.stream()
                        .flatMap(mapping -> mapping.columns().stream())
                        .filter(column -> column.name().equals("system_id"))
                        .flatMap(column -> column.value().stream())
                        .distinct()
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(" ")));
    }
}
