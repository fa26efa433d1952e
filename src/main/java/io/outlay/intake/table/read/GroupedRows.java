package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.formula.Group;
import io.outlay.intake.table.formula.Unreadable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a file brought together where a mapping counts or adds up: one for each set of values of the other columns, in the
 * order of their first rows. A row that cannot be read spoils what it belongs to: a total without it would be wrong. Memory
 * grows with the totals, not with the rows. What is only counted or added up may be a person's: messages show of a row what
 * it is told apart by, and nothing else.
 */
final class GroupedRows implements RowSource {
    private final FileRows rows;
    private final MappedRow mapped;
    private final LeftOut leftOut;
    private Iterator<RawRow> made;

    GroupedRows(FileRows rows, Fit fit, LeftOut leftOut) {
        this.rows = rows;
        this.mapped = new MappedRow(fit);
        this.leftOut = leftOut;
    }

    /** Rows that go together; the first one stands for them. */
    private static final class Together {
        private RawRow row;
        private final List<Optional<Group>> groups;
        private Optional<Fault> fault = Optional.empty();
        private long count;

        Together(RawRow first, List<MappedSource> sources) {
            row = first;
            groups = sources.stream()
                    .map(source -> source.isTotal()
                            ? source.formula().map(formula -> formula.group())
                            : Optional.<Group>empty())
                    .toList();
        }
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
        Map<List<String>, Together> groups = new LinkedHashMap<>();
        List<RawRow> single = new ArrayList<>();
        rows.each(raw -> {
            RawRow row = raw.showing(mapped.told(raw));
            Optional<Fault> broken = row.broken().or(() -> mapped.undecided(row));
            if (broken.isPresent()) {
                single.add(row.broken(broken.get()));
            } else if (!leftOut.wants(mapped.cells(row))) {
                leftOut.add();
            } else {
                add(row, groups, single);
            }
        });
        List<RawRow> all =
                new ArrayList<>(groups.values().stream().map(this::made).toList());
        all.addAll(single);
        return all;
    }

    private void add(RawRow row, Map<List<String>, Together> groups, List<RawRow> single) {
        RowCells cells = mapped.cells(row);
        List<String> key = new ArrayList<>();
        try {
            for (MappedSource source : mapped.sources()) {
                if (source.isKey()) {
                    String cell = source.cell(cells);
                    key.add(source.map().getOrDefault(Mapping.key(cell), cell));
                }
            }
        } catch (Unreadable e) {
            single.add(mapped.of(row)); // where it belongs is not known
            return;
        }
        key.add(MappedRow.label(row).map(Header::normal).orElse(""));
        Together together = groups.computeIfAbsent(key, k -> new Together(row, mapped.sources()));
        together.count++;
        if (together.fault.isEmpty()) {
            count(together, row, cells);
        }
    }

    private void count(Together together, RawRow row, RowCells cells) {
        for (int at = 0; at < together.groups.size(); at++) {
            try {
                if (together.groups.get(at).isPresent()) {
                    together.groups.get(at).get().add(cells);
                }
            } catch (Unreadable e) {
                together.fault = Optional.of(mapped.fault(mapped.sources().get(at), e));
                together.row = row;
                return;
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
        Map<Integer, Fault> spoiled = together.fault.map(this::spoiled).orElse(row.spoiled());
        return new RawRow(row.line(), row.cells(), row.excerpt(), row.broken(), spoiled, together.count);
    }

    private Map<Integer, Fault> spoiled(Fault fault) {
        List<String> names = mapped.sources().stream().map(MappedSource::name).toList();
        return Map.of(names.indexOf(fault.column()), fault);
    }
}
