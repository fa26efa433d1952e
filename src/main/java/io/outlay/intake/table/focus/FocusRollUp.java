package io.outlay.intake.table.focus;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.MinorUnit;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Texts of tags that are remembered: some megabytes. */
    private static final int MOST_TAGS = 2_000;

    private final Tally tally;
    private final Map<String, FocusTags> tags = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<FocusKey, FocusSum> sums = new LinkedHashMap<>();
    private final SortedMap<String, BigDecimal> tax = new TreeMap<>();
    private long taxRows;
    private Row firstOver;
    private long over;

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
        FocusKey key =
                FocusRow.key(row, row.find(FocusColumns.TAGS).map(this::tags).orElse(FocusTags.NONE));
        FocusSum sum = sums.get(key);
        if (sum == null && sums.size() == MOST_SUMS) {
            firstOver = firstOver == null ? row : firstOver;
            over++;
            tally.drop(row);
            return;
        }
        if (sum == null) {
            FocusKey shared = key.shared(this::shared);
            sum = new FocusSum(shared, row.source());
            sums.put(shared, sum);
        }
        sum.add(row.get(FocusColumns.BILLED), FocusRow.effective(row));
        tally.accept(row);
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** Many rows have the same tags. */
    private FocusTags tags(String text) {
        if (tags.size() == MOST_TAGS) {
            tags.clear();
        }
        return tags.computeIfAbsent(text, FocusTags::of);
    }

    /** With the decimals of its currency, and more where it has them. */
    private static String shown(BigDecimal amount, String currency) {
        return MinorUnit.of(currency).stated(amount).toPlainString() + " " + currency;
    }

    @Override
    public void end() {
        if (over > 0) {
            tally.dropped(firstOver, tooMany(), over);
        }
        tally.accept(0, sums.values().stream().map(FocusSum::line));
        if (taxRows > 0) {
            String money = tax.entrySet().stream()
                    .map(sum -> shown(sum.getValue(), sum.getKey()))
                    .collect(Collectors.joining(" and "));
            tally.note(
                    (taxRows == 1 ? "1 row of tax is" : taxRows + " rows of tax are") + " left out of cost: " + money);
        }
    }

    private static Fault tooMany() {
        return Fault.whole(
                RejectionCode.OUT_OF_RANGE,
                "the file holds more than 200,000 combinations of account, service, invoice and month; this row and later"
                        + " ones with others are left out",
                "Split the file by billing period or account.");
    }
}
