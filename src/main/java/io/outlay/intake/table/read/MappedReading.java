package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.MISSING_VALUE;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one table of a house format from its rows, the header already taken. */
final class MappedReading {
    static final String READ_BY = "read by ";

    private static final Pattern FILE_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(0[1-9]|1[0-2])(?:\\2(0[1-9]|[12]\\d|3[01]))?(?!\\d)");

    private MappedReading() {}

    /** Opens the rows below the header. */
    interface Opened {
        TableReading read(RowUse use) throws IOException;
    }

    /** What is done with them. */
    interface RowUse {
        TableReading of(RowSource rows);
    }

    /** Where a table begins under a mapping, below the lines that it skips; empty when the file ends before. */
    static Optional<TableStart<Fit>> start(HeadRows head, Mapping mapping) {
        return TableStart.find(
                head.below(mapping.read().skipLines()),
                row -> Fit.of(mapping, row, head.above(row)),
                List.of(Fit::complete, Fit::half, fit -> fit.present() > 0));
    }

    /** Decides on dates where they are open, and reads the rows. */
    static TableReading read(Fit stated, Opened opened, Target target) throws IOException {
        if (!DateOrder.isOpen(stated.mapping()) || !HeaderFaults.of(stated).isEmpty()) {
            return opened.read(rows -> of(stated, rows, target));
        }
        List<DateOrder.Decision> decision = new ArrayList<>();
        opened.read(rows -> {
            decision.add(DateOrder.of(stated, rows));
            return null;
        });
        DateOrder.Decision decided = decision.get(0);
        if (decided.fault().isEmpty()) {
            return opened.read(rows -> of(decided.fit(), rows, target));
        }
        target.sink()
                .rejections()
                .accept(decided.fault()
                        .get()
                        .at(
                                target.place().line(decided.line()),
                                stated.mapping().table(),
                                decided.excerpt(),
                                Optional.empty()));
        return opened.read(rows -> dropped(stated, rows, target));
    }

    /** Reads the rows; a header that lacks what the mapping needs, or has it twice, rejects all of them. */
    private static TableReading of(Fit stated, RowSource rows, Target target) {
        List<Fault> faults = new ArrayList<>(HeaderFaults.of(stated));
        Fit fit = dated(stated, target.place(), faults);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> target.reject(match(fit, fit.table()), fit.header(), fault));
            return dropped(fit, rows, target);
        }
        LeftOut leftOut = new LeftOut(fit.mapping(), MappedSource.of(fit));
        Table table = new MappedTable(fit.mapping(), fit.table(), leftOut);
        FileRows file = new FileRows(rows, fit);
        RowSource mapped = fit.mapping().isGrouping() ? new GroupedRows(file, fit, leftOut) : new MappedRows(file, fit);
        TableReading read = TableReading.of(match(fit, table), MappedRow.header(fit), mapped, target);
        String prefix = target.place().prefix();
        List<String> notes =
                new ArrayList<>(List.of(prefix + READ_BY + fit.mapping().name()));
        notes.addAll(read.notes());
        file.skipped().forEach(note -> notes.add(prefix + note));
        leftOut.notes().forEach(note -> notes.add(prefix + note));
        fit.absent()
                .forEach((column, from) -> notes.add(prefix + column + " is blank: the header has no "
                        + Fit.quoted(from) + ", where " + fit.mapping().name() + " looks for it"));
        return new TableReading(read.totals(), List.copyOf(notes), read.readable());
    }

    /** The date in the name of a file whose rows do not say of which day they are. */
    private static Fit dated(Fit fit, Place place, List<Fault> faults) {
        if (fit.mapping().read().fileDate().isEmpty()) {
            return fit;
        }
        String name = place.path().substring(place.path().lastIndexOf('/') + 1);
        Matcher date = FILE_DATE.matcher(name);
        if (!date.find()) {
            faults.add(Fault.whole(
                    MISSING_VALUE,
                    "the file does not say of which day it is, and neither does its name",
                    "Put the day of the report into the file's name, such as 2026-09-30."));
            return fit;
        }
        String day = date.group(1) + "-" + date.group(3) + (date.group(4) == null ? "" : "-" + date.group(4));
        List<String> constants = new ArrayList<>(fit.constants());
        constants.set(constants.size() - 1, day);
        return fit.with(fit.mapping(), constants);
    }

    /** Columns that none of the readings has a use for; a shipped profile knows its export, and leaves them out knowingly. */
    static Optional<String> ignored(List<Fit> fits, Place place) {
        if (fits.stream().allMatch(fit -> fit.mapping().shipped())) {
            return Optional.empty();
        }
        Set<String> ignored = new LinkedHashSet<>(fits.get(0).ignored());
        fits.forEach(fit -> ignored.retainAll(fit.ignored()));
        return ignored.isEmpty()
                ? Optional.empty()
                : Optional.of(place.noted(TableReading.IGNORED + String.join(", ", ignored)));
    }

    /** Counts the rows as rejected, without a word on each, but those that {@code where} would leave out. */
    static TableReading dropped(Fit fit, RowSource rows, Target target) {
        LeftOut leftOut = new LeftOut(fit.mapping(), MappedSource.of(fit));
        Match match = match(fit, new MappedTable(fit.mapping(), fit.table(), leftOut));
        // A row whose cells cannot be told apart may be wanted.
        RowSource wanted = new WantedRows(
                new MappedRows(new FileRows(rows, fit), fit),
                row -> row.broken().isEmpty() && !leftOut.holds(row));
        return TableReading.dropped(match, MappedRow.header(fit), wanted, target);
    }

    private static Match match(Fit fit, Table table) {
        return new Match(table, fit.present(), List.of(), fit.present(), 0);
    }
}
