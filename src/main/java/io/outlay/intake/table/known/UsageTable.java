package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Dates.DayOrMonth;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.UsageReading;
import java.math.BigDecimal;
import java.util.List;

/**
 * Usage of systems.
 *
 * <pre>
 * system_id,date,metric,value,unit
 * mail,2026-09-03,messages,51230,message
 * crm,2026-09,seats_paid,40,seat
 * </pre>
 *
 * <ul>
 *   <li>{@code system_id*} of the register; whether it stands there is checked at posting
 *   <li>{@code date*} a day or a month
 *   <li>{@code metric*} {@code seats_paid}, {@code seats_active} or any own name
 *   <li>{@code value*} a number; negative ones correct what was counted too much
 *   <li>{@code unit} text, one for a system, metric and date
 * </ul>
 *
 * Rows of one system, metric and date add up while the file is read, or give their maximum where the metric is a stock:
 * see {@link UsageRollUp}. None is a duplicate within its file.
 */
final class UsageTable implements Table {
    static final Column<String> SYSTEM_ID = required("system_id", Words::key);
    static final Column<DayOrMonth> DATE = required("date", Dates::dayOrMonth);
    static final Column<String> METRIC = required("metric", Words::name);
    static final Column<BigDecimal> VALUE = required("value", Numbers::decimal);
    static final Column<String> UNIT = optional("unit", Words::text);

    @Override
    public String kind() {
        return "usage";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(SYSTEM_ID, DATE, METRIC, VALUE, UNIT);
    }

    @Override
    public boolean isSummed() {
        return true;
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new UsageRollUp(this, tally, header);
    }

    @Override
    public List<UsageReading> facts(Row row) {
        DayOrMonth date = row.get(DATE);
        return List.of(new UsageReading(
                row.get(SYSTEM_ID),
                date.date(),
                date.monthly(),
                row.get(METRIC),
                row.get(VALUE),
                row.find(UNIT),
                row.raw().rows(),
                row.raw().exported(),
                row.source()));
    }
}
