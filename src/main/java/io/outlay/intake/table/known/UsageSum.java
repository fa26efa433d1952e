package io.outlay.intake.table.known;

import io.outlay.intake.table.bulk.RunningSum;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.ExportedRows.Times;
import io.outlay.model.fact.RowPrints;
import io.outlay.model.fact.UsageReading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the rows of one system, metric and date come to: their sum, or for a stock the highest of them. Exact. */
final class UsageSum implements RunningSum {
    private static final int SCALE = 6;

    private final UsageReading first;
    private final String systemId;
    private final String metric;
    private final String date;
    private final boolean stock;
    private String unit;
    private long rows;
    private BigDecimal value;
    private long millionths;
    /** Of rows that a profile reads, where there are several; else null. */
    private RowPrints prints;

    private Times times;

    /**
     * @param first the first row of its key
     * @param names gives one object for equal texts: millions of comparisons then look at memory that is near
     */
    UsageSum(UsageReading first, UnaryOperator<String> names) {
        this.first = first;
        this.rows = first.rows();
        this.systemId = names.apply(first.systemId());
        this.metric = names.apply(first.metric());
        String day = first.date().toString();
        this.date = names.apply(first.monthly() ? day.substring(0, 7) : day);
        this.stock = KnownTables.isHighest(metric);
        this.unit = names.apply(first.unit().orElse(""));
        this.value = first.value();
        this.millionths = stock ? Long.MIN_VALUE : 0;
    }

    /** Day of the rows that a profile reads; else blank. Days of a stock do not add up, unless its rows are counted. */
    String day() {
        return first.exported()
                .filter(rolled -> !stock || rolled.disjoint())
                .map(ExportedRows::day)
                .orElse("");
    }

    String systemId() {
        return systemId;
    }

    String metric() {
        return metric;
    }

    /** Its first row as one with its unit, or with none. */
    UsageReading like(boolean withUnit) {
        return new UsageReading(
                systemId,
                first.date(),
                first.monthly(),
                metric,
                first.value(),
                withUnit ? given() : Optional.empty(),
                1,
                Optional.empty(),
                first.source());
    }

    private Optional<String> given() {
        return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    /** Of its first row. */
    long line() {
        return first.source().line();
    }

    /** As files write it. */
    String date() {
        return date;
    }

    /** Of the first row that gives one; else blank. */
    String unit() {
        return unit;
    }

    /** Adds a row, unless it is the first, with which the sum began. */
    void add(UsageReading row) {
        if (row == first) {
            return;
        }
        unit = unit.isEmpty() ? row.unit().orElse("") : unit;
        rows += row.rows();
        row.exported().ifPresent(this::add);
        value = stock ? value.max(row.value()) : value.add(row.value());
    }

    private void add(ExportedRows more) {
        if (prints == null) {
            prints = first.exported()
                    .map(ExportedRows::prints)
                    .map(RowPrints::of)
                    .orElseGet(RowPrints::new);
            times = first.exported().map(ExportedRows::times).orElse(Times.of(""));
        }
        prints.add(more.prints());
        times = times.plus(more.times());
    }

    private Optional<ExportedRows> exported() {
        return first.exported().map(each -> {
            String all = prints == null ? each.prints() : prints.toString();
            Times span = prints == null ? each.times() : times;
            return new ExportedRows(day(), rows, each.form(), each.disjoint(), all, span.first(), span.last());
        });
    }

    @Override
    public boolean isHighest() {
        return stock;
    }

    /** For the many: no object is made for a row. */
    @Override
    public void add(long row, long several) {
        rows += several;
        if (stock) {
            millionths = Math.max(millionths, row);
            return;
        }
        long sum = millionths + row;
        if (((millionths ^ sum) & (row ^ sum)) < 0) {
            value = value.add(BigDecimal.valueOf(millionths, SCALE));
            sum = row;
        }
        millionths = sum;
    }

    UsageReading reading() {
        return new UsageReading(
                systemId, first.date(), first.monthly(), metric, total(), given(), rows, exported(), first.source());
    }

    private BigDecimal total() {
        BigDecimal many = BigDecimal.valueOf(millionths, SCALE);
        BigDecimal total = stock ? value.max(many) : value.add(many);
        BigDecimal plain = total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
