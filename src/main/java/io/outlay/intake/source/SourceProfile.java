package io.outlay.intake.source;

import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.SourceTable.Preview;
import java.util.List;
import java.util.Optional;

/**
 * The profile by which a source is read: rows are summed by every column that it reads, and it reads the sums. What it says
 * of single rows, or of files, cannot be asked of a table.
 */
final class SourceProfile {
    private static final String VALUE = "value";

    private final DataSourceAddress address;
    private final Mapping mapping;

    SourceProfile(DataSourceAddress address, Mapping mapping) {
        this.address = address;
        this.mapping = mapping;
    }

    /**
     * The one mapping of a profile.
     *
     * @param mappings all that it makes
     * @throws SourceFault when it makes several
     */
    static Optional<Mapping> single(DataSourceAddress address, List<Mapping> mappings) {
        if (mappings.size() > 1) {
            throw fault(
                    address,
                    mappings.get(0),
                    "tables: several tables are made of one file",
                    "Give each table a profile and a source of its own.");
        }
        return mappings.stream().findFirst();
    }

    /** @throws SourceFault with the first key that no statement can be made of */
    void refuse() {
        Mapping.Read read = mapping.read();
        String query = "Give a query that computes it, and a profile without this key.";
        refuse("match.path", mapping.path().isPresent(), "a table has no path", "Take the key out in a copy.");
        refuse("read.above", !read.above().isEmpty(), "a table has no lines above its header", query);
        refuse("read.file-date", !read.fileDate().isEmpty(), "a table has no file name", query);
        refuse("read.file-currency", !read.fileCurrency().isEmpty(), "a table has no file name", query);
        refuse("read.row-id", !read.rowId().isEmpty(), "sums have no single rows", "Take the key out in a copy.");
        refuse(
                "read.decimal",
                !read.signs().isEmpty() && !read.signs().equals("."),
                "a table has numbers, not texts with a sign of their own",
                "Take the key out in a copy, and give a query that makes a number of a text.");
        refuse("unpivot", mapping.unpivot().isPresent(), "columns are summed, not turned into rows", query);
        for (Mapping.Column column : mapping.columns()) {
            refuse(
                    "columns." + column.name() + ".formula",
                    column.formula().filter(Formula::isTotal).isPresent(),
                    "it counts or adds up rows by itself",
                    query);
        }
    }

    /**
     * Refuses what keeps the values of a table of figures from being summed.
     *
     * @param table as the profile reads it
     */
    void refuseValue(Preview table) {
        boolean figures = mapping.table().equals("usage") || mapping.table().equals("business");
        Optional<Mapping.Column> value = mapping.columns().stream()
                .filter(column -> column.name().equals(VALUE))
                .findFirst();
        if (!figures || value.isEmpty() || !table.isComplete() || FigureColumns.isMeant(table)) {
            return;
        }
        String key = "columns.value.";
        String query = "Give a query that computes it, and a profile without this key.";
        refuse(key + "formula", value.get().formula().isPresent(), "values are summed before they are read", query);
        refuse(key + "value", value.get().value().isPresent(), "there is nothing to be summed", query);
        refuse(key + "map", !value.get().map().isEmpty(), "values are summed before they are read", query);
        refuse(key + "from", true, "another key reads the same column, which is summed", query);
    }

    private void refuse(String key, boolean is, String why, String remedy) {
        if (is) {
            throw fault(address, mapping, key + ": " + why, remedy);
        }
    }

    private static SourceFault fault(DataSourceAddress address, Mapping mapping, String fault, String remedy) {
        return new SourceFault(
                true,
                "Source " + address.name() + " cannot be asked by " + mapping.name() + ", " + fault + ".",
                remedy,
                null);
    }
}
