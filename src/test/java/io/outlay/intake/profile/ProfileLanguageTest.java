package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What profiles can say beyond names of columns. */
class ProfileLanguageTest {
    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private ReadFile business(String profile, String csv) throws IOException {
        return workspace.profile("a.yaml", "table: business\n" + profile).csv(csv);
    }

    private static List<String> readings(ReadFile read) {
        return read.facts(MetricReading.class).stream()
                .map(m -> m.date() + (m.monthly() ? " month " : " ") + m.metric() + " "
                        + m.value().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static final String COLUMNS = """
            columns:
              date: { from: Day }
              metric: { value: orders }
              value: { from: N }
            """;

    @Test
    void whereTakesWhatIsNotAListOrBlankOrBeginsSo() throws IOException {
        String csv = "Day,N,State,Ref\n2026-09-01,1,Done,SW-1\n2026-09-02,2,Void,SW-2\n2026-09-03,4,done,\n"
                + "2026-09-04,8,,HW-1\n";
        assertThat(readings(business(COLUMNS + "where: { State: { not: [void] } }\n", csv)))
                .containsExactly("2026-09-01 orders 1", "2026-09-03 orders 4", "2026-09-04 orders 8");
        assertThat(readings(business(COLUMNS + "where: { State: { blank: yes } }\n", csv)))
                .containsExactly("2026-09-04 orders 8");
        assertThat(readings(business(COLUMNS + "where: { Ref: { prefix: SW- }, State: DONE }\n", csv)))
                .containsExactly("2026-09-01 orders 1");
        ReadFile read = business(COLUMNS + "where: { Ref: { not-prefix: [sw_], blank: no } }\n", csv);
        assertThat(readings(read)).containsExactly("2026-09-04 orders 8");
        assertThat(read.file().notes())
                .containsExactly(
                        "read by profiles/a.yaml",
                        "profiles/a.yaml: where of business leaves out 3 rows",
                        "columns ignored: State");
    }

    @Test
    void aFormulaComputesFromTheNumbersOfTheHouse() throws IOException {
        ReadFile read =
                business("""
                read: { decimal: ",", date: dd.MM.yyyy }
                columns:
                  date: { formula: "[Gebucht] ?? [Tag]" }
                  metric: { value: net_revenue }
                  value: { formula: "[Brutto] - ([Steuer] ?? 0)" }
                """, "Tag;Gebucht;Brutto;Steuer\n01.09.2026;;1.190,50;190,50\n02.09.2026;03.09.2026;7,25-;\n");
        assertThat(read.rejections()).isEmpty();
        assertThat(readings(read)).containsExactly("2026-09-01 net_revenue 1000", "2026-09-03 net_revenue -7.25");
    }

    @Test
    void anOperandThatIsNoNumberIsNamedWithItsFormula() throws IOException {
        ReadFile read = business("""
                columns:
                  date: { from: Day }
                  metric: { value: orders }
                  value: { formula: "[In] - [Out]" }
                """, "Day,In,Out\n2026-09-01,5,some\n2026-09-02,5,\n2026-09-03,5,3\n");
        assertThat(read.messages()).containsExactly("""
                        inbox/a.csv:2: Out "some" is not a number
                        2 | 2026-09-01,5,some
                        Use digits and a decimal point, such as 1299.00; leave it blank when it is not known. \
                        It is read from [In] - [Out] by profiles/a.yaml.""", """
                        inbox/a.csv:3: In or Out is missing
                        3 | 2026-09-02,5,
                        Fill it in; a blank means unknown, 0 is a value.""");
        assertThat(read.counts()).containsExactly("business read 3 = 1 + 2 + 0");
    }

    @Test
    void manyRowsBecomeOneFactWithTheKeysOfItsOtherColumns() throws IOException {
        ReadFile read = workspace
                .profile("a.yaml", """
                table: usage
                read: { date: "yyyy-MM-dd HH:mm" }
                columns:
                  system_id: { from: Shop }
                  date: { formula: "month([At])" }
                  metric: { value: orders }
                  value: { formula: "count_distinct([Order])" }
                where: { Order: { not-prefix: C } }
                """)
                .csv(
                        "Shop,At,Order\na,2026-09-01 10:00,1\na,2026-09-02 10:00,1\na,2026-09-02 11:00,2\nb,2026-09-02 11:00,9\n"
                                + "a,2026-10-01 10:00,3\na,2026-10-01 10:00,C4\n");
        assertThat(read.facts(UsageReading.class))
                .extracting(u -> u.systemId() + " " + u.date() + " " + u.value() + " of " + u.rows())
                .containsExactly("a 2026-09-01 2 of 3", "b 2026-09-01 1 of 1", "a 2026-10-01 1 of 1");
        assertThat(read.counts()).containsExactly("usage read 5 = 5 + 0 + 0");
    }

    @Test
    void aRowThatCannotBeReadSpoilsTheTotalThatItBelongsTo() throws IOException {
        ReadFile read = business("""
                columns:
                  date: { formula: "month([Day])" }
                  metric: { value: orders }
                  value: { formula: "sum([N])" }
                """, "Day,N\n2026-08-01,7\n2026-09-01,1\n2026-09-02,x\n2026-09-03,4\n2026-99-03,4\n");
        assertThat(readings(read)).containsExactly("2026-08-01 month orders 7");
        assertThat(read.codes()).containsExactly("not_a_number", "not_a_date");
        assertThat(read.messages().get(0)).startsWith("inbox/a.csv:4: N \"x\" is not a number\n4 | Day: 2026-09-02\n");
        assertThat(read.counts()).containsExactly("business read 5 = 1 + 4 + 0");
    }

    @Test
    void dayAndMonthAreTakenInTheOrderThatTheWholeFileShows() throws IOException {
        String profile = "read: { date: [dd/MM/yyyy, MM/dd/yyyy] }\n" + COLUMNS;
        assertThat(readings(business(profile, "Day,N\n03/09/2026,1\n14/09/2026,2\n")))
                .containsExactly("2026-09-03 orders 1", "2026-09-14 orders 2");
        assertThat(readings(business(profile, "Day,N\n03/09/2026,1\n09/14/2026,2\n")))
                .containsExactly("2026-03-09 orders 1", "2026-09-14 orders 2");
    }

    @Test
    void datesThatDoNotSayTheirOrderAreRefusedWithTheFile() throws IOException {
        String profile = "read: { date: [dd/MM/yyyy, MM/dd/yyyy] }\n" + COLUMNS;
        ReadFile open = business(profile, "Day,N\n03/09/2026,1\n04/09/2026,2\n");
        assertThat(open.messages()).containsExactly("""
                        inbox/a.csv:2: profiles/a.yaml "03/09/2026" may be written dd/MM/yyyy or MM/dd/yyyy, and no date \
                        of the file says which
                        2 | 03/09/2026,1
                        Keep the one that is meant: read: { date: dd/MM/yyyy } in profiles/a.yaml.""");
        assertThat(open.counts()).containsExactly("business read 2 = 0 + 2 + 0");
        ReadFile mixed = business(profile, "Day,N\n03/09/2026,1\n14/09/2026,2\n09/15/2026,2\n");
        assertThat(mixed.messages().get(0))
                .contains("\"09/15/2026\" in line 4 is MM/dd/yyyy, \"14/09/2026\" in line 3 is dd/MM/yyyy");
        ReadFile sure = business(profile, "Day,N\n13/09/2026,1\n09/14/2026,2\n");
        assertThat(sure.messages()).containsExactly("""
                        inbox/a.csv:3: profiles/a.yaml "09/14/2026" may be written dd/MM/yyyy or MM/dd/yyyy, and the file \
                        has dates of each: "09/14/2026" in line 3 is MM/dd/yyyy, "13/09/2026" in line 2 is dd/MM/yyyy
                        3 | 09/14/2026,2
                        Keep the one that is meant: read: { date: dd/MM/yyyy } in profiles/a.yaml.""");
        assertThat(sure.counts()).containsExactly("business read 2 = 0 + 2 + 0");
    }

    @Test
    void aDateComesFromALineAboveTheHeader() throws IOException {
        String profile = """
                read: { date: yyyyMMdd, above: { Ended: "# End date: *" } }
                columns:
                  date: { formula: "month([Ended])" }
                  metric: { value: sessions }
                  value: { from: Sessions }
                """;
        ReadFile read = business(profile, "# Report\n# End date: 20260531\n\nChannel,Sessions\nDirect,40\n");
        assertThat(readings(read)).containsExactly("2026-05-01 month sessions 40");
        ReadFile without = business(profile, "# Report\nChannel,Sessions\nDirect,40\n");
        assertThat(without.messages().get(0)).contains("Ended");
        assertThat(without.facts()).isEmpty();
    }

    @Test
    void aDateComesFromTheNameOfTheFileOrIsAskedFor() throws IOException {
        workspace.profile("a.yaml", """
                table: usage
                read: { file-date: Reported, date: d MMM yyyy, blank: [Never] }
                columns:
                  system_id: { value: chat }
                  date: { from: Reported }
                  metric: { value: seats_active }
                  value: { formula: "count(age([Seen], [Reported]) <= 30)" }
                """);
        String csv = "User,Seen\na,28 Sep 2026\nb,1 Jun 2026\nc,Never\n";
        ReadFile read = workspace.csv("members 2026-09-30.csv", csv);
        assertThat(read.facts(UsageReading.class))
                .extracting(u -> u.date() + " " + u.value())
                .containsExactly("2026-09-30 1");
        assertThat(workspace.csv("members.csv", csv).messages()).containsExactly("""
                        inbox/members.csv:1: the file does not say of which day it is, and neither does its name
                        1 | User,Seen
                        Put the day of the report into the file's name, such as 2026-09-30.""");
    }

    @Test
    void aCurrencyComesFromTheNameOfTheFileOrIsAskedFor() throws IOException {
        workspace.profile("a.yaml", """
                table: invoices
                read: { file-currency: Stated }
                columns:
                  invoice_no: { from: Ref }
                  issue_date: { from: Day }
                  vendor: { from: Who }
                  net_amount: { from: Net }
                  currency: { from: Stated }
                """);
        String csv = "Ref,Day,Who,Net\nA-1,2026-09-01,Bay,12.50\n";
        assertThat(workspace.csv("books GBP 2026-09.csv", csv).facts(InvoiceLine.class))
                .extracting(InvoiceLine::currency)
                .containsExactly("GBP");
        assertThat(workspace.csv("books.csv", csv).messages()).containsExactly("""
                        inbox/books.csv:1: the file does not say in which currency it is, and neither does its name
                        1 | Ref,Day,Who,Net
                        Put the currency of the amounts into the file's name, such as GBP, in capitals and between blanks.""");
        assertThat(workspace.csv("EUR or GBP.csv", csv).messages().get(0)).contains("its name says EUR and GBP");
    }

    @Test
    void aTextComesFromOtherRowsThatGoTogether() throws IOException {
        ReadFile read = workspace.profile("a.yaml", """
                table: invoices
                columns:
                  invoice_no: { from: Entry }
                  issue_date: { value: 2026-09-01 }
                  vendor: { formula: 'beside(if(starts([Account], "4"), [Name], ""), [Entry]) ?? [Text]' }
                  net_amount: { from: Net }
                  currency: { value: EUR }
                where: { Account: { prefix: "6" } }
                """).csv("""
                Entry,Account,Name,Text,Net
                1,6511,,line,10
                1,4010,Bay Ltd,line,-10
                2,4010,Bay Ltd,two of them,-10
                2,4011,Cove Ltd,two of them,-10
                2,6511,Not this,two of them,20
                3,6511,,nobody,30
                """);
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::vendor)
                .containsExactly("Bay Ltd", "two of them", "nobody");
    }

    @Test
    void headersAreFoundByPatternAndByPlace() throws IOException {
        ReadFile read = workspace.profile("a.yaml", """
                table: invoices
                match: { header: ["Amount (*)"] }
                columns:
                  invoice_no: { from: "#1" }
                  issue_date: { from: "#2" }
                  vendor: { value: Bay }
                  net_amount: { from: "Amount (*)" }
                  currency: { formula: "captured([Amount (*)])" }
                """).csv("Nr.,On,Amount (EUR)\nB-1,2026-09-01,12.50\n");
        assertThat(read.facts())
                .filteredOn(InvoiceLine.class::isInstance)
                .map(InvoiceLine.class::cast)
                .extracting(line -> line.invoiceNo() + " " + line.netAmount() + " " + line.currency())
                .containsExactly("B-1 12.50 EUR");
    }

    @Test
    void monthsAcrossBecomeRows() throws IOException {
        ReadFile read = workspace
                .profile("a.yaml", """
                table: budgets
                read: { date: MMM yyyy, decimal: "." }
                unpivot: { columns: ["* 2026"], name: Month, value: Plan }
                columns:
                  month: { from: Month }
                  amount: { from: Plan, scale: 1000 }
                  currency: { value: GBP }
                  layer: { from: Line, map: { Shop tech: commerce } }
                """)
                .csv("Line,Apr 2026,May 2026,Total\nShop tech,1.5,2,3.5\nShop tech,,3,3\nTotal,1.5,5,6.5\n");
        assertThat(read.rejections()).isEmpty();
        assertThat(read.facts(Budget.class))
                .extracting(b -> b.month() + " " + b.amount())
                .containsExactly("2026-04 1500", "2026-05 2000", "2026-05 3000");
        assertThat(read.file().notes())
                .containsExactly(
                        "read by profiles/a.yaml",
                        "1 row adds up others and is left out: line 4",
                        "columns ignored: Total");
    }

    @Test
    void oneProfileGivesSeveralTables() throws IOException {
        ReadFile read = workspace
                .profile("a.yaml", """
                match: { header: [Fee] }
                tables:
                  - table: invoices
                    columns:
                      invoice_no: { formula: '"PAY " & month([Day])' }
                      issue_date: { formula: "last_day([Day])" }
                      vendor: { value: Payer }
                      net_amount: { formula: "sum([Fee])" }
                      currency: { value: EUR }
                  - table: usage
                    columns:
                      system_id: { value: payer }
                      date: { formula: "month([Day])" }
                      metric: { value: transactions }
                      value: { formula: "count()" }
                    where: { Type: charge }
                """)
                .csv("Day,Type,Fee\n2026-09-01,charge,0.10\n2026-09-02,charge,0.25\n2026-09-03,refund,\n");
        assertThat(read.counts()).containsExactly("invoices read 3 = 3 + 0 + 0", "usage read 2 = 2 + 0 + 0");
        assertThat(read.facts())
                .filteredOn(InvoiceLine.class::isInstance)
                .map(InvoiceLine.class::cast)
                .extracting(line -> line.invoiceNo() + " " + line.issueDate() + " " + line.netAmount() + " of "
                        + line.exported().orElseThrow().day())
                .containsExactly(
                        "PAY 2026-09 2026-09-30 0.1 of 2026-09-01",
                        "PAY 2026-09 2026-09-30 0.25 of 2026-09-02",
                        "PAY 2026-09 2026-09-30 0 of 2026-09-03");
    }

    @Test
    void spansOfTimeAreHours() throws IOException {
        ReadFile read = workspace
                .profile("a.yaml", """
                table: effort
                columns:
                  date: { from: Day }
                  system_id: { value: shop }
                  hours: { formula: "sum([Duration])" }
                """)
                .csv("Day,Duration\n2026-09-01,0:45\n2026-09-01,1:30:00\n2026-09-01,0.25\n");
        assertThat(read.facts(EffortEntry.class))
                .extracting(e -> e.hours().toPlainString())
                .containsExactly("2.5");
    }

    @Test
    void aFormulaThatCannotBeReadIsToldWithItsPlace() throws IOException {
        assertThat(workspace
                        .profile(
                                "a.yaml",
                                "table: business\n" + COLUMNS.replace("{ from: N }", "{ formula: \"[N] - \" }"))
                        .faults())
                .containsExactly("""
                        profiles/a.yaml:5: columns.value.formula has its end where a value is wanted
                        5 | value: { formula: "[N] - " }
                        Write a [Header] in brackets, a number, or a "text" in quotes there.""");
    }
}
