package io.outlay.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook as a mapping reads it: a number cell reads as the house would write it. */
record MappedSheet(Sheet sheet, boolean date1904, Fit fit) {

    /** As {@link MappedCsv#of}; a sheet that a mapping comes only somewhat close to is left to the canonical tables. */
    static Optional<MappedSheet> of(Sheet sheet, boolean date1904, List<Mapping> mappings) throws IOException {
        List<MappedSheet> readings = new ArrayList<>();
        for (Mapping mapping : mappings) {
            String only = mapping.read().sheet();
            if (only.isEmpty() || Mapping.key(only).equals(Mapping.key(sheet.getName()))) {
                try (Stream<Row> rows = sheet.openStream()) {
                    MappedReading.header(rows(sheet, date1904, mapping, rows), mapping)
                            .ifPresent(
                                    header -> readings.add(new MappedSheet(sheet, date1904, Fit.of(mapping, header))));
                }
            }
        }
        return Fits.choose(readings, MappedSheet::fit, readings.isEmpty() ? Optional.empty() : canonical(sheet))
                .filter(chosen -> chosen.fit.complete() || chosen.fit.near());
    }

    TableReading read(Target target) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            SheetRows rows = rows(sheet, date1904, fit.mapping(), stream);
            MappedReading.header(rows, fit.mapping());
            return MappedReading.of(fit, rows, target);
        }
    }

    private static Optional<Match> canonical(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return new SheetRows(sheet.getName(), rows.iterator(), new CellText(false))
                    .next()
                    .map(header -> Match.best(Header.of(header)));
        }
    }

    private static SheetRows rows(Sheet sheet, boolean date1904, Mapping mapping, Stream<Row> rows) {
        CellText text = new CellText(date1904, mapping.read().decimal().orElse('.'));
        return new SheetRows(sheet.getName(), rows.iterator(), text);
    }
}
