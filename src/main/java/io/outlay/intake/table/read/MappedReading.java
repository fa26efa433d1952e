package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.MISSING_VALUE;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one table of a house format from its rows, the header already taken. */
final class MappedReading {
    static final String READ_BY = "read by ";

    private static final Pattern FILE_DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(0[1-9]|1[0-2])(?:\\2(0[1-9]|[12]\\d|3[01]))?(?!\\d)");

    private static final Pattern FILE_CURRENCY = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{3}(?![\\p{L}\\d])");

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

    /** Decides on decimal sign and dates where they are open, and reads the rows. */
    static TableReading read(Fit stated, Opened opened, Target target) throws IOException {
        if (!HeaderFaults.of(stated).isEmpty()) {
            return whole(stated, opened, target);
        }
        Fit fit = stated;
        if (DecimalSign.isOpen(fit.mapping())) {
            DateOrder.Decision sign = decision(opened, fit, DecimalSign::of);
            if (sign.fault().isPresent()) {
                return refused(sign, opened, target);
            }
            fit = sign.fit();
        }
        if (DateOrder.isOpen(fit.mapping())) {
            DateOrder.Decision order = decision(opened, fit, DateOrder::of);
            if (order.fault().isPresent()) {
                return refused(order, opened, target);
            }
            fit = order.fit();
        }
        return whole(fit, opened, target);
    }

    private static DateOrder.Decision decision(
            Opened opened, Fit fit, BiFunction<Fit, RowSource, DateOrder.Decision> decide) throws IOException {
        List<DateOrder.Decision> decision = new ArrayList<>();
        opened.read(rows -> {
            decision.add(decide.apply(fit, rows));
            return null;
        });
        return decision.get(0);
    }

    private static TableReading refused(DateOrder.Decision decided, Opened opened, Target target) throws IOException {
        Fit fit = decided.fit();
        target.sink()
                .rejections()
                .accept(decided.fault()
                        .orElseThrow()
                        .at(
                                target.place().line(decided.line()),
                                fit.mapping().table(),
                                decided.excerpt(),
                                Optional.empty()));
        return opened.read(rows -> dropped(fit, rows, target));
    }

    private static TableReading whole(Fit fit, Opened opened, Target target) throws IOException {
        Fit known = HeaderFaults.of(fit).isEmpty() ? fit.with(OtherRows.of(fit, opened)) : fit;
        return opened.read(rows -> of(known, rows, target));
    }

    /** Reads the rows; a header that lacks what the mapping needs, or has it twice, rejects all of them. */
    private static TableReading of(Fit stated, RowSource rows, Target target) {
        List<Fault> faults = new ArrayList<>(HeaderFaults.of(stated));
        Fit fit = named(stated, target.place(), faults);
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
                        + HeaderName.quoted(from) + ", where " + fit.mapping().name() + " looks for it"));
        return new TableReading(read.totals(), List.copyOf(notes), read.readable());
    }

    /** What the name of a file says of its rows, where they do not. */
    private static Fit named(Fit fit, Place place, List<Fault> faults) {
        Mapping.Read read = fit.mapping().read();
        if (!read.isNamed()) {
            return fit;
        }
        String name = place.path().substring(place.path().lastIndexOf('/') + 1);
        List<String> constants = new ArrayList<>(fit.constants());
        int at = read.above().size();
        if (!read.fileDate().isEmpty()) {
            constants.set(at++, day(name, faults));
        }
        if (!read.fileCurrency().isEmpty()) {
            constants.set(at, currency(name, faults));
        }
        return fit.with(fit.mapping(), constants);
    }

    private static String day(String name, List<Fault> faults) {
        Matcher date = FILE_DATE.matcher(name);
        if (!date.find()) {
            faults.add(Fault.whole(
                    MISSING_VALUE,
                    "the file does not say of which day it is, and neither does its name",
                    "Put the day of the report into the file's name, such as 2026-09-30."));
            return "";
        }
        return date.group(1) + "-" + date.group(3) + (date.group(4) == null ? "" : "-" + date.group(4));
    }

    private static String currency(String name, List<Fault> faults) {
        List<String> currencies = FILE_CURRENCY
                .matcher(name)
                .results()
                .map(MatchResult::group)
                .filter(Words::isCurrency)
                .distinct()
                .toList();
        if (currencies.size() != 1) {
            faults.add(
                    Fault.whole(
                            MISSING_VALUE,
                            "the file does not say in which currency it is, and "
                                    + (currencies.isEmpty()
                                            ? "neither does its name"
                                            : "its name says " + String.join(" and ", currencies)),
                            "Put the currency of the amounts into the file's name, such as GBP, in capitals and between blanks."));
            return "";
        }
        return currencies.get(0);
    }

    /** Columns that none of the readings has a use for; a shipped profile knows its export, and leaves them out knowingly. */
    static Optional<String> ignored(List<Fit> fits, Place place) {
        if (fits.stream().allMatch(fit -> fit.mapping().shipped())) {
            return Optional.empty();
        }
        Set<String> ignored = new LinkedHashSet<>(fits.get(0).ignored());
        fits.forEach(fit -> ignored.retainAll(fit.ignored()));
        fits.forEach(fit -> ignored.removeAll(HeaderFaults.mistaken(fit)));
        return ignored.isEmpty()
                ? Optional.empty()
                : Optional.of(place.noted(TableReading.IGNORED + String.join(", ", ignored)));
    }

    /** Counts the rows as rejected, without a word on each, but those that {@code where} would leave out. */
    static TableReading dropped(Fit fit, RowSource rows, Target target) {
        LeftOut leftOut = new LeftOut(fit.mapping(), MappedSource.of(fit));
        Match match = match(fit, new MappedTable(fit.mapping(), fit.table(), leftOut));
        RowSource mapped = new MappedRows(new FileRows(rows, fit), fit);
        RowSource wanted = leftOut.without(mapped);
        return TableReading.dropped(match, MappedRow.header(fit), wanted, target);
    }

    private static Match match(Fit fit, Table table) {
        return new Match(table, fit.present(), List.of(), fit.present(), 0);
    }
}
