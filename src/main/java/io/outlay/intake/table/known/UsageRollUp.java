package io.outlay.intake.table.known;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.UsageReading;
import java.util.List;

/**
 * Rolls rows of usage up by system, metric and date while they come. Rows are not kept, so the memory that it takes grows
 * with the keys, not with the rows. The first row of a key is read with care; its later ones are compared by their
 * characters, and read with care again when anything about them is unusual.
 */
final class UsageRollUp implements Admission {
    private final UsageTable table;
    private final Tally tally;
    private final UsageSums sums = new UsageSums();
    private final UsageSums.KeyFields key;
    private final int value;
    private final int unit;
    private final int fields;
    private long accepted;

    UsageRollUp(UsageTable table, Tally tally, Header header) {
        this.table = table;
        this.tally = tally;
        this.key = new UsageSums.KeyFields(
                header.index(UsageTable.SYSTEM_ID.name()),
                header.index(UsageTable.METRIC.name()),
                header.index(UsageTable.DATE.name()));
        this.value = header.index(UsageTable.VALUE.name());
        this.unit = header.index(UsageTable.UNIT.name());
        this.fields = header.names().size();
    }

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
            return;
        }
        UsageReading reading = table.facts(row).get(0);
        UsageSum sum = sums.find(reading);
        if (sum == null) {
            sums.add(reading);
        } else if (hasOtherUnit(sum, reading)) {
            tally.reject(row, List.of(otherUnit(sum, reading)));
            return;
        } else {
            sum.add(reading);
        }
        accepted += row.raw().rows();
    }

    @Override
    public boolean takesPlain() {
        return true;
    }

    @Override
    public boolean offer(PlainRecord row) {
        if (row.fields() > fields || row.length() > Row.MAX_CELL || !isTight(row)) {
            return false;
        }
        UsageSum sum = sums.find(row, key);
        if (sum == null || !hasItsUnit(row, sum)) {
            return false;
        }
        long millionths = Millionths.of(row.text(), row.start(value), row.end(value));
        if (millionths == Millionths.NONE) {
            return false;
        }
        sum.add(millionths);
        accepted++;
        return true;
    }

    @Override
    public void end() {
        tally.accept(accepted, sums.readings());
    }

    private boolean isTight(PlainRecord row) {
        return row.isTight(key.systemId())
                && row.isTight(key.metric())
                && row.isTight(key.date())
                && row.isTight(value);
    }

    private boolean hasItsUnit(PlainRecord row, UsageSum sum) {
        return unit < 0 || row.isEmpty(unit) || row.has(unit, sum.unit());
    }

    private static boolean hasOtherUnit(UsageSum sum, UsageReading row) {
        return !sum.unit().isEmpty()
                && row.unit().filter(u -> !u.equals(sum.unit())).isPresent();
    }

    private static Fault otherUnit(UsageSum sum, UsageReading row) {
        return new Fault(
                RejectionCode.DUPLICATE_KEY,
                UsageTable.UNIT.name(),
                row.unit().orElse(""),
                "differs from \"" + sum.unit() + "\" of an earlier row for the same system, metric and date",
                "Give one unit, or name the metrics apart.");
    }
}
