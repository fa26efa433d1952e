package io.outlay.intake.table.focus;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds rows up by {@link FocusKey} while they come. Rows are not kept, so that the memory that it takes grows with the keys,
 * which have an upper bound. Tax is counted, and noted with its money, and is in no sum.
 */
final class FocusRollUp implements Admission {
    static final int MOST_SUMS = 200_000;

    private final Tally tally;
    private final Map<FocusKey, FocusSum> sums = new LinkedHashMap<>();
    private final SortedMap<String, BigDecimal> tax = new TreeMap<>();
    private long taxRows;

    FocusRollUp(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
        } else if (FocusRow.isTax(row)) {
            Money billed = FocusRow.billed(row).orElseThrow();
            tax.merge(billed.currency(), billed.amount(), BigDecimal::add);
            taxRows++;
            tally.accept(row);
        } else {
            add(row);
        }
    }

    private void add(Row row) {
        FocusKey key = FocusRow.key(row);
        FocusSum sum = sums.get(key);
        if (sum == null && sums.size() == MOST_SUMS) {
            tally.reject(row, List.of(tooMany()));
            return;
        }
        if (sum == null) {
            sum = new FocusSum(key, row.source());
            sums.put(key, sum);
        }
        sum.add(row.get(FocusColumns.BILLED), FocusRow.effective(row));
        tally.accept(row);
    }

    @Override
    public void end() {
        tally.accept(0, sums.values().stream().map(FocusSum::line));
        if (taxRows > 0) {
            String money = tax.entrySet().stream()
                    .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                    .collect(Collectors.joining(" and "));
            tally.note(
                    (taxRows == 1 ? "1 row of tax is" : taxRows + " rows of tax are") + " left out of cost: " + money);
        }
    }

    private static Fault tooMany() {
        return Fault.whole(
                RejectionCode.OUT_OF_RANGE,
                "the file holds more than 200,000 combinations of account, service, invoice and month",
                "Split the file by billing period or account.");
    }
}
