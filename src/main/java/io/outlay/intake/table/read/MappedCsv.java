package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.WRONG_ENCODING;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.csv.StatedEncoding;
import io.outlay.intake.table.csv.Utf8Check;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A CSV file as a mapping reads it.
 *
 * @param found what the file is in
 * @param encoding the mapping's, or UTF-8 when the file is that
 */
record MappedCsv(Path file, StatedEncoding found, Charset encoding, char delimiter, TableStart<Fit> start) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /**
     * The mappings that fit, else the one that comes closest. A file that is a canonical table by itself is left to it,
     * unless a mapping overrules that: see {@link Fit#overrules}.
     */
    static Optional<Fits.Choice<MappedCsv>> of(HeadRows.OfFile heads, List<Mapping> mappings) throws IOException {
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match> canonical = CsvFile.match(heads);
        List<MappedCsv> readings = readings(heads, mappings, HeadRows::hasAll);
        if (canonical.filter(Match::complete).isEmpty()
                && readings.stream().noneMatch(reading -> reading.fit().complete())) {
            readings = readings(heads, mappings, HeadRows::hasHalf);
        }
        return Fits.choose(readings, MappedCsv::fit, canonical);
    }

    private static List<MappedCsv> readings(
            HeadRows.OfFile heads, List<Mapping> mappings, BiPredicate<HeadRows, Mapping> meant) throws IOException {
        List<MappedCsv> readings = new ArrayList<>();
        for (Mapping mapping : mappings) {
            Charset stated = mapping.read().encoding();
            // Which of the two it is takes reading the whole file: asked only of a mapping that may have to do with it.
            if (isMeant(heads, stated, mapping, meant) || isMeant(heads, StandardCharsets.UTF_8, mapping, meant)) {
                best(heads, heads.encoding().or(stated), mapping, meant).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private static boolean isMeant(
            HeadRows.OfFile heads, Charset encoding, Mapping mapping, BiPredicate<HeadRows, Mapping> meant)
            throws IOException {
        for (char delimiter : delimiters(mapping)) {
            if (meant.test(heads.of(encoding, delimiter), mapping)) {
                return true;
            }
        }
        return false;
    }

    private static List<Character> delimiters(Mapping mapping) {
        return mapping.read().delimiter().map(List::of).orElse(DELIMITERS);
    }

    Fit fit() {
        return start.reading();
    }

    static FileReading read(Fits.Choice<MappedCsv> choice, Target target) throws IOException {
        Fit first = choice.readings().get(0).fit();
        if (choice.conflict().isPresent()) {
            target.reject(
                    first.header().line(),
                    first.header().excerpt(),
                    choice.conflict().get());
            return FileReading.without(FileReading.REJECTED);
        }
        if (!first.complete() && !first.near()) {
            target.reject(
                    first.header().line(),
                    first.header().excerpt(),
                    choice.readings().get(0).unknown());
            return FileReading.without(FileReading.UNKNOWN);
        }
        List<TableReading> tables = new ArrayList<>();
        for (MappedCsv reading : choice.readings()) {
            tables.add(reading.read(target));
        }
        List<Fit> fits = choice.readings().stream().map(MappedCsv::fit).toList();
        return FileReading.of(tables, MappedReading.ignored(fits, target.place()));
    }

    private TableReading read(Target target) throws IOException {
        Optional<Utf8Check.BadByte> bad = badByte();
        if (bad.isEmpty()) {
            return MappedReading.read(fit(), this::opened, target)
                    .with(start.note().map(target.place()::noted));
        }
        try (CsvRows rows = CsvRows.open(file, encoding, delimiter)) {
            start.skip(rows);
            return rejected(bad.get(), rows, target);
        }
    }

    private Optional<Utf8Check.BadByte> badByte() throws IOException {
        return encoding.equals(StandardCharsets.UTF_8) ? found.firstBadByte() : Optional.empty();
    }

    /** Why the header is none that is known: it is not UTF-8, so that its names are not what they seem, or lacks some. */
    private Fault unknown() throws IOException {
        return badByte()
                .filter(bad -> bad.line() <= fit().header().line())
                .map(this::notUtf8)
                .orElseGet(() -> HeaderFaults.closest(fit()));
    }

    private TableReading opened(MappedReading.RowUse use) throws IOException {
        try (CsvRows rows = CsvRows.open(file, encoding, delimiter)) {
            start.skip(rows);
            return use.of(rows);
        }
    }

    private TableReading rejected(Utf8Check.BadByte bad, CsvRows rows, Target target) throws IOException {
        Fault fault = notUtf8(bad);
        target.sink()
                .rejections()
                .accept(fault.at(
                        target.place().line(bad.line()), fit().mapping().table(), text(bad.line()), Optional.empty()));
        return MappedReading.dropped(fit(), rows, target);
    }

    private Fault notUtf8(Utf8Check.BadByte bad) {
        Mapping mapping = fit().mapping();
        return Fault.whole(
                WRONG_ENCODING,
                "the file is not UTF-8: it has the byte " + String.format(Locale.ROOT, "%02X", bad.value()),
                "Save it as UTF-8, or set encoding: windows-1252 in "
                        + mapping.editable().replace("a copy of it", "a copy of " + mapping.name()) + ".");
    }

    /** A line as far as it is UTF-8. */
    private String text(long line) throws IOException {
        try (CsvRows rows = CsvRows.open(file, StandardCharsets.UTF_8, delimiter)) {
            return rows.line(line);
        }
    }

    /** The best of the delimiters that the mapping leaves open; empty when the file ends before a header. */
    private static Optional<MappedCsv> best(
            HeadRows.OfFile heads, Charset encoding, Mapping mapping, BiPredicate<HeadRows, Mapping> meant)
            throws IOException {
        List<MappedCsv> readings = new ArrayList<>();
        for (char delimiter : delimiters(mapping)) {
            HeadRows head = heads.of(encoding, delimiter);
            if (meant.test(head, mapping)) {
                MappedReading.start(head, mapping)
                        .ifPresent(start -> readings.add(
                                new MappedCsv(heads.file(), heads.encoding(), encoding, delimiter, start)));
            }
        }
        return readings.stream()
                .max(Comparator.comparing((MappedCsv reading) -> reading.fit().present())
                        .thenComparing(reading -> reading.fit().keys().size()));
    }
}
