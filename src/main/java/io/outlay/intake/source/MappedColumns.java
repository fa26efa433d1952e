package io.outlay.intake.source;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.focus.FocusPart;
import io.outlay.intake.table.read.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of a table with the names by which the reader knows them. A mapping wins over the table's own column of that name,
 * which is not read, and may name a column more than once.
 *
 * @param columns each beside its name
 */
record MappedColumns(List<String> names, List<SourceColumn> columns) {
    private static final int MOST_LISTED = 100;

    /** As they are called, where a profile names them. */
    static MappedColumns plain(List<SourceColumn> columns) {
        return new MappedColumns(columns.stream().map(SourceColumn::name).toList(), columns);
    }

    /** @throws SourceFault when a mapping is of a column that is not there, or that is not read */
    static MappedColumns of(DataSourceAddress address, List<SourceColumn> table) {
        address.mapping().forEach((known, name) -> check(address, known, name, table));
        List<String> names = new ArrayList<>();
        List<SourceColumn> columns = new ArrayList<>();
        for (SourceColumn column : table) {
            for (String name : names(address.mapping(), column)) {
                names.add(name);
                columns.add(column);
            }
        }
        return new MappedColumns(names, columns);
    }

    private static List<String> names(Map<String, String> mapping, SourceColumn column) {
        List<String> names = new ArrayList<>(mapping.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(column.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
        String own = Header.normal(column.name());
        if (!mapping.containsKey(own) && (names.isEmpty() || isRead(own))) {
            names.add(own);
        }
        return names;
    }

    private static void check(DataSourceAddress address, String known, String name, List<SourceColumn> table) {
        boolean there = table.stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
        if (there && isRead(known)) {
            return;
        }
        String columns =
                table.stream().limit(MOST_LISTED).map(SourceColumn::name).collect(Collectors.joining(", "));
        throw new SourceFault(
                true,
                "outlay.yaml, sources, " + address.name() + ": mapping " + known + ": " + name + " names "
                        + (isRead(known)
                                ? "no column of the table, which has " + columns + "."
                                : "no column of FOCUS, usage or business."),
                "Write the column that Outlay reads first, then that of the table, such as BilledCost: cost.",
                null);
    }

    private static boolean isRead(String column) {
        return FocusPart.of(column).isPresent()
                || Stream.of("usage", "business")
                        .flatMap(table -> TableShape.of(table, List.of()).stream())
                        .anyMatch(shape -> shape.columns().contains(column));
    }
}
