package io.outlay.intake.table.read;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.known.KnownTables;
import io.outlay.model.RejectionCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a canonical table can take, for those who write to it: its columns, and whether a value may stand in one. */
public final class TableShape {
    private final Table table;
    private final Header header;

    private TableShape(Table table, Header header) {
        this.table = table;
        this.header = header;
    }

    /**
     * Why a value may not stand in a column.
     *
     * @param reason a clause that follows the value
     * @param remedy one sentence
     */
    public record Refusal(String reason, String remedy) {}

    /** Names of all canonical tables, in the order of the contract. */
    public static List<String> tables() {
        return KnownTables.ALL.stream().map(Table::kind).toList();
    }

    /**
     * The table of a name.
     *
     * @param header names of the columns that shall be filled
     */
    public static Optional<TableShape> of(String name, Collection<String> header) {
        List<String> names = List.copyOf(header);
        Header row = Header.of(new RawRow(1, names, String.join(",", names), Optional.empty()));
        return KnownTables.ALL.stream()
                .filter(table -> table.kind().equals(name))
                .findFirst()
                .map(table -> new TableShape(table, row));
    }

    /** Columns that the table has. */
    public List<String> columns() {
        return table.columns(header).stream().map(Column::name).toList();
    }

    /** Required columns that are not among those that shall be filled. */
    public List<String> lacks() {
        return table.match(header).lacks();
    }

    /** Whether a column holds numbers. */
    public boolean isNumber(String column) {
        return table.columns(header).stream()
                .filter(c -> c.name().equals(column))
                .anyMatch(c -> MappedTable.type(c).equals(Optional.of(RejectionCode.NOT_A_NUMBER)));
    }

    /** Whether a column holds days or months. */
    public boolean isDate(String column) {
        return table.columns(header).stream()
                .filter(c -> c.name().equals(column))
                .anyMatch(c -> MappedTable.type(c).equals(Optional.of(RejectionCode.NOT_A_DATE)));
    }

    /** Why a value, blank included, may not stand in a column of the table; empty when it may. */
    public Optional<Refusal> refusal(String column, String value) {
        return table.columns(header).stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .flatMap(c -> refusal(c, value));
    }

    private static Optional<Refusal> refusal(Column<?> column, String value) {
        if (value.isEmpty()) {
            return column.required()
                    ? Optional.of(new Refusal("is blank in a required column", "Give it a value."))
                    : Optional.empty();
        }
        try {
            column.parser().parse(value);
            return Optional.empty();
        } catch (Malformed e) {
            Fault fault = e.in(column.name(), value);
            return Optional.of(new Refusal(fault.reason(), fault.remedy()));
        }
    }
}
