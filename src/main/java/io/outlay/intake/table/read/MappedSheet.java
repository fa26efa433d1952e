package io.outlay.intake.table.read;

import io.outlay.intake.table.Match;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.SheetRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** A sheet of a workbook as a mapping reads it: a number cell reads as the house would write it. */
record MappedSheet(OpenSheet open, TableStart<Fit> start) {
    Fit fit() {
        return start.reading();
    }

    /** As {@link MappedCsv#of}; a sheet that a mapping comes only somewhat close to is left to the canonical tables. */
    static Optional<Fits.Choice<MappedSheet>> of(OpenSheet open, List<Mapping> mappings) throws IOException {
        List<MappedSheet> readings = new ArrayList<>();
        Map<Character, HeadRows> heads = new HashMap<>();
        for (Mapping mapping : mappings) {
            String only = mapping.read().sheet();
            if (only.isEmpty() || Mapping.key(only).equals(Mapping.key(open.name()))) {
                char decimal = mapping.read().decimal().orElse('.');
                if (!heads.containsKey(decimal)) {
                    heads.put(decimal, head(open, mapping, HeadRows.skipped(mappings)));
                }
                if (heads.get(decimal).hasAll(mapping)) {
                    MappedReading.start(heads.get(decimal), mapping)
                            .ifPresent(start -> readings.add(new MappedSheet(open, start)));
                }
            }
        }
        return Fits.choose(readings, MappedSheet::fit, readings.isEmpty() ? Optional.empty() : canonical(open))
                .filter(choice -> choice.readings().get(0).fit().complete()
                        || choice.readings().get(0).fit().near());
    }

    private static HeadRows head(OpenSheet open, Mapping mapping, int skipped) throws IOException {
        try (Stream<Row> rows = open.sheet().openStream()) {
            return HeadRows.of(rows(open, mapping, rows), skipped);
        }
    }

    TableReading read(Target target) throws IOException {
        // cells with numbers have no sign of their own: they are shown with a point
        Fit fit = DecimalSign.isOpen(fit().mapping())
                ? fit().with(fit().mapping().written(".", fit().mapping().read().dates()), fit().constants())
                : fit();
        return MappedReading.read(fit, this::opened, target).with(start.note().map(target.place()::noted));
    }

    private TableReading opened(MappedReading.RowUse use) throws IOException {
        try (Stream<Row> stream = open.sheet().openStream()) {
            SheetRows rows = rows(open, fit().mapping(), stream);
            start.skip(rows);
            return use.of(rows);
        }
    }

    private static Optional<Match> canonical(OpenSheet open) throws IOException {
        return open.start().map(TableStart::reading);
    }

    private static SheetRows rows(OpenSheet open, Mapping mapping, Stream<Row> rows) {
        return open.rows(rows, mapping.read().decimal().orElse('.'));
    }
}
