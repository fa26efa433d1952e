package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.EffortEntry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Hours that nobody can have worked are asked about, unless the cell says that they are hours. */
class HoursDoubtTest {
    private static ReadFile read(String... rows) throws IOException {
        return ReadFile.text("date,system_id,hours,person\n" + String.join("\n", rows));
    }

    @Test
    void doubtsSecondsInTheColumnOfHours() throws IOException {
        ReadFile read =
                read("2026-10-01,crm,5400,A. Example", "2026-10-02,crm,25,A. Example", "2026-10-03,crm,24,A. Example");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: hours "5400" of one person on one day are more than a day has (24)
                2 | 2026-10-01,crm,5400,A. Example
                Write hours, not minutes or seconds: 5400 seconds are 1.5. A total of several days has no person.""", """
                inbox/a.csv:3: hours "25" of one person on one day are more than a day has (24)
                3 | 2026-10-02,crm,25,A. Example
                Write hours, not minutes or seconds: 5400 seconds are 1.5. A total of several days has no person.""");
        assertThat(read.facts()).hasSize(1);
    }

    @Test
    void takesTotalsThatStateTheirUnit() throws IOException {
        ReadFile read =
                read("2026-10-01,crm,26:30:00,A. Example", "2026-10-02,crm,38 h,A. Example", "2026-10-02,crm,900 h,");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(EffortEntry.class))
                .extracting(entry -> entry.hours().toPlainString())
                .containsExactly("26.5", "38", "900");
    }

    @Test
    void refusesATextOfHoursOrMinutesUnlessItSaysWhich() throws IOException {
        ReadFile read = read(
                "2026-10-01,crm,1:30,A. Example",
                "2026-10-02,crm,90:05,A. Example",
                "2026-10-03,crm,1:30 h,A. Example",
                "2026-10-04,crm,1:30:00,A. Example");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: hours "1:30" may be hours and minutes, or minutes and seconds
                2 | 2026-10-01,crm,1:30,A. Example
                Write 1:30 h for hours and minutes, 0:01:30 for minutes and seconds; in a column that a profile names it is \
                hours and minutes.""", """
                inbox/a.csv:3: hours "90:05" may be hours and minutes, or minutes and seconds
                3 | 2026-10-02,crm,90:05,A. Example
                Write 90:05 h for hours and minutes, 1:30:05 for minutes and seconds; in a column that a profile names it is \
                hours and minutes.""");
        assertThat(read.facts(EffortEntry.class))
                .extracting(entry -> entry.hours().toPlainString())
                .containsExactly("1.5", "1.5");
    }

    @Test
    void readsSecondsThatSaySoAndNamesAUnitThatHoursDoNotHave() throws IOException {
        ReadFile read = read(
                "2026-10-01,crm,5400 s,A. Example", "2026-10-02,crm,2 days,A. Example", "2026-10-03,crm,\"1,5 h\",A.");
        assertThat(read.facts(EffortEntry.class))
                .extracting(entry -> entry.hours().toPlainString())
                .containsExactly("1.5");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:3: hours "2 days" states a unit, "days"
                3 | 2026-10-02,crm,2 days,A. Example
                Write the number alone, in the unit that the column has.""", """
                inbox/a.csv:4: hours "1,5 h" is not a number
                4 | 2026-10-03,crm,"1,5 h",A.
                Use a decimal point (1.5), or set decimal: "," in a profile for this file.""");
    }

    @Test
    void takesTotalsWithoutAPersonUpToAMonth() throws IOException {
        ReadFile read = read("2026-10-01,crm,744,", "2026-10-01,crm,745,");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:3: hours "745" are more than a month has (744)
                3 | 2026-10-01,crm,745,
                Write hours, not minutes or seconds: 5400 seconds are 1.5. Give a row for each person or role.""");
    }
}
