package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.DUPLICATE_HEADER;
import static io.outlay.model.RejectionCode.MISSING_COLUMN;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.MistypedHeaders;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Target;
import io.outlay.model.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one table from its rows, the header already taken.
 *
 * @param readable whether any row could be accepted: the header is sound
 */
public record TableReading(InputFile.Table totals, List<String> notes, boolean readable) {

    static final String IGNORED = "columns ignored: ";

    /** Reads the rows; a header that lacks columns, or has one twice, rejects all of them. */
    public static TableReading of(Match match, Header header, RowSource rows, Target target) {
        List<Fault> faults = faults(match, header);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> target.reject(match, header.row(), fault));
            return dropped(match, header, rows, target);
        }
        Table table = match.table();
        Tally tally = new Tally(table, target.place(), target.sink());
        RowReader reader = new RowReader(table, header, rows, target.place());
        Admission admission = table.admission(tally, header);
        LaterHeaders later = new LaterHeaders(header);
        TotalRows sums = new TotalRows(table, header);
        Consumer<RawRow> row = new Rows(later, table, reader, sums, admission);
        if (admission.takesPlain()) {
            rows.each(
                    delimiter -> later.unlessEnded(admission.inBytes(delimiter)),
                    plain -> !later.ended() && admission.offer(plain),
                    row);
        } else {
            rows.each(row);
        }
        admission.end();
        tally.end();
        List<String> notes = new ArrayList<>(sums.note().stream().toList());
        notes.addAll(rows.notes());
        later.note().ifPresent(notes::add);
        return new TableReading(tally.totals(), notes(tally, notes, unread(table, header), target), true);
    }

    /** What becomes of a row. */
    private record Rows(LaterHeaders later, Table table, RowReader reader, TotalRows sums, Admission admission)
            implements Consumer<RawRow> {
        @Override
        public void accept(RawRow raw) {
            Optional<RawRow> one = later.pass(raw);
            if (one.isPresent() && !table.isRemark(one.get())) {
                Row row = reader.read(one.get());
                if (!sums.takes(row)) {
                    admission.offer(row);
                }
            }
        }
    }

    private static List<String> notes(Tally tally, List<String> rows, List<String> columns, Target target) {
        List<String> placed = Stream.concat(rows.stream(), columns.stream())
                .map(target.place()::noted)
                .toList();
        return Stream.concat(tally.notes().stream(), placed.stream()).toList();
    }

    /** With one more note, before the others. */
    TableReading with(Optional<String> note) {
        return with(note.stream().toList());
    }

    /** With more notes, before the others. */
    public TableReading with(List<String> more) {
        return new TableReading(
                totals, Stream.concat(more.stream(), notes.stream()).toList(), readable);
    }

    /** Counts the rows, and what they are worth as far as that can be read, as rejected, without a word on each. */
    public static TableReading dropped(Match match, Header header, RowSource rows, Target target) {
        Tally tally = new Tally(match.table(), target.place(), target.sink());
        RowReader reader = new RowReader(match.table(), header, rows, target.place());
        rows.each(raw -> {
            if (!match.table().isRemark(raw)) {
                tally.drop(reader.read(raw));
            }
        });
        return new TableReading(tally.totals(), List.of(), false);
    }

    private static List<Fault> faults(Match match, Header header) {
        List<Fault> faults = new ArrayList<>(header.row().broken().stream().toList());
        Set<String> known = known(match.table(), header);
        header.repeated().stream().filter(known::contains).forEach(name -> faults.add(repeated(name)));
        String required = String.join(", ", match.table().inHeader(header));
        MistypedHeaders mistyped = mistyped(match.table(), header);
        match.lacks()
                .forEach(name -> faults.add(missing(name, match.table().kind(), required, mistyped.headerOf(name))));
        return faults;
    }

    private static Fault repeated(String name) {
        return new Fault(
                DUPLICATE_HEADER,
                name,
                "",
                "is in the header more than once",
                "Keep one of the columns, or rename one.");
    }

    private static Fault missing(String name, String kind, String required, Optional<String> mistyped) {
        return new Fault(
                MISSING_COLUMN,
                name,
                "",
                "is missing in the header",
                mistyped.map(header -> "Did you mean it by \"" + Excerpt.of(header) + "\"? Rename that one")
                                .orElse("Add the column")
                        + "; table " + kind + " requires " + required + ".");
    }

    private static MistypedHeaders mistyped(Table table, Header header) {
        return table.isWritten() ? MistypedHeaders.of(header, known(table, header)) : new MistypedHeaders(Map.of());
    }

    /** Notes on columns that the table does not know. */
    private static List<String> unread(Table table, Header header) {
        MistypedHeaders mistyped = mistyped(table, header);
        List<String> notes = new ArrayList<>(mistyped.notes());
        ignored(table, header, mistyped).ifPresent(notes::add);
        return notes;
    }

    private static Optional<String> ignored(Table table, Header header, MistypedHeaders mistyped) {
        if (!table.isWritten()) {
            return Optional.empty();
        }
        Set<String> known = known(table, header);
        String names = String.join(
                ", ",
                header.row().cells().stream()
                        .filter(name -> !name.isEmpty() && !known.contains(Header.normal(name)))
                        .filter(name -> !mistyped.has(name))
                        .map(Excerpt::of)
                        .distinct()
                        .toList());
        return names.isEmpty() ? Optional.empty() : Optional.of(IGNORED + names);
    }

    private static Set<String> known(Table table, Header header) {
        return table.columns(header).stream().map(Column::name).collect(Collectors.toSet());
    }
}
