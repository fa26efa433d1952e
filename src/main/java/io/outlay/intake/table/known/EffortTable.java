package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.HOURS_DOUBT;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Hours;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Units;
import io.outlay.intake.table.Words;
import io.outlay.model.CostPool;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hours that people spent on systems.
 *
 * <pre>
 * date,system_id,hours,person,role,activity,task,note
 * 2026-09-03,shop,7.5,A. Berg,developer,run,SHOP-112,
 * </pre>
 *
 * <ul>
 *   <li>{@code date*} a day
 *   <li>{@code system_id*} of the register; whether it stands there is checked at posting
 *   <li>{@code hours*} 0 or more, as a number, a span of time ({@code 7:30:00}) or with a unit ({@code 7.5 h}, {@code 90 min}); more than
 *       24 of a person, or 744 without one, are doubted unless the cell states the unit, as totals of several days do. A correction is made in the row that
 *       was wrong, not by negative hours: hours × rate would then depend on the day of the correction
 *   <li>{@code person}, {@code task}, {@code note} text
 *   <li>{@code role} of the table {@code rates}; blank is {@code default}
 *   <li>{@code activity} {@code run} (default), {@code grow} or {@code transform}
 * </ul>
 *
 * Rows add up, so none is a duplicate within its file.
 */
public final class EffortTable implements Table {
    /** The column whose cells name people. */
    public static final String WHO = "person";

    private static final Column<LocalDate> DATE = required("date", Dates::day);
    private static final Column<String> SYSTEM_ID = required("system_id", Words::key);
    private static final Column<Hours> HOURS = required("hours", EffortTable::hours);
    private static final Column<String> PERSON = optional(WHO, Words::text);
    private static final Column<String> ROLE = optional("role", Words::key);
    private static final Column<CostPool> ACTIVITY = optional("activity", CostPools.ACTIVITY);
    private static final Column<String> TASK = optional("task", Words::text);
    private static final Column<String> NOTE = optional("note", Words::text);

    @Override
    public String kind() {
        return "effort";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(DATE, SYSTEM_ID, HOURS, PERSON, ROLE, ACTIVITY, TASK, NOTE);
    }

    /** An export in minutes or seconds is the usual cause; that a day adds up to too much is seen at posting, over all files. */
    @Override
    public List<Fault> check(Row row) {
        boolean ofAPerson = row.find(PERSON).isPresent();
        Optional<Hours> hours = row.find(HOURS);
        return hours.isPresent() && hours.get().isDoubtful(ofAPerson)
                ? List.of(doubt(hours.get(), ofAPerson))
                : List.of();
    }

    private static Fault doubt(Hours hours, boolean ofAPerson) {
        return new Fault(
                HOURS_DOUBT,
                HOURS.name(),
                hours.value().toPlainString(),
                ofAPerson ? "of one person on one day are more than a day has (24)" : "are more than a month has (744)",
                "Write hours, not minutes or seconds: 5400 seconds are 1.5. "
                        + (ofAPerson
                                ? "A total of several days has no person."
                                : "Give a row for each person or role."));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new EffortEntry(
                row.get(DATE),
                row.get(SYSTEM_ID),
                row.get(HOURS).value(),
                row.find(PERSON),
                row.find(ROLE),
                row.find(ACTIVITY).orElse(CostPool.RUN),
                row.find(TASK),
                row.find(NOTE),
                row.source()));
    }

    private static Hours hours(String text) throws Malformed {
        Hours hours = Units.hours(text);
        if (hours.value().signum() < 0) {
            throw new Malformed(OUT_OF_RANGE, "is negative", "Correct the row whose hours were wrong instead.");
        }
        return hours;
    }
}
