package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.formula.Beside;
import io.outlay.intake.table.formula.Unreadable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows of a file say of those that go together with them, for {@link Beside}: it is read before the rows themselves.
 * Only what rows ask that {@code where} keeps is remembered, so that memory does not grow with the file.
 */
final class OtherRows {
    /** Of a mapping that asks nothing. */
    static final OtherRows NONE = new OtherRows(List.of());

    private final Map<Beside, Map<String, String>> said = new HashMap<>();
    private final Map<Beside, Set<String>> several = new HashMap<>();

    private OtherRows(List<Beside> asked) {
        asked.forEach(one -> {
            said.put(one, new HashMap<>());
            several.put(one, new HashSet<>());
        });
    }

    static OtherRows of(Fit fit, MappedReading.Opened opened) throws IOException {
        List<Beside> asked = fit.mapping().columns().stream()
                .flatMap(column -> column.formula().stream())
                .flatMap(formula -> formula.besides().stream())
                .toList();
        if (asked.isEmpty()) {
            return NONE;
        }
        OtherRows others = new OtherRows(asked);
        LeftOut where = new LeftOut(fit.mapping(), MappedSource.of(fit));
        opened.read(rows -> others.each(fit, rows, (one, row) -> others.ask(one, row, where)));
        opened.read(rows -> others.each(fit, rows, others::hear));
        return others;
    }

    /** The one text of rows with a key; empty when they have none, or several. */
    String of(Beside asked, String key) {
        return said.getOrDefault(asked, Map.of()).getOrDefault(key, "");
    }

    /** What is done with a row. */
    private interface Use {
        void of(Beside one, RowCells row) throws Unreadable;
    }

    private TableReading each(Fit fit, RowSource rows, Use use) {
        RowCells cells = RowCells.of(fit);
        new FileRows(rows, fit).each(row -> each(row, cells, use));
        return null;
    }

    private void each(RawRow row, RowCells cells, Use use) {
        if (row.broken().isPresent()) {
            return;
        }
        for (Beside one : said.keySet()) {
            try {
                use.of(one, cells.at(row));
            } catch (Unreadable e) {
                continue; // it is told where the row is read
            }
        }
    }

    private void ask(Beside one, RowCells row, LeftOut where) throws Unreadable {
        if (where.wants(row)) {
            said.get(one).put(one.key(row), "");
        }
    }

    private void hear(Beside one, RowCells row) throws Unreadable {
        String key = one.key(row);
        String text = one.text(row);
        String known = said.get(one).get(key);
        if (known != null && !text.isEmpty() && !text.equals(known)) {
            boolean first = known.isEmpty() && !several.get(one).contains(key);
            said.get(one).put(key, first ? text : "");
            if (!first) {
                several.get(one).add(key);
            }
        }
    }
}
