package io.outlay.intake.table.known;

import static io.outlay.model.RejectionCode.DUPLICATE_KEY;
import static io.outlay.model.RejectionCode.NO_RESULT;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.CellName;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts or rejects scenarios whole: an answer without one of its costs would be a wrong answer. What can't be read of a
 * row's scenario spoils every scenario of the file. In a sheet, faults name their cell.
 */
final class WhatIfScenarios implements Admission {
    private final Tally tally;
    private final Header header;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> spoiledBy = new HashMap<>();
    private Optional<Long> spoiledAll = Optional.empty();

    WhatIfScenarios(Tally tally, Header header) {
        this.tally = tally;
        this.header = header;
    }

    private record First(long line, Map<String, Object> content) {}

    @Override
    public void offer(Row row) {
        rows.add(row);
    }

    @Override
    public void end() {
        Map<List<String>, First> firsts = new HashMap<>();
        List<Row> judged = new ArrayList<>();
        Set<Row> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Row row : rows) {
            Row seen = row.faults().isEmpty() ? compared(row, firsts, duplicates) : row;
            if (!seen.faults().isEmpty()) {
                spoil(seen);
            }
            judged.add(seen);
        }
        judged.stream().filter(row -> !duplicates.contains(row)).forEach(this::decide);
        duplicates.forEach(tally::duplicate);
    }

    private static Row compared(Row row, Map<List<String>, First> firsts, Set<Row> duplicates) {
        List<String> key =
                List.of(row.get(WhatIfTable.SCENARIO), row.get(WhatIfTable.OPTION), row.get(WhatIfTable.PARAMETER));
        First first = firsts.putIfAbsent(key, new First(row.raw().line(), row.content()));
        if (first == null) {
            return row;
        }
        if (first.content.equals(row.content())) {
            duplicates.add(row);
            return row;
        }
        return row.with(List.of(new Fault(
                DUPLICATE_KEY,
                WhatIfTable.PARAMETER.name(),
                row.get(WhatIfTable.PARAMETER),
                "is in line " + first.line + " already for option \"" + row.get(WhatIfTable.OPTION)
                        + "\", with other content",
                "Keep one of the two rows.")));
    }

    private void spoil(Row row) {
        long line = row.raw().line();
        row.find(WhatIfTable.SCENARIO)
                .ifPresentOrElse(
                        scenario -> spoiledBy.merge(scenario, line, Math::min),
                        () -> spoiledAll = Optional.of(spoiledAll.orElse(line)));
    }

    private void decide(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults().stream().map(f -> celled(row, f)).toList());
            return;
        }
        Optional<Long> culprit = Optional.ofNullable(spoiledBy.get(row.get(WhatIfTable.SCENARIO)))
                .or(() -> spoiledAll);
        if (culprit.isPresent()) {
            tally.drop(row);
        } else {
            tally.accept(row);
        }
    }

    private Fault celled(Row row, Fault fault) {
        int index = header.index(fault.column());
        boolean named = fault.code() == NO_RESULT;
        String cell = row.source().sheet().isEmpty() || index < 0 || named
                ? ""
                : "in cell " + CellName.of(index, row.raw().line()) + " ";
        String unanswered = row.find(WhatIfTable.SCENARIO)
                .map(scenario -> "Scenario \"" + scenario + "\" is")
                .orElse("The scenarios of the file are");
        return new Fault(
                fault.code(),
                fault.column(),
                fault.value(),
                cell + fault.reason(),
                fault.remedy() + " " + unanswered + " not answered until then.");
    }
}
