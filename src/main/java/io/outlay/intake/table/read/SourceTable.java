package io.outlay.intake.table.read;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.known.KnownTables;
import java.io.IOException;
import java.util.ArrayList;
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
}
