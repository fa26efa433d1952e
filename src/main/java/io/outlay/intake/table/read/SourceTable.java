package io.outlay.intake.table.read;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.known.KnownTables;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One table of a file that knows its columns before its rows: recognised and read as any other. */
public final class SourceTable {
    private SourceTable() {}

    /** Where columns and rows come from. */
    public interface Source {
        RawRow header();

        /**
         * The rows below the header.
         *
         * @param wanted columns in lower case; the cells of others may be blank
         */
        RowSource rows(Set<String> wanted) throws IOException;
    }

    /** The mappings by which a table is read, or that come close to it. */
    public static List<Mapping> mapped(RawRow header, List<Mapping> mappings) {
        return fit(header, mappings).stream()
                .flatMap(choice -> choice.readings().stream())
                .map(Fit::mapping)
                .toList();
    }

    private static Optional<Fits.Choice<Fit>> fit(RawRow header, List<Mapping> mappings) {
        List<Fit> fits = mappings.stream()
                .map(mapping -> Fit.of(mapping, header, List.of()))
                .toList();
        return Fits.choose(fits, fit -> fit, Optional.of(KnownTables.best(Header.of(header))))
                .filter(choice -> choice.readings().get(0).complete()
                        || choice.readings().get(0).near());
    }

    public static FileReading read(Source source, Target target, List<Mapping> mappings) throws IOException {
        RawRow row = source.header();
        Header header = Header.of(row);
        Optional<Fits.Choice<Fit>> fit = fit(row, mappings);
        if (fit.isPresent()) {
            return mapped(source, target, fit.get());
        }
        Match match = KnownTables.best(header);
        if (!match.complete() && !match.near()) {
            target.reject(1, row.excerpt(), UnknownLayout.closestTo(match, row));
            return FileReading.without(FileReading.UNKNOWN);
        }
        Set<String> known =
                match.table().columns(header).stream().map(Column::name).collect(Collectors.toSet());
        return FileReading.of(TableReading.of(match, header, source.rows(known), target));
    }

    private static FileReading mapped(Source source, Target target, Fits.Choice<Fit> choice) throws IOException {
        if (choice.conflict().isPresent()) {
            target.reject(1, source.header().excerpt(), choice.conflict().get());
            return FileReading.without(FileReading.REJECTED);
        }
        Set<String> names = Set.copyOf(Header.of(source.header()).names());
        List<TableReading> read = new ArrayList<>();
        for (Fit fit : choice.readings()) {
            read.add(MappedReading.read(fit, use -> use.of(source.rows(names)), target));
        }
        return FileReading.of(read, MappedReading.ignored(choice.readings(), target.place()));
    }

    /** Reads by one mapping, whatever else the header may be. */
    public static FileReading readBy(Mapping mapping, Source source, Target target) throws IOException {
        return mapped(
                source,
                target,
                new Fits.Choice<>(List.of(Fit.of(mapping, source.header(), List.of())), Optional.empty()));
    }

    /** How rows below a header will be read, for whoever adds them up before they are. */
    public static final class Preview {
        private final Header header;
        private final Table table;
        private final Optional<Fit> fit;
        private final UnaryOperator<RawRow> made;
        private final RowReader reader;

        /** @param mapping by which they are read; empty for a canonical table, which the header tells */
        public Preview(List<String> names, Optional<Mapping> mapping) {
            RawRow row = new RawRow(1, names, String.join(",", names), Optional.empty());
            Place place = new Place("", "");
            this.header = Header.of(row);
            this.fit = mapping.map(by -> Fit.of(by, row, List.of()));
            this.table =
                    fit.map(Fit::table).orElseGet(() -> KnownTables.best(header).table());
            if (fit.isPresent()) {
                MappedRow mapped = new MappedRow(fit.get());
                LeftOut none = new LeftOut(fit.get().mapping(), List.of());
                this.made = raw ->
                        mapped.of(new FileRows(once(raw), fit.get()).next().orElse(raw));
                this.reader = new RowReader(
                        new MappedTable(fit.get().mapping(), table, none),
                        MappedRow.header(fit.get()),
                        once(row),
                        place);
            } else {
                this.made = raw -> raw;
                this.reader = new RowReader(table, header, once(row), place);
            }
        }

        private static RowSource once(RawRow row) {
            Iterator<RawRow> rows = List.of(row).iterator();
            return () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        /** Name of the table in the contract. */
        public String kind() {
            return table.kind();
        }

        /** Whether the header has all that is needed, and that once. */
        public boolean isComplete() {
            return fit.map(by -> HeaderFaults.of(by).isEmpty())
                    .orElseGet(() -> table.match(header).complete()
                            && header.repeated().stream().noneMatch(name -> header.index(name) >= 0 && isRead(name)));
        }

        private boolean isRead(String name) {
            return table.columns(header).stream()
                    .anyMatch(column -> column.name().equals(name));
        }

        /** Places of the columns that are read, in their order. */
        public List<Integer> used() {
            return fit.map(Fit::used)
                    .orElseGet(() -> table.columns(header).stream().map(column -> header.index(column.name())))
                    .filter(at -> at >= 0)
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Where a column of the table is, which nothing else reads; empty when it is computed, translated or constant. */
        public Optional<Integer> place(String column) {
            if (fit.isEmpty()) {
                return Optional.of(header.index(column)).filter(at -> at >= 0);
            }
            return fit.get()
                    .mapping()
                    .column(column)
                    .filter(from -> from.name().equals(column)
                            && !from.from().isEmpty()
                            && from.map().isEmpty())
                    .map(from -> fit.get().place(column))
                    .filter(at -> at >= 0 && fit.get().used().filter(at::equals).count() == 1);
        }

        /** Whether the highest of some rows counts, and not their sum. */
        public boolean isHighest(RawRow row) {
            return table.kind().equals("usage")
                    && KnownTables.isHighest(String.valueOf(read(row).values().get("metric")));
        }

        /** What a cell adds to the figure of its row: empty when the row is faulty. */
        public Optional<BigDecimal> number(RawRow row, String column) {
            Row read = read(row);
            if (!read.faults().isEmpty()) {
                return Optional.empty();
            }
            if (fit.isEmpty()) {
                return Optional.of((BigDecimal) read.values().get(column));
            }
            try {
                return Optional.of(
                        RowCells.of(fit.get()).number(row.cell(fit.get().place(column))));
            } catch (Malformed e) {
                return Optional.empty();
            }
        }

        private Row read(RawRow row) {
            return reader.read(made.apply(row));
        }
    }
}
