package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.DUPLICATE_KEY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that stand for themselves; of two with one key the first counts, and the second repeats or contradicts it. */
final class SingleRows implements Admission {
    private final Table table;
    private final Tally tally;
    private final Map<List<Object>, First> firsts = new HashMap<>();

    SingleRows(Table table, Tally tally) {
        this.table = table;
        this.tally = tally;
    }

    private record First(long line, Map<String, Object> content) {}

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
            return;
        }
        Optional<List<Object>> key = table.key(row);
        if (key.isEmpty()) {
            tally.accept(row);
            return;
        }
        First first = firsts.putIfAbsent(key.get(), new First(row.raw().line(), row.content()));
        if (first == null) {
            tally.accept(row);
        } else if (first.content.equals(row.content())) {
            tally.duplicate(row);
        } else {
            tally.reject(row, List.of(contradiction(key.get(), first.line)));
        }
    }

    private static Fault contradiction(List<Object> key, long line) {
        String text = String.join(", ", key.stream().map(Object::toString).toList());
        return Fault.whole(
                DUPLICATE_KEY,
                "\"" + text + "\" is in line " + line + " already, with other content",
                "Keep one of the two rows.");
    }
}
