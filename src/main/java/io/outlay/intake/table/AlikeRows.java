package io.outlay.intake.table;

import io.outlay.model.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the faults of rows back as long as every row of the table fails alike: then it is one cause, and told once with the
 * count and the first places. As soon as a row is accepted, or fails otherwise, each row is told by itself.
 */
final class AlikeRows {
    /** Up to so many rows each one is worth a message. */
    private static final int FEW = 3;

    /** So many rows are held at most; beyond, those that failed alike so far stay one message. */
    private static final int MOST = 2_000;

    private final Place place;
    private final Table table;
    private final Sink sink;
    private final List<Held> held = new ArrayList<>();
    private final Map<Cause, Failing> causes = new LinkedHashMap<>();
    private Set<Cause> common = new LinkedHashSet<>();
    private long rows;
    private boolean apart;

    AlikeRows(Table table, Place place, Sink sink) {
        this.table = table;
        this.place = place;
        this.sink = sink;
    }

    private record Cause(Object code, String column) {}

    private record Held(Row row, List<Fault> faults, Optional<Money> worth) {}

    /** Takes a rejected row, with what it is worth. */
    void add(Row row, List<Fault> faults, Optional<Money> worth) {
        Held next = new Held(row, faults, worth);
        if (apart) {
            tell(next);
            return;
        }
        Set<Cause> its = faults.stream()
                .map(fault -> new Cause(fault.code(), fault.column()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Cause> still = new LinkedHashSet<>(rows == 0 ? its : common);
        still.retainAll(its);
        if (still.isEmpty()) {
            apart();
            tell(next);
            return;
        }
        common = still;
        rows++;
        faults.forEach(
                fault -> causes.computeIfAbsent(new Cause(fault.code(), fault.column()), cause -> new Failing(fault))
                        .add(row.raw().line(), fault.value()));
        if (held.size() < MOST) {
            held.add(next);
        }
    }

    /** A row was read otherwise, so that not all fail alike. */
    void apart() {
        if (!apart) {
            apart = true;
            if (rows > held.size()) {
                tellOnce("");
            } else {
                held.forEach(this::tell);
            }
            held.clear();
        }
    }

    /** After the last row. */
    void end() {
        if (!apart && rows > FEW && held.get(0).row.raw().broken().isEmpty()) {
            tellOnce("all ");
            apart = true;
            return;
        }
        apart();
    }

    private void tell(Held row) {
        Optional<Money> worth = row.worth;
        for (Fault fault : row.faults) {
            sink.rejections()
                    .accept(fault.at(
                                    row.row.source(),
                                    table.kind(),
                                    row.row.raw().excerpt(),
                                    worth)
                            .of(row.row.raw().rows()));
            worth = Optional.empty();
        }
    }

    /** @param all before the number of rows */
    private void tellOnce(String all) {
        Held first = held.get(0);
        Failing cause = causes.get(common.iterator().next());
        List<Failing> others = causes.values().stream().filter(c -> c != cause).toList();
        Fault fault = cause.first();
        Fault once = new Fault(
                fault.code(),
                fault.column(),
                fault.value(),
                fault.reason() + "; " + all + String.format(Locale.ROOT, "%,d", rows) + " rows fail alike (lines "
                        + cause.places() + ")" + also(others),
                HouseStyle.remedy(table, causes.values()).orElse(fault.remedy()));
        sink.rejections()
                .accept(once.at(
                                place.line(first.row.raw().line()),
                                table.kind(),
                                first.row.raw().excerpt(),
                                Optional.empty())
                        .of(rows));
    }

    private static String also(List<Failing> others) {
        if (others.isEmpty()) {
            return "";
        }
        List<String> columns =
                others.stream().map(other -> other.first().column()).distinct().toList();
        String shown = columns.stream().limit(FEW).collect(Collectors.joining(", "));
        return ", and with them " + shown
                + (columns.size() > FEW ? " and " + (columns.size() - FEW) + " more columns" : "");
    }
}
