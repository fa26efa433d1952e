package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that only says how values are written; instants get their day in the zone of the workspace. */
class WrittenStyleTest {
    @TempDir
    private Path root;

    @Test
    void readsAHistoryByTwoLines() throws IOException {
        ReadFile read = new Workspace(root)
                .profile("fx.yaml", """
                        table: fx
                        read: { date: d.M.yyyy, decimal: "," }
                        """)
                .csv("Date;USD;JPY;GBP;\n27.11.2026;1,25;N/A;0,8;\n26.11.2026;1,2;160,5;0,8;\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(ExchangeRate.class))
                .extracting(rate -> rate.date() + " " + rate.currency() + " " + rate.unitsPerEuro())
                .containsExactly(
                        "2026-11-27 USD 1.25",
                        "2026-11-27 GBP 0.8",
                        "2026-11-26 USD 1.2",
                        "2026-11-26 JPY 160.5",
                        "2026-11-26 GBP 0.8");
        assertThat(read.file().notes()).containsExactly("read by profiles/fx.yaml");
    }

    @Test
    void readsSpansOfTimeInAColumnThatAProfileNamesAsHoursAndMinutes() throws IOException {
        for (String decimal : List.of(".", ",")) {
            ReadFile read = new Workspace(root)
                    .profile("time.yaml", """
                            table: effort
                            read: { delimiter: ";", decimal: "%s" }
                            columns:
                              date: { from: Day }
                              system_id: { from: Project }
                              hours: { from: Duration }
                            """.replace("%s", decimal))
                    .csv("Day;Project;Duration\n2026-09-01;crm;7:45\n");
            assertThat(read.messages()).isEmpty();
            assertThat(read.facts(EffortEntry.class).get(0).hours()).isEqualByComparingTo("7.75");
        }
    }

    @Test
    void leavesFilesOfOtherTablesAlone() throws IOException {
        ReadFile read = new Workspace(root).profile("fx.yaml", """
                table: fx
                read: { date: d.M.yyyy, decimal: "," }
                """).csv("date,metric,value\n2026-09-01,orders,1.5\n");
        assertThat(read.counts()).containsExactly("business read 1 = 1 + 0 + 0");
        assertThat(read.file().notes()).isEmpty();
    }

    @Test
    void keepsMissingColumnsOfATableThatIsMeant() throws IOException {
        ReadFile read = new Workspace(root)
                .profile("ap.yaml", """
                table: invoices
                read: { decimal: "," }
                """)
                .csv("invoice_no;issue_date;vendor;net_amount;currency\n1;2026-10-01;SAP;1.234,50 €;EUR\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class).get(0).netAmount()).isEqualByComparingTo("1234.50");
    }

    private List<LocalDate> days(String zone, String pattern, String... dates) throws IOException {
        new Workspace(root).profile("ap.yaml", """
                table: invoices
                %s
                columns:
                  invoice_no: { from: No }
                  issue_date: { from: Created }
                  vendor: { value: SAP }
                  net_amount: { from: Net }
                  currency: { value: EUR }
                """.replace("%s", pattern));
        StringBuilder csv = new StringBuilder("No;Created;Net\n");
        for (int i = 0; i < dates.length; i++) {
            csv.append(i).append(';').append(dates[i]).append(";1\n");
        }
        Path file = Files.writeString(root.resolve("a.csv"), csv);
        List<LocalDate> days = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Intake.read(
                file,
                "inbox/a.csv",
                "hash",
                Profiles.load(root, ZoneId.of(zone)),
                fact -> days.add(((InvoiceLine) fact).issueDate()),
                fault -> faults.add(fault.message()));
        assertThat(faults).isEmpty();
        return days;
    }

    @Test
    void givesInstantsTheirDayInTheZoneOfTheWorkspace() throws IOException {
        String[] instants = {"2026-09-30T23:30:00Z", "2026-09-30T23:30:00+02:00", "2026-10-01 00:00:00Z", "2026-10-01"};
        assertThat(days("UTC", "", instants))
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-30", "2026-09-30", "2026-10-01", "2026-10-01");
        assertThat(days("Europe/Berlin", "", instants))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-01", "2026-09-30", "2026-10-01", "2026-10-01");
        assertThat(days("America/New_York", "", instants))
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-30", "2026-09-30", "2026-09-30", "2026-10-01");
    }

    @Test
    void takesPatternsWithAnOffset() throws IOException {
        String pattern = "read: { date: \"dd/MM/yyyy HH:mm XXX\" }";
        assertThat(days("Europe/Berlin", pattern, "30/09/2026 23:30 Z", "30/09/2026 23:30 +02:00"))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-01", "2026-09-30");
    }

    @Test
    void readsAFileAnewWhenTheZoneChanges() throws IOException {
        new Workspace(root).profile("fx.yaml", "table: fx\nread: { decimal: \",\" }\n");
        Path file = Files.writeString(root.resolve("a.csv"), "Date;USD\n2026-11-27;1,25\n");
        assertThat(Intake.mapping(file, "inbox/a", Profiles.load(root, ZoneId.of("UTC"))))
                .isNotEqualTo(Intake.mapping(file, "inbox/a", Profiles.load(root, ZoneId.of("Europe/Berlin"))));
    }
}
