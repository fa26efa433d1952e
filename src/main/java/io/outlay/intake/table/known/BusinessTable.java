package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Dates.DayOrMonth;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.SameName;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.MetricReading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Figures of the business that cost is held against.
 *
 * <pre>
 * date,metric,value,channel,currency
 * 2026-09,orders,18230,,
 * 2026-09-01,net_revenue,61250.40,web,EUR
 * </pre>
 *
 * <ul>
 *   <li>{@code date*} a day or a month
 *   <li>{@code metric*} {@code orders net_revenue sessions new_customers tickets parcels messages channel_orders} or any
 *       own name
 *   <li>{@code value*} a number
 *   <li>{@code channel} where it was sold
 *   <li>{@code currency} of amounts
 * </ul>
 *
 * Rows of one metric and date in a file add up, so none is a duplicate. A table with a {@code system_id} beside these
 * columns holds the usage of systems, not figures of the business: see {@link UsageTable}.
 */
final class BusinessTable implements Table {
    private static final Column<DayOrMonth> DATE = required("date", Dates::dayOrMonth);
    private static final Column<String> METRIC = required("metric", Words::name);
    private static final Column<BigDecimal> VALUE =
            required("value", Numbers::amount).statedIn("currency");
    private static final Column<String> CHANNEL = optional("channel", Words::text);
    private static final Column<String> CURRENCY = optional("currency", Words::currency);
    /** Spellings of the column that usage has. */
    private static final Set<String> SYSTEMS = Set.of("system_id", "system", "systemid", "system_name");

    @Override
    public String kind() {
        return "business";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(DATE, METRIC, VALUE, CHANNEL, CURRENCY);
    }

    /** A column of systems under another name makes it usage: read as business, one system's figures would be the company's. */
    @Override
    public Match match(Header header) {
        Match match = Table.super.match(header);
        boolean ofSystems = header.named().stream().map(SameName::of).anyMatch(SYSTEMS::contains);
        return ofSystems && match.lacks().isEmpty()
                ? new Match(this, match.present() - 1, List.of("system_id"), match.known(), match.strange())
                : match;
    }

    @Override
    public List<Fact> facts(Row row) {
        DayOrMonth date = row.get(DATE);
        return List.of(new MetricReading(
                date.date(),
                date.monthly(),
                row.get(METRIC),
                row.get(VALUE),
                row.find(CHANNEL),
                row.find(CURRENCY),
                row.raw().exported(),
                row.source()));
    }
}
