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

/**
 * Rows of a file with the columns that its mapping adds: without repeated headers, what stands for not known blank, and a
 * row for each cell where columns become rows.
 */
final class FileRows implements RowSource {
    private final RowSource rows;
    private final List<String> header;
    private final List<String> constants;
    private final Set<String> blank;
    private final Fit fit;
    private final List<Integer> unpivoted;
    private final Deque<RawRow> made = new ArrayDeque<>();
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

    /** What was skipped: exports are often joined with their headers. */
    Optional<String> note() {
        return repeats == 0
                ? Optional.empty()
                : Optional.of(
                        repeats == 1
                                ? "1 row repeats the header and is skipped"
                                : repeats + " rows repeat the header and are skipped");
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
        List<String> cells = new ArrayList<>();
        for (int at = 0;
                at
                        < Math.max(
                                header.size(),
                                constants.isEmpty() && unpivoted.isEmpty()
                                        ? row.cells().size()
                                        : 0);
                at++) {
            String cell = row.cell(at);
            cells.add(blank.contains(Mapping.key(cell)) ? "" : cell);
        }
        cells.addAll(constants);
        if (fit.mapping().unpivot().isEmpty()) {
            made.add(row.with(List.copyOf(cells)));
        } else {
            unpivoted.forEach(at -> unpivot(row, cells, at));
        }
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
