package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.table.known.KnownTables;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of a new workspace are held equal to the tables that are read. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/io/outlay/job/care/workspace/templates");

    static Stream<String> kinds() {
        return KnownTables.ALL.stream().filter(Table::isWritten).map(Table::kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateIsReadWithoutRejection(String kind) throws IOException {
        List<Rejection> rejections = new ArrayList<>();
        Path file = TEMPLATES.resolve(kind + ".csv");

        InputFile read = Intake.read(file, kind + ".csv", "", fact -> {}, rejections::add);

        assertThat(rejections).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.tables()).singleElement().satisfies(table -> {
            assertThat(table.kind()).isEqualTo(kind);
            assertThat(table.rowsAccepted()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void templateHasEveryColumnAndEachIsExplained(String kind) throws IOException {
        String head = Files.readAllLines(TEMPLATES.resolve(kind + ".csv"), StandardCharsets.UTF_8)
                .get(0);
        List<Column<?>> columns =
                table(kind).columns(Header.of(new RawRow(1, List.of(head.split(",")), head, Optional.empty())));
        String readme = Files.readString(TEMPLATES.resolve("README.md"), StandardCharsets.UTF_8);
        String section = readme.substring(readme.indexOf("## " + kind + ":")).split("\n## ")[0];

        assertThat(head.toLowerCase(Locale.ROOT).split(","))
                .containsExactlyElementsOf(columns.stream().map(Column::name).toList());
        if (!kind.equals("fx")) {
            assertThat(section.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]))
                    .containsExactlyElementsOf(columns.stream()
                            .map(column -> column.name() + (column.required() ? "*" : ""))
                            .toList());
        }
    }

    private static Table table(String kind) {
        return KnownTables.ALL.stream()
                .filter(table -> table.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
