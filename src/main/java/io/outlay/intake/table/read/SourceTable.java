package io.outlay.intake.table.read;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.known.KnownTables;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The mapping by which a table is read, or that comes close to it. */
    public static Optional<Mapping> mapped(RawRow header, List<Mapping> mappings) {
        return fit(header, mappings).map(Fit::mapping);
    }

    private static Optional<Fit> fit(RawRow header, List<Mapping> mappings) {
        List<Fit> fits =
                mappings.stream().map(mapping -> Fit.of(mapping, header)).toList();
        return Fits.choose(fits, fit -> fit, Optional.of(KnownTables.best(Header.of(header))))
                .filter(fit -> fit.complete() || fit.near());
    }

    public static FileReading read(Source source, Target target, List<Mapping> mappings) throws IOException {
        RawRow row = source.header();
        Header header = Header.of(row);
        Optional<Fit> fit = fit(row, mappings);
        if (fit.isPresent()) {
            return FileReading.of(MappedReading.of(fit.get(), source.rows(Set.copyOf(header.names())), target));
        }
        Match match = KnownTables.best(header);
        if (!match.complete() && !match.near()) {
            target.reject(1, row.excerpt(), UnknownLayout.closestTo(match));
            return FileReading.without(FileReading.UNKNOWN);
        }
        Set<String> known =
                match.table().columns(header).stream().map(Column::name).collect(Collectors.toSet());
        return FileReading.of(TableReading.of(match, header, source.rows(known), target));
    }
}
