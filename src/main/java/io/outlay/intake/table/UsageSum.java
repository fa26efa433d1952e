package io.outlay.intake.table;

import io.outlay.model.UsageReading;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What the rows of one system, metric and date come to: their sum, or for a stock the highest of them. Exact. */
final class UsageSum {
    /** Metrics that are counted, not added: the seats of a day are not more because they were counted twice. */
    private static final Set<String> STOCKS = Set.of("seats_paid", "seats_active");

    private static final int SCALE = 6;

    private final UsageReading first;
    private final String date;
    private final boolean stock;
    private Optional<String> unit;
    private long rows = 1;
    private BigDecimal value;
    private long millionths;

    /** @param first the first row of its key */
    UsageSum(UsageReading first) {
        this.first = first;
        this.date = first.monthly()
                ? first.date().toString().substring(0, 7)
                : first.date().toString();
        this.stock = STOCKS.contains(first.metric());
        this.unit = first.unit();
        this.value = first.value();
        this.millionths = stock ? Long.MIN_VALUE : 0;
    }

    String systemId() {
        return first.systemId();
    }

    String metric() {
        return first.metric();
    }

    /** As files write it. */
    String date() {
        return date;
    }

    /** Of the first row that gives one. */
    Optional<String> unit() {
        return unit;
    }

    void add(UsageReading row) {
        unit = unit.or(row::unit);
        rows++;
        value = stock ? value.max(row.value()) : value.add(row.value());
    }

    /** A row's value in millionths, for the many: no object is made for it. */
    void add(long row) {
        rows++;
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
                first.systemId(), first.date(), first.monthly(), first.metric(), total(), unit, rows, first.source());
    }

    private BigDecimal total() {
        BigDecimal many = BigDecimal.valueOf(millionths, SCALE);
        BigDecimal total = stock ? value.max(many) : value.add(many);
        BigDecimal plain = total.signum() == 0 ? BigDecimal.ZERO : total.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
