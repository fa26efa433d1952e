package io.outlay.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.ToDo;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a month lacks, and when a close stops for it. The month is October 2026, and it is November. */
class MissingInputsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void workspace() {
        file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n");
        file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,retired
                shop,Shop,commerce,technology,buy,Shopco,
                mail,Mail,marketing,tool,buy,Mailer,
                old,Old desk,service,tool,buy,Olden,2026-09-30
                """);
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id
                S-8,2026-08-01,Shopco,100.00,EUR,shop
                S-9,2026-09-01,Shopco,100.00,EUR,shop
                S-10,2026-10-01,Shopco,100.00,EUR,shop
                """);
        file("inbox/business.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,5\n2026-10,orders,5\n");
    }

    @Test
    void completeMonthLacksNothing() {
        CheckOutcome outcome = check();

        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void firstCloseWithoutBusinessFiguresStopsAndNamesTheCommandThatGoesOn() {
        delete("inbox/business.csv");

        CheckOutcome outcome = check();

        assertThat(outcome.exit()).isEqualTo(Exit.GATE);
        assertThat(outcome.faults()).extracting(CheckFault::text).containsExactly("""
                        2026-10 is not complete: no business figures, against which no cost can be held.
                        Put what is missing into inbox/ and run again, or go on with:
                        outlay run %s --period 2026-10 --incomplete""".replace("%s", folder.toString()));
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Business figures: none; without orders or revenue no cost can be held against growth.");
    }

    @Test
    void namesTheRatesOfBothCurrenciesAndThoseThatNobodyPublishes() {
        file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: GBP\n");
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id,fx_rate
                S-8,2026-08-03,Shopco,100.00,EUR,shop,
                S-9,2026-09-01,Shopco,100.00,USD,shop,
                S-10,2026-10-01,Shopco,100.00,KWD,shop,
                M-10,2026-10-01,Mailer,100.00,JPY,mail,0.005
                """);
        file("inbox/fx.csv", "Date,USD,GBP,JPY,\n2026-09-30,1.25,0.8,160,\n2026-08-31,1.25,0.8,160,\n");

        CheckOutcome outcome = check();

        assertThat(outcome.toDo().stream()
                        .filter(step -> step.kind() == ToDo.Kind.MISSING)
                        .map(ToDo::next))
                .as("each its own step")
                .hasSameSizeAs(outcome.missing())
                .contains(
                        "replace inbox/fx.csv by today's eurofxref-hist.csv of the ECB: it ends on 2026-09-30, and rates"
                                + " to the end of 2026-10 are needed");
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Exchange rates to the end of 2026-10 (the ECB's history in inbox/fx.csv ends on 2026-09-30:"
                                + " download it again): EUR/GBP; USD/GBP",
                        "Exchange rates that the ECB does not publish, to be given in fx_rate: KWD");
    }

    @Test
    void saysThatWhatIsBuiltHasNoHours() {
        file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,retired
                shop,Shop,commerce,technology,build,Shopco,
                mail,Mail,marketing,tool,buy,Mailer,
                old,Old desk,service,tool,build,Olden,2026-09-30
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Hours: none, so that the cost of what is built in house is that of its bills only: Shop");
        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    void laterCloseWithoutAnyBusinessFiguresOnlyNamesThem() throws IOException {
        delete("inbox/business.csv");
        Files.createDirectories(folder.resolve(".outlay/archive/2026-09/r1"));

        CheckOutcome outcome = check();

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .first()
                .asString()
                .startsWith("Business figures: none;");
    }

    @Test
    void monthsSkippedSinceTheLastCloseAreNamedAndStopTheClose() throws IOException {
        Files.createDirectories(folder.resolve(".outlay/archive/2026-07/r1"));
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id
                S-6,2026-06-01,Shopco,100.00,EUR,shop
                S-7,2026-07-01,Shopco,100.00,EUR,shop
                S-8,2026-08-01,Shopco,100.00,EUR,shop
                S-10,2026-10-01,Shopco,100.00,EUR,shop
                """);
        file("inbox/business.csv", "date,metric,value\n2026-07,orders,5\n2026-10,orders,5\n");

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "2026-08, closed together with 2026-10: no business figures",
                        "2026-09, closed together with 2026-10: no invoices, no business figures");
        assertThat(outcome.faults()).extracting(CheckFault::text).containsExactly("""
                        2026-08, closed together with 2026-10, is not complete: no business figures.
                        2026-09, closed together with 2026-10, is not complete: no invoices, no business figures.
                        Put what is missing into inbox/ and run again, or go on with:
                        outlay run %s --period 2026-10 --incomplete""".replace("%s", folder.toString()));
    }

    @Test
    void skippedMonthsThatLackTheSameAreOneLineWithTheirCount() throws IOException {
        Files.createDirectories(folder.resolve(".outlay/archive/2016-01/r1"));
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id
                S-1,2015-12-01,Shopco,100.00,EUR,shop
                S-2,2016-01-01,Shopco,100.00,EUR,shop
                """);
        file("inbox/business.csv", "date,metric,value\n2015-12,orders,5\n2016-01,orders,5\n");

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .contains(
                        "2016-02 to 2026-09 (128 months), closed together with 2026-10: no invoices, no business figures");
        assertThat(outcome.faults().get(0).text().lines())
                .hasSizeLessThan(6)
                .contains(
                        "2016-02 to 2026-09 (128 months), closed together with 2026-10, are not complete: no invoices,"
                                + " no business figures.");
    }

    @Test
    void whatTheMonthWasClosedWithoutBeforeStopsItNoMore() {
        file("inbox/business.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,5\n");
        file(".outlay/archive/2026-09/r1/manifest.json", "{}");
        file(".outlay/archive/2026-10/r1/manifest.json", "{\"closed_without\": [\"hours\"]}");
        assertThat(check().faults()).hasSize(1);

        file(".outlay/archive/2026-10/r2/manifest.json", "{\"closed_without\": [\"business figures\"]}");

        assertThat(check().faults()).isEmpty();
    }

    @Test
    void registerThatLostASystemWithPostedCostIsRefusedAsARunWould() {
        file(".outlay/archive/2026-09/r1/csv/ledger.csv", """
                month,system_id,cost_pool,basis,amount
                2026-08,desk,licence,billed,90.00
                2026-08,desk,licence,effective,30.00
                2026-10,desk,licence,effective,60.00
                2026-09,desk,licence,accrual,5.00
                2026-09,desk,licence,accrual,-5.00
                2026-09,shop,licence,effective,100.00
                2026-09,unmapped,other,effective,1.00
                """);
        file("inbox/desk.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id
                D-1,2026-10-01,Desker,100.00,EUR,desk
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(outcome.rejections()).isEmpty();
        assertThat(outcome.faults())
                .extracting(CheckFault::text)
                .containsExactly(
                        "systems.csv: system_id \"desk\" is not listed any more, but EUR 90.00 are posted for it, 2026-08 to"
                                + " 2026-10.\nPut its row back, with a day in retired where it is out of use. If it has another"
                                + " id now, write desk into the column formerly of that row: its history follows.");

        file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,formerly
                shop,Shop,commerce,technology,buy,Shopco,
                help,Desk,service,tool,buy,Desker,desk
                """);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void figuresOfTheBusinessThatBreakOffStopTheClose() {
        file("inbox/business.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,5\n2026-10-17,orders,1\n");

        CheckOutcome outcome = check();

        assertThat(outcome.faults()).extracting(CheckFault::text).containsExactly("""
                        2026-10 is not complete: no business figures (last reported 2026-09).
                        Put what is missing into inbox/ and run again, or go on with:
                        outlay run %s --period 2026-09
                        outlay run %s --period 2026-10 --incomplete""".replace("%s", folder.toString()));
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly("Business figures for 2026-10: orders (to 2026-10-17 only)");
    }

    @Test
    void oneOfTwoMetricsMissingIsNamedAndStopsNothing() {
        file("inbox/more.csv", "date,metric,value\n2026-08,sessions,50\n2026-09,sessions,50\n");

        CheckOutcome outcome = check();

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly("Business figures for 2026-10: sessions (last reported 2026-09)");
    }

    @Test
    void hoursThatCameEachMonthAreMissedAndTheLastCompleteMonthIsOffered() {
        file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01,80,EUR\n");
        file("inbox/effort.csv", """
                date,system_id,hours
                2026-07-01,shop,5
                2026-08-03,shop,5
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.missing()).extracting(MissingInput::message).containsExactly("Hours: none since 2026-08");
        assertThat(outcome.faults())
                .extracting(CheckFault::text)
                .singleElement()
                .asString()
                .contains("""
                2026-10 is not complete: no hours (last reported 2026-08).""", " --period 2026-08\n", " --period 2026-10 --incomplete");
    }

    @Test
    void hoursOfAProjectEndWithIt() {
        file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01,80,EUR\n");
        file("inbox/effort.csv", """
                date,system_id,hours,activity
                2026-07-01,shop,50,transform
                2026-08-03,shop,50,transform
                2026-09-01,shop,50,transform
                """);

        assertThat(check().faults()).isEmpty();
        assertThat(check().missing()).isEmpty();
    }

    @Test
    void hoursWithoutAnyRateAreNamed() {
        file("inbox/effort.csv", "date,system_id,hours\n2026-10-01,shop,5\n");

        assertThat(check().missing())
                .extracting(MissingInput::message)
                .containsExactly("Rates: none, so hours have no cost; list the roles' hourly_cost in a table rates.");
    }

    @Test
    void seatsAreNamedBySystemAndStopTheCloseWhenNoneCame() {
        file("inbox/seats.csv", """
                system_id,date,metric,value
                shop,2026-05,seats_active,3
                shop,2026-06,seats_active,3
                mail,2026-08,seats_active,3
                mail,2026-09,seats_active,3
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly("Seats: Shop (last reported 2026-06); Mail (last reported 2026-09)");
        assertThat(outcome.faults())
                .extracting(CheckFault::text)
                .singleElement()
                .asString()
                .contains("no seats (last reported 2026-09)");
    }

    @Test
    void seatsOfOneSystemMissingStopNothing() {
        file("inbox/seats.csv", """
                system_id,date,metric,value
                shop,2026-05,seats_active,3
                shop,2026-06,seats_active,3
                mail,2026-09,seats_active,3
                mail,2026-10,seats_active,3
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly("Seats: Shop (last reported 2026-06)");
        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    void retiredSystemReportsNoMore() {
        file("inbox/usage.csv", """
                system_id,date,metric,value
                old,2026-07,api_calls,3
                old,2026-08,api_calls,3
                old,2026-09,api_calls,3
                """);

        assertThat(check().missing()).isEmpty();
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void systemWhoseContractIsOverReportsNoMore() {
        file("inbox/contracts.csv", """
                contract_id,system_id,start,end,auto_renew
                M-1,mail,2025-10-01,2026-09-30,no
                """);
        file("inbox/usage.csv", "system_id,date,metric,value\nmail,2026-08,mails,3\nmail,2026-09,mails,3\n");

        assertThat(check().missing()).isEmpty();
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void monthWithoutItsInvoicesStops() {
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id
                S-8,2026-08-01,Shopco,100.00,EUR,shop
                S-9,2026-09-01,Shopco,100.00,EUR,shop
                """);

        CheckOutcome outcome = check();

        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly("Invoices: none issued in 2026-10, last issued in 2026-09");
        assertThat(outcome.faults())
                .extracting(CheckFault::text)
                .singleElement()
                .asString()
                .startsWith("2026-10 is not complete: no invoices (last reported 2026-09).");
    }

    @Test
    void companyThatIsBilledOnceAYearMissesNothing() {
        file("inbox/ap.csv", """
                invoice_no,issue_date,vendor,net_amount,currency,system_id,service_start,service_end
                S-1,2025-03-01,Shopco,1200.00,EUR,shop,2025-03-01,2026-02-28
                S-2,2026-03-01,Shopco,1200.00,EUR,shop,2026-03-01,2027-02-28
                """);

        assertThat(check().missing()).isEmpty();
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void spellingOfAMetricDoesNotMatter() {
        file("systems.csv", """
                system_id,name,layer,type,sourcing,driver
                shop,Shop,Sales Channels,Technology,buy,Net Revenue
                """);
        file("inbox/business.csv", """
                date,metric,value,currency
                2026-09,net-revenue,50.00,EUR
                2026-10,Net_Revenue,60.00,EUR
                2026-10,Orders,6,
                """);

        assertThat(check().rejections()).isEmpty();
        assertThat(check().missing()).isEmpty();
    }

    @Test
    void driverWithoutFiguresIsNamedWithTheNearestMetric() {
        file("systems.csv", """
                system_id,name,layer,type,sourcing,driver
                shop,Shop,commerce,technology,buy,ordrs
                mail,Mail,marketing,tool,buy,footfall
                """);

        assertThat(check().missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Driver footfall of Mail: no business figures of that name; known are orders",
                        "Driver ordrs of Shop: no business figures of that name; the nearest known one is orders");
    }

    @Test
    void withoutAnyFiguresOnlyAMistypedDriverIsNamed() {
        assertThat(UnknownNames.withoutFigures("orders", Set.of())).isEmpty();
        assertThat(UnknownNames.withoutFigures("footfall", Set.of())).isEmpty();
        assertThat(UnknownNames.withoutFigures("ordrs", Set.of()))
                .contains("no business figures of that name; the nearest known one is orders");
        assertThat(UnknownNames.withoutFigures("orders", Set.of("sessions")))
                .contains("no business figures of that name; known are sessions");
    }

    @Test
    void metricThatIsNearlyAKnownOneIsNamed() {
        file("inbox/more.csv", "date,metric,value\n2026-10,new_custmers,5\n2026-10,footfall,7\n");
        file("inbox/seats.csv", "system_id,date,metric,value\nmail,2026-10,seat_active,3\n");

        assertThat(check().missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Metric new_custmers: nothing uses that name; the nearest known one is new_customers",
                        "Usage seat_active: nothing uses that name; the nearest known one is seats_active");
    }

    @Test
    void allocationByUsageThatIsNotThereIsNamed() {
        file("inbox/usage.csv", "system_id,date,metric,value\nmail,2026-10,api_calls,3\n");
        file("inbox/alloc.csv", "from_system,to_system,valid_from,driver\nshop,mail,2026-01-01,API Call\n");

        assertThat(check().missing())
                .extracting(MissingInput::message)
                .contains("Allocation driver api_call: no usage of that name; the nearest known one is api_calls");
    }

    @Test
    void unfinishedMonthDoesNotStopForWhatMayStillCome() {
        CheckOutcome outcome = check("2026-11");

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.missing())
                .extracting(MissingInput::message)
                .containsExactly(
                        "Business figures for 2026-11: orders (last reported 2026-10)",
                        "Invoices: none issued in 2026-11, last issued in 2026-10");
    }

    @Test
    void rejectedFiguresAreNotNamedASecondTimeAsMissing() {
        file("inbox/business.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,5\n2026-10,orders,many\n");

        assertThat(check().faults())
                .extracting(CheckFault::text)
                .singleElement()
                .asString()
                .startsWith("Table business: 1 of 3 rows were rejected");
    }

    private CheckOutcome check() {
        return check("2026-10");
    }

    private CheckOutcome check(String month) {
        Workspace workspace = new Workspace(folder, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new WorkspaceCheck().check(workspace, Optional.of(YearMonth.parse(month)), LocalDate.of(2026, 11, 23));
    }

    private void file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
