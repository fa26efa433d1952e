package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.TOO_MANY_FIELDS;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of a file with the columns that its mapping adds: without repeated headers, what stands for not known blank, and a
 * row for each cell where columns become rows.
 */
final class FileRows implements RowSource {
    private static final int SHOWN = 3;

    private final RowSource rows;
    private final List<String> header;
    private final List<String> constants;
    private final Set<String> blank;
    private final Fit fit;
    private final List<Integer> unpivoted;
    private final Deque<RawRow> made = new ArrayDeque<>();
    private final List<Long> totals = new ArrayList<>();
    private long repeats;

    FileRows(RowSource rows, Fit fit) {
        this.rows = rows;
        this.fit = fit;
        this.header = fit.header().cells().subList(0, fit.fields());
        this.constants = fit.constants();
        this.blank = fit.mapping().read().blank();
        this.unpivoted = fit.unpivoted();
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public boolean positional() {
        return false; // looked after here, where the file's own fields can be counted
    }

    @Override
    public boolean summed() {
        return rows.summed();
    }

    @Override
    public Optional<RawRow> next() {
        while (made.isEmpty()) {
            Optional<RawRow> row = rows.next();
            if (row.isEmpty()) {
                return row;
            }
            if (row.get().cells().equals(header)) {
                repeats++;
            } else {
                add(row.get());
            }
        }
        return Optional.of(made.removeFirst());
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }

    /** What was skipped: exports are often joined with their headers, and wide tables end with their totals. */
    List<String> skipped() {
        List<String> notes = new ArrayList<>();
        if (repeats > 0) {
            notes.add(
                    repeats == 1
                            ? "1 row repeats the header and is skipped"
                            : repeats + " rows repeat the header and are skipped");
        }
        if (!totals.isEmpty()) {
            String lines = totals.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
            notes.add(
                    (totals.size() == 1 ? "1 row adds up others and is" : totals.size() + " rows add up others and are")
                            + " left out: line " + lines + (totals.size() > SHOWN ? " and on" : ""));
        }
        return notes;
    }

    private void add(RawRow row) {
        Optional<Fault> broken = row.broken().or(() -> shifted(row));
        if (broken.isPresent()) {
            made.add(row.broken(broken.get()));
            return;
        }
        if (blank.isEmpty() && fit.mapping().added().isEmpty()) {
            made.add(row);
            return;
        }
        List<String> cells = cells(row);
        if (fit.mapping().unpivot().isEmpty()) {
            made.add(row.with(List.copyOf(cells)));
        } else if (isTotal(cells)) {
            totals.add(row.line());
        } else {
            unpivoted.forEach(at -> unpivot(row, cells, at));
        }
    }

    /** Its own, with what means not known blank, and those that are added. */
    private List<String> cells(RawRow row) {
        List<String> cells = new ArrayList<>();
        int width = fit.mapping().added().isEmpty()
                ? Math.max(header.size(), row.cells().size())
                : header.size();
        for (int at = 0; at < width; at++) {
            cells.add(blank.contains(Mapping.key(row.cell(at))) ? "" : row.cell(at));
        }
        cells.addAll(constants);
        return cells;
    }

    /** Whether a row of a wide table adds up those above it: its first word says so. */
    private boolean isTotal(List<String> cells) {
        return IntStream.range(0, header.size())
                .filter(at -> !unpivoted.contains(at))
                .mapToObj(cells::get)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(TotalRows::isLabel)
                .isPresent();
    }

    private void unpivot(RawRow row, List<String> cells, int at) {
        if (!cells.get(at).isEmpty()) {
            List<String> one = new ArrayList<>(cells);
            one.add(header.get(at));
            one.add(cells.get(at));
            made.add(row.with(List.copyOf(one)));
        }
    }

    private Optional<Fault> shifted(RawRow row) {
        int last = row.cells().size();
        while (last > 0 && row.cell(last - 1).isEmpty()) {
            last--;
        }
        if (!rows.positional() || last <= header.size()) {
            return Optional.empty();
        }
        return Optional.of(Fault.whole(
                TOO_MANY_FIELDS,
                "the row has " + last + " fields, the header has " + header.size(),
                "Put text that holds the delimiter between quotes (\")."));
    }
}
