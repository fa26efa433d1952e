package io.outlay.intake.table.known;

import io.outlay.architecture.Page;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.focus.FocusTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/inputs.md} lists every table with its columns. */
class InputsPageTest {
    private static final Header NO_HEADER = Header.of(new RawRow(1, List.of(), "", Optional.empty()));

    @Test
    void listsEveryTableWithItsColumns() {
        new Page("docs/inputs.md")
                .holds(
                        "tables",
                        Page.table(
                                List.of("table", "columns"),
                                KnownTables.ALL,
                                table -> List.of(table.kind(), columns(table))));
    }

    private static String columns(Table table) {
        if (table.kind().startsWith(FocusTable.KIND)) {
            return "what a cloud delivers, see [Clouds](focus.md)";
        }
        return table instanceof EcbHistory
                ? "the European Central Bank's history file as published"
                : table.columns(NO_HEADER).stream()
                        .map(InputsPageTest::name)
                        .collect(Collectors.joining(" ", "`", "`"));
    }

    private static String name(Column<?> column) {
        return column.name() + (column.required() ? "*" : "");
    }
}
