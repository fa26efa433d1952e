package io.outlay.intake.table.known;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.BlockRows;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.PlainRecord;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.bulk.BulkLayout;
import io.outlay.intake.table.bulk.BulkLayout.Kind;
import io.outlay.intake.table.bulk.BulkSums;
import io.outlay.intake.table.bulk.PlainSum;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.UsageReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rolls rows of usage up by system, metric and date while they come. Rows are not kept, so the memory that it takes grows
 * with the keys, not with the rows. The first row of a key is read with care; later ones are summed from the bytes of their
 * file, or else compared by their characters, and read with care again when anything about them is unusual.
 */
final class UsageRollUp implements Admission, BulkSums.Careful<UsageReading> {
    private static final Map<Column<?>, Kind> KINDS = Map.of(
            UsageTable.SYSTEM_ID, Kind.NAME,
            UsageTable.METRIC, Kind.NAME,
            UsageTable.UNIT, Kind.NAME,
            UsageTable.DATE, Kind.DATE,
            UsageTable.VALUE, Kind.VALUE);

    private final UsageTable table;
    private final Tally tally;
    private final Header header;
    private final UsageSums sums = new UsageSums();
    private final UsageSums.KeyFields key;
    private final int value;
    private final int unit;
    private final int fields;
    private Optional<BulkSums<UsageReading>> bulk = Optional.empty();
    private long accepted;

    /** What has one unit a date. */
    private record Subject(String systemId, String metric) {}

    UsageRollUp(UsageTable table, Tally tally, Header header) {
        this.table = table;
        this.tally = tally;
        this.header = header;
        this.key = new UsageSums.KeyFields(
                header.index(UsageTable.SYSTEM_ID.name()),
                header.index(UsageTable.METRIC.name()),
                header.index(UsageTable.DATE.name()));
        this.value = header.index(UsageTable.VALUE.name());
        this.unit = header.index(UsageTable.UNIT.name());
        this.fields = header.names().size();
    }

    @Override
    public BlockRows inBytes(char delimiter) {
        List<Kind> kinds = header.names().stream().map(UsageRollUp::kind).toList();
        bulk = Optional.of(new BulkSums<>(new BulkLayout(kinds, delimiter), this));
        return bulk.get();
    }

    private static Kind kind(String name) {
        return KINDS.entrySet().stream()
                .filter(column -> column.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    @Override
    public void offer(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
            return;
        }
        UsageReading reading = table.facts(row).get(0);
        Subject subject = new Subject(reading.systemId(), reading.metric());
        bulk.ifPresent(rows -> rows.handOver(subject));
        UsageSum sum = sums.of(reading);
        if (hasOtherUnit(sum, reading)) {
            tally.reject(row, List.of(otherUnit(sum, reading)));
            return;
        }
        sum.add(reading);
        bulk.ifPresent(rows -> rows.learn(subject, sum, reading));
        accepted += row.raw().rows();
    }

    @Override
    public boolean isDate(int year, int month, int day) {
        return Dates.isPlausible(year) && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    public Optional<UsageSum> sum(PlainSum<UsageReading> rows) {
        UsageReading reading = reading(rows);
        UsageSum sum = sums.of(reading);
        if (hasOtherUnit(sum, reading)) {
            return Optional.empty();
        }
        sum.add(reading);
        return Optional.of(sum);
    }

    private static UsageReading reading(PlainSum<UsageReading> rows) {
        UsageReading like = rows.like();
        SourceRef place = like.source();
        return new UsageReading(
                like.systemId(),
                LocalDate.of(rows.year(), rows.month(), Math.max(1, rows.day())),
                rows.day() == 0,
                like.metric(),
                Millionths.toDecimal(rows.millionths()),
                like.unit(),
                rows.rows(),
                Optional.empty(),
                new SourceRef(place.file(), place.sheet(), rows.line()));
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
        sum.add(millionths, 1);
        bulk.ifPresent(rows ->
                rows.learn(new Subject(sum.systemId(), sum.metric()), sum, sum.like(unit >= 0 && !row.isEmpty(unit))));
        accepted++;
        return true;
    }

    @Override
    public void end() {
        bulk.ifPresent(rows -> {
            rows.end();
            accepted += rows.rows();
        });
        tally.accept(accepted, bulk.map(this::readings).orElseGet(sums::readings));
    }

    /** All of them in the order of their first rows. */
    private Stream<UsageReading> readings(BulkSums<UsageReading> rows) {
        Deque<UsageSum> others = sums.byLine();
        Stream<UsageReading> before = rows.own().mapMulti((own, next) -> {
            while (!others.isEmpty() && others.getFirst().line() < own.line()) {
                next.accept(others.removeFirst().reading());
            }
            next.accept(reading(own));
        });
        return Stream.concat(
                before,
                Stream.generate(others::poll).takeWhile(Objects::nonNull).map(UsageSum::reading));
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
