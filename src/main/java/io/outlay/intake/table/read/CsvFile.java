package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.EMPTY_FILE;
import static io.outlay.model.RejectionCode.WRONG_ENCODING;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.csv.HeldRejections;
import io.outlay.intake.table.csv.OnePassRows;
import io.outlay.intake.table.csv.OpenQuote;
import io.outlay.intake.table.csv.UnsoundText;
import io.outlay.intake.table.csv.Utf8Check;
import io.outlay.intake.table.known.KnownTables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a CSV file: its encoding is checked first, its delimiter is the one under which the header fits best. */
final class CsvFile {
    private static final String REMEDY =
            "Save it as UTF-8, or propose a profile with its encoding by outlay profile FILE.";

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final HeadRows.OfFile heads;
    private final Path file;
    private final Target target;
    private final boolean inOnePass;

    /** @param inOnePass whether a table is read in one pass where that is possible: it comes out the same */
    CsvFile(HeadRows.OfFile heads, Target target, boolean inOnePass) {
        this.inOnePass = inOnePass;
        this.heads = heads;
        this.file = heads.file();
        this.target = target;
    }

    /** A header as it reads under a delimiter. */
    private record Layout(char delimiter, TableStart<Match> start) {
        Match match() {
            return start.reading();
        }

        Header header() {
            return Header.of(start.header());
        }
    }

    FileReading read() throws IOException {
        Optional<Charset> wide = heads.encoding().wide();
        Optional<FileReading> once = wide.isPresent() || !inOnePass ? Optional.empty() : inOnePass();
        if (once.isPresent()) {
            return once.get();
        }
        Optional<Utf8Check.BadByte> bad = heads.encoding().firstBadByte();
        if (wide.isPresent()) {
            return rejected(wide.get(), 1, Fault.whole(WRONG_ENCODING, "the file is UTF-16, not UTF-8", REMEDY));
        }
        return bad.isPresent()
                ? rejected(StandardCharsets.ISO_8859_1, bad.get().line(), encoding(bad.get()))
                : read(StandardCharsets.UTF_8);
    }

    /** The canonical table that comes closest, whatever the encoding; empty when the file is blank. */
    static Optional<Match> match(HeadRows.OfFile heads) throws IOException {
        return layout(heads, charset(heads)).map(Layout::match);
    }

    /** Of the header: where that is plain, no look at the rest of the file is needed to know how it reads. */
    private static Charset charset(HeadRows.OfFile heads) throws IOException {
        for (char delimiter : DELIMITERS) {
            if (!heads.of(StandardCharsets.ISO_8859_1, delimiter).isPlain()) {
                return heads.encoding().or(StandardCharsets.ISO_8859_1);
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    /** A table whose facts come after its last row, of which nothing counts before the file is known to be sound. */
    private Optional<FileReading> inOnePass() throws IOException {
        Optional<Layout> found = layout(heads, StandardCharsets.UTF_8)
                .filter(layout ->
                        layout.match().complete() && layout.match().table().isSummed());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Layout layout = found.get();
        HeldRejections held =
                new HeldRejections(file, layout.delimiter, target.sink().rejections());
        Sink sink = new Sink(target.sink().facts(), held, target.sink().taxIsCost());
        try (CsvRows head = CsvRows.open(file, StandardCharsets.UTF_8, layout.delimiter)) {
            layout.start.skip(head);
            OnePassRows rows = new OnePassRows(file, layout.delimiter, head);
            TableReading read =
                    TableReading.of(layout.match(), layout.header(), rows, new Target(target.place(), sink));
            if (!rows.isComplete()) {
                return Optional.empty();
            }
            held.release();
            return Optional.of(FileReading.of(read.with(layout.start.note().map(target.place()::noted))));
        } catch (UnsoundText | OpenQuote unsound) {
            if (held.isReleased()) {
                throw unsound; // something writes to the file
            }
            return Optional.empty();
        }
    }

    private FileReading read(Charset charset) throws IOException {
        Optional<Layout> found = layout(heads, charset);
        if (found.isEmpty()) {
            target.reject(
                    1, "", Fault.whole(EMPTY_FILE, "the file is empty", "Give it a header row, or remove the file."));
            return FileReading.without(FileReading.REJECTED);
        }
        Layout layout = found.get();
        if (!layout.match().complete() && !layout.match().near()) {
            RawRow header = layout.header().row();
            target.reject(header.line(), header.excerpt(), UnknownLayout.closestTo(layout.match(), header));
            return FileReading.without(FileReading.UNKNOWN);
        }
        try (CsvRows rows = CsvRows.open(file, charset, layout.delimiter)) {
            layout.start.skip(rows);
            TableReading read = TableReading.of(layout.match(), layout.header(), rows, target);
            return FileReading.of(read.with(layout.start.note().map(target.place()::noted)));
        }
    }

    /** Tells the encoding, and counts what the file would have held, so that the gate sees how much is missing. */
    private FileReading rejected(Charset charset, long line, Fault fault) throws IOException {
        Optional<Layout> layout = layout(heads, charset)
                .filter(l -> l.match().complete() || l.match().near());
        String kind = layout.map(l -> l.match().table().kind()).orElse("");
        boolean wide = !charset.equals(StandardCharsets.ISO_8859_1);
        target.sink()
                .rejections()
                .accept(fault.at(
                        target.place().line(line),
                        kind,
                        text(line, wide ? charset : StandardCharsets.UTF_8),
                        Optional.empty()));
        if (layout.isEmpty()) {
            return FileReading.without(FileReading.REJECTED);
        }
        Layout l = layout.get();
        try (CsvRows rows = CsvRows.open(file, charset, l.delimiter)) {
            l.start.skip(rows);
            return FileReading.of(TableReading.dropped(l.match(), l.header(), rows, target));
        }
    }

    private static Fault encoding(Utf8Check.BadByte bad) {
        String value = String.format(Locale.ROOT, "%02X", bad.value());
        return Fault.whole(WRONG_ENCODING, "the file is not UTF-8: it has the byte " + value, REMEDY);
    }

    /** The best layout; empty when the file is blank, be it but for delimiters. */
    private static Optional<Layout> layout(HeadRows.OfFile heads, Charset charset) throws IOException {
        List<Layout> layouts = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            Optional<TableStart<Match>> start =
                    KnownTables.start(heads.of(charset, delimiter).below(0));
            if (start.isEmpty()) {
                return Optional.empty();
            }
            layouts.add(new Layout(delimiter, start.get()));
        }
        return layouts.stream()
                .min(Comparator.comparing(Layout::match, Match.BEST_FIRST)
                        .thenComparing(layout -> -layout.header().names().size()));
    }

    /** A line as far as it is of that encoding. */
    private String text(long line, Charset charset) throws IOException {
        try (CsvRows rows = CsvRows.open(file, charset, ',')) {
            return rows.line(line);
        }
    }
}
