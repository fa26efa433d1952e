package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.EMPTY_FILE;
import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.SheetXml;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.sheet.DecisionsSheet;
import io.outlay.intake.table.sheet.OpenSheet;
import io.outlay.intake.table.sheet.SheetRows;
import io.outlay.intake.table.sheet.WorkbookArchive;
import io.outlay.intake.table.sheet.WorkbookLimits;
import io.outlay.model.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook: each sheet by its own header; sheets that are no table are passed over when another is one. */
final class WorkbookFile {
    private static final String WHAT_IF_INPUTS = "Inputs";
    private static final Set<String> WHAT_IF_PAGES = Set.of("Answer", "Cash flow", "Risk", "Notes");

    private final Path file;
    private final String path;
    private final Sink sink;
    private final List<Mapping> mappings;
    private final List<InputFile.Table> tables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private boolean readable;
    private boolean refused;

    WorkbookFile(Path file, String path, Sink sink, List<Mapping> mappings) {
        this.file = file;
        this.path = path;
        this.sink = sink;
        this.mappings = mappings;
    }

    /** A sheet that is no known table. */
    private record Stranger(Target target, Header header, Match match) {}

    FileReading read() throws IOException {
        Optional<String> exceeded = WorkbookLimits.exceeded(file);
        if (exceeded.isPresent()) {
            Fault fault = Fault.whole(
                    UNREADABLE_FILE,
                    "no workbook can hold what is here: " + exceeded.get(),
                    "Open it in Excel or LibreOffice and save it, or give it as CSV in UTF-8.");
            new Target(new Place(path, ""), sink).reject(1, "", fault);
            return FileReading.without(FileReading.REJECTED);
        }
        if (!sound()) {
            new Target(new Place(path, ""), sink).reject(1, "", UnknownLayout.archive(WorkbookArchive.files(file)));
            return FileReading.without(FileReading.UNKNOWN);
        }
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            Optional<DecisionsSheet> decisions = DecisionsSheet.of(workbook);
            if (decisions.isPresent()) {
                return decided(decisions.get(), opened(decisions.get().sheet(), workbook));
            }
            for (Sheet sheet : inputs(workbook.getSheets().toList())) {
                Optional<Fits.Choice<MappedSheet>> mapped = MappedSheet.of(opened(sheet, workbook), mappings);
                if (mapped.isPresent()) {
                    mapped(mapped.get(), new Target(new Place(path, sheet.getName()), sink));
                    continue;
                }
                read(opened(sheet, workbook));
            }
        }
        return tables.isEmpty() && !refused ? nothing() : known();
    }

    /** A finance workbook of ours: what was entered in it is read, and never what its other sheets show. */
    private FileReading decided(DecisionsSheet decisions, OpenSheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.sheet().openStream()) {
            SheetRows rows = sheet.rows(stream, '.');
            decisions.skip(rows);
            return FileReading.of(TableReading.of(
                    decisions.match(), decisions.header(), rows, new Target(new Place(path, sheet.name()), sink)));
        }
    }

    private void mapped(Fits.Choice<MappedSheet> choice, Target target) throws IOException {
        List<Fit> fits = choice.readings().stream().map(MappedSheet::fit).toList();
        if (choice.conflict().isPresent()) {
            RawRow header = fits.get(0).header();
            target.reject(header.line(), header.excerpt(), choice.conflict().get());
            refused = true;
            return;
        }
        List<TableReading> read = new ArrayList<>();
        for (MappedSheet sheet : choice.readings()) {
            read.add(sheet.read(target));
        }
        FileReading both = FileReading.of(read, MappedReading.ignored(fits, target.place()));
        tables.addAll(both.tables());
        notes.addAll(both.notes());
        readable |= both.state().equals(FileReading.READ);
    }

    /** The mappings by which sheets are read, in the order of the sheets; none when it cannot be read. */
    List<Mapping> mapped() throws IOException {
        List<Mapping> mapped = new ArrayList<>();
        if (mappings.isEmpty() || WorkbookLimits.exceeded(file).isPresent() || !sound()) {
            return mapped;
        }
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            if (DecisionsSheet.of(workbook).isPresent()) {
                return mapped;
            }
            for (Sheet sheet : workbook.getSheets().toList()) {
                MappedSheet.of(opened(sheet, workbook), mappings)
                        .ifPresent(found -> found.readings()
                                .forEach(reading -> mapped.add(reading.fit().mapping())));
            }
        }
        return mapped;
    }

    private OpenSheet opened(Sheet sheet, ReadableWorkbook workbook) {
        return new OpenSheet(sheet, workbook.isDate1904(), new SheetXml(file, sheet.getName()));
    }

    /** Reads all of it once for nothing: a workbook that breaks off in the middle shall not be half believed. */
    private boolean sound() {
        try (ReadableWorkbook workbook = WorkbookArchive.open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Objects.requireNonNull(sheet.getName());
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {});
                }
                opened(sheet, workbook).xml().hiddenColumns();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // the library has no one exception for what is no workbook
            return false;
        }
    }

    /** The pages that a what-if workbook shows beside its inputs: made from them, so nothing is read there. */
    private static List<Sheet> inputs(List<Sheet> sheets) {
        boolean whatIf = sheets.stream().anyMatch(sheet -> sheet.getName().equals(WHAT_IF_INPUTS));
        return sheets.stream()
                .filter(sheet -> !whatIf || !WHAT_IF_PAGES.contains(sheet.getName()))
                .toList();
    }

    private void read(OpenSheet sheet) throws IOException {
        Target target = new Target(new Place(path, sheet.name()), sink);
        Optional<TableStart<Match>> found = sheet.start();
        if (found.isEmpty()) {
            return;
        }
        TableStart<Match> start = found.get();
        Match match = start.reading();
        Header header = Header.of(start.header());
        if (!match.complete() && !match.near()) {
            strangers.add(new Stranger(target, header, match));
            return;
        }
        try (Stream<Row> stream = sheet.sheet().openStream()) {
            SheetRows rows = sheet.rows(stream, '.');
            start.skip(rows);
            add(TableReading.of(match, header, rows, target).with(start.note().map(target.place()::noted)));
        }
    }

    private void add(TableReading table) {
        tables.add(table.totals());
        notes.addAll(table.notes());
        readable |= table.readable();
    }

    private FileReading known() {
        strangers.forEach(s -> notes.add(s.target.place().prefix() + FileReading.UNKNOWN_SHEET));
        return new FileReading(
                readable ? FileReading.READ : FileReading.REJECTED, List.copyOf(tables), List.copyOf(notes));
    }

    private FileReading nothing() {
        if (strangers.isEmpty()) {
            Fault empty = Fault.whole(EMPTY_FILE, "the workbook is empty", "Give it a header row, or remove the file.");
            new Target(new Place(path, ""), sink).reject(1, "", empty);
            return FileReading.without(FileReading.REJECTED);
        }
        Stranger closest = strangers.stream()
                .min((a, b) -> Match.BEST_FIRST.compare(a.match, b.match))
                .orElseThrow();
        RawRow header = closest.header.row();
        closest.target.reject(header.line(), header.excerpt(), UnknownLayout.closestTo(closest.match, header));
        return FileReading.without(FileReading.UNKNOWN);
    }
}
