package io.outlay.intake.table.focus;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds rows up by {@link FocusKey} while they come. Rows are not kept, so that the memory that it takes grows with the keys,
 * which have an upper bound. Tax is counted, and noted with its money, and is in no sum, unless it is cost.
 */
final class FocusRollUp implements Admission {
    static final int MOST_SUMS = 200_000;

    /** Texts of tags that are remembered: some megabytes. */
    private static final int MOST_TAGS = 2_000;

    private final Tally tally;
    private final Map<String, FocusTags> tags = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<FocusKey, FocusSum> sums = new LinkedHashMap<>();
    private final SortedMap<String, FocusTax> tax = new TreeMap<>();
    private final SortedMap<String, FocusWorth> worth = new TreeMap<>();
    private final Map<List<Object>, ChargedDays> days = new HashMap<>();
    private final SeenRows seen;
    private final PlainAmount billed = new PlainAmount();
    private final PlainAmount effective = new PlainAmount();
    private final int billedAt;
    private final List<Integer> effectiveAt;
    private final int fields;
    private long plainRows;
    private Row firstOver;
    private long over;

    FocusRollUp(Tally tally, Header header) {
        this.tally = tally;
        seen = new SeenRows(header);
        billedAt = header.index(FocusColumns.BILLED.name());
        effectiveAt = FocusColumns.EFFECTIVE.stream()
                .map(column -> header.index(column.name()))
                .filter(index -> index >= 0)
                .toList();
        fields = header.names().size();
    }

    /** Of two columns of effective cost one would have to be chosen row by row. */
    @Override
    public boolean takesPlain() {
        return effectiveAt.size() == 1;
    }

    @Override
    public boolean offer(PlainRecord row) {
        if (row.fields() > fields || row.length() > Row.MAX_CELL) {
            return false;
        }
        FocusTotal total = seen.find(row);
        if (total == null || !billed.read(row, billedAt) || !effective.read(row, effectiveAt.get(0))) {
            return false;
        }
        total.add(billed, effective, seen.charged());
        plainRows++;
        return true;
    }

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
        } else if (FocusRow.isTax(row) && !tally.taxIsCost()) {
            Money money = FocusRow.billed(row).orElseThrow();
            FocusTax sum = tax.computeIfAbsent(money.currency(), currency -> new FocusTax());
            sum.add(money.amount(), row.raw().rows());
            seen.remember(row, sum);
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
            over += row.raw().rows();
            tally.drop(row);
            return;
        }
        if (sum == null) {
            FocusKey shared = key.shared(this::shared);
            FocusWorth ofCurrency = worth.computeIfAbsent(shared.currency(), currency -> new FocusWorth());
            sum = new FocusSum(shared, row.source(), ofCurrency, days(shared));
            sums.put(shared, sum);
        }
        sum.add(
                row.get(FocusColumns.BILLED),
                FocusRow.effective(row),
                row.get(FocusColumns.CHARGE_START),
                row.raw().rows());
        seen.remember(row, sum);
        tally.accept(row);
    }

    private ChargedDays days(FocusKey key) {
        return days.computeIfAbsent(
                List.of(key.issuer(), key.account(), YearMonth.from(key.lastBilled()), key.currency()),
                scope -> new ChargedDays());
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

    @Override
    public void end() {
        if (over > 0) {
            tally.dropped(firstOver, tooMany(), over);
        }
        tally.accept(plainRows, sums.values().stream().map(FocusSum::line));
        worth.forEach((currency, sum) -> sum.tell(currency, tally));
        long taxRows = tax.values().stream().mapToLong(FocusTax::rows).sum();
        if (taxRows > 0) {
            String money = tax.entrySet().stream()
                    .map(sum -> sum.getValue().shown(sum.getKey()))
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
