package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.formula.Group;
import io.outlay.intake.table.formula.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of a file brought together where a mapping counts or adds up: one for each set of values of the other columns, in the
 * order of their first rows, and of such a figure one for each day, see {@link RowIdentity}. A row that cannot be read spoils what it belongs to: a total without it would be wrong. Memory
 * grows with the totals, not with the rows. What is only counted or added up may be a person's: messages show of a row what
 * it is told apart by, and nothing else.
 */
final class GroupedRows implements RowSource {
    private final FileRows rows;
    private final MappedRow mapped;
    private final LeftOut leftOut;
    private final Optional<RowIdentity> identity;
    private Iterator<RawRow> made;

    GroupedRows(FileRows rows, Fit fit, LeftOut leftOut) {
        this.rows = rows;
        this.mapped = new MappedRow(fit);
        this.leftOut = leftOut;
        this.identity = RowIdentity.of(fit);
    }

    /** Rows of one day that go together; the first one stands for them. */
    private static final class Together {
        private final RawRow row;
        private final List<Optional<Group>> groups;
        private final Optional<RowIdentity.Rows> rows;
        private long count;

        Together(RawRow first, List<MappedSource> sources, Optional<RowIdentity.Rows> rows) {
            this.row = first;
            this.rows = rows;
            groups = sources.stream()
                    .map(source -> source.isTotal()
                            ? source.formula().map(formula -> formula.group())
                            : Optional.<Group>empty())
                    .toList();
        }
    }

    /** A figure with its days, and what spoils it. */
    private static final class Figure {
        private final Map<String, Together> days = new LinkedHashMap<>();
        private Optional<Fault> fault = Optional.empty();
        private int spoiled;
        private RawRow faulty;
        private long count;
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public Optional<RawRow> next() {
        if (made == null) {
            made = together().iterator();
        }
        return made.hasNext() ? Optional.of(made.next()) : Optional.empty();
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }

    private List<RawRow> together() {
        Map<List<String>, Figure> figures = new LinkedHashMap<>();
        List<RawRow> single = new ArrayList<>();
        rows.each(raw -> {
            RawRow row = raw.showing(mapped.told(raw));
            Optional<Fault> broken = row.broken().or(() -> mapped.undecided(row));
            if (broken.isPresent()) {
                single.add(row.broken(broken.get()));
            } else if (!leftOut.wants(mapped.cells(row))) {
                leftOut.add();
            } else {
                add(row, figures, single);
            }
        });
        List<RawRow> all =
                new ArrayList<>(figures.values().stream().flatMap(this::made).toList());
        all.addAll(single);
        return all;
    }

    private void add(RawRow row, Map<List<String>, Figure> figures, List<RawRow> single) {
        RowCells cells = mapped.cells(row);
        List<String> key = new ArrayList<>();
        String day;
        try {
            for (MappedSource source : mapped.sources()) {
                if (source.isKey()) {
                    String cell = source.cell(cells);
                    key.add(source.map().getOrDefault(Mapping.key(cell), cell));
                }
            }
            day = identity.isPresent() ? identity.get().day(cells) : "";
        } catch (Unreadable e) {
            single.add(mapped.of(row)); // where it belongs is not known
            return;
        }
        List<String> said = List.copyOf(key);
        key.add(MappedRow.label(row).map(Header::normal).orElse(""));
        Figure figure = figures.computeIfAbsent(key, k -> new Figure());
        figure.count++;
        if (figure.fault.isEmpty()) {
            Together together = figure.days.computeIfAbsent(
                    day, d -> new Together(row, mapped.sources(), identity.map(id -> id.new Rows(d))));
            together.count++;
            count(figure, together, cells, said);
        }
    }

    private void count(Figure figure, Together together, RowCells cells, List<String> said) {
        int at = 0;
        try {
            for (; at < together.groups.size(); at++) {
                if (together.groups.get(at).isPresent()) {
                    together.groups.get(at).get().add(cells);
                }
            }
            if (together.rows.isPresent()) {
                together.rows.get().add(cells, said, together.groups);
            }
        } catch (Unreadable e) {
            figure.spoiled = Math.min(at, together.groups.size() - 1);
            figure.fault = Optional.of(mapped.fault(mapped.sources().get(figure.spoiled), e, cells.row()));
            figure.faulty = cells.row();
        }
    }

    /** The days of a figure; one row for all when one of its rows spoils it. */
    private Stream<RawRow> made(Figure figure) {
        if (figure.fault.isEmpty()) {
            settle(figure.days.values());
            return figure.days.values().stream().map(this::made);
        }
        RawRow row = mapped.of(figure.faulty);
        Map<Integer, Fault> spoiled = Map.of(figure.spoiled, figure.fault.get());
        return Stream.of(new RawRow(
                row.line(), row.cells(), row.excerpt(), row.broken(), spoiled, figure.count, Optional.empty()));
    }

    /** A day without any number adds nothing to a sum that other days know. */
    private static void settle(Collection<Together> days) {
        int width = days.iterator().next().groups.size();
        for (int i = 0; i < width; i++) {
            int at = i;
            List<Group> parts =
                    days.stream().flatMap(day -> day.groups.get(at).stream()).toList();
            if (parts.stream().anyMatch(Group::isKnown)) {
                parts.forEach(Group::settle);
            }
        }
    }

    private RawRow made(Together together) {
        RowCells cells = mapped.cells(together.row);
        RawRow row = mapped.of(
                together.row,
                together.groups.stream()
                        .map(group -> group.map(cells::in).orElse(cells))
                        .toList());
        return together.rows
                .map(exported -> row.of(exported.exported()))
                .orElseGet(() -> row.of(together.count, Optional.empty()));
    }
}
