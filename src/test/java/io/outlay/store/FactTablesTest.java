package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.BillingCycle;
import io.outlay.model.NoticePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Facts as rows of their tables. */
class FactTablesTest {
    static final List<FactTable<? extends Fact>> ALL = FactTables.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void theComponentsOfAFactAreTheColumnsOfItsTable(FactTable<?> table) throws IOException {
        assertThat(table.columns().split(", "))
                .as(table.table())
                .containsExactlyInAnyOrderElementsOf(columnsOf(table.table()));
    }

    @Test
    void everyKindOfFactHasATable() {
        assertThat(FactTables.ALL).extracting(table -> (Object) table.type()).containsExactlyInAnyOrder((Object[])
                Fact.class.getPermittedSubclasses());
    }

    @Test
    void aFactIsTheValuesOfItsColumnsAndEmptyOnesAreNone() {
        Contract contract = contract(Optional.of(new NoticePeriod(0, 3)));

        assertThat(FactTables.CONTRACTS.row(7, contract))
                .containsExactly(
                        7L,
                        "",
                        2L,
                        "C-1",
                        "mail",
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        0,
                        3,
                        true,
                        Optional.empty(),
                        Optional.of(new BigDecimal("1200")),
                        Optional.of("EUR"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BillingCycle.MONTHLY),
                        Optional.empty());
        assertThat(FactTables.CONTRACTS.row(7, contract(Optional.empty()))[7]).isEqualTo(Optional.empty());
    }

    private static Contract contract(Optional<NoticePeriod> notice) {
        return new Contract(
                "C-1",
                "mail",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                notice,
                true,
                Optional.empty(),
                Optional.of(new BigDecimal("1200")),
                Optional.of("EUR"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BillingCycle.MONTHLY),
                Optional.empty(),
                new SourceRef("contracts.csv", "", 2));
    }

    /** As the scripts leave them: created with, and added later. */
    private static List<String> columnsOf(String table) throws IOException {
        StringBuilder scripts = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("sql"))) {
            for (Path script : files.sorted().toList()) {
                scripts.append(Files.readString(script));
            }
        }
        Matcher create = Pattern.compile("create table " + table + " \\((.*?)\n\\);", Pattern.DOTALL)
                .matcher(scripts);
        assertThat(create.find()).as(table).isTrue();
        Stream<String> created = Arrays.stream(create.group(1).strip().split("\n"))
                .map(line -> line.strip().split(" ")[0])
                .filter(word -> !word.equals("primary"));
        Stream<String> added = Pattern.compile("alter table " + table + "\\s[^;]*;")
                .matcher(scripts)
                .results()
                .flatMap(alter -> Pattern.compile("add column (\\w+)")
                        .matcher(alter.group())
                        .results())
                .map(column -> column.group(1));
        return Stream.concat(created, added).toList();
    }
}
