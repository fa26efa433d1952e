package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of scenarios as {@code what-if} and a close read them. */
class ScenarioUnitsTest {
    private static final String HEAD = "scenario,option,kind,parameter,likely,low,high,unit,source,note\n";
    private static final String SHARED = """
            Offer,*,general,discount_rate,0,,,,,
            Offer,*,general,horizon_months,36,,,,,
            Offer,*,general,volume_start,1000,,,,,
            Offer,*,general,volume_growth,0,,,,,
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void workspace() throws IOException {
        file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n");
        file("systems.csv", "system_id,name,layer,type,sourcing,vendor\ncrm,CRM,commerce,technology,buy,Kundia\n");
        file("inbox/business.csv", "date,metric,value\n2026-10,orders,5\n");
        file(
                "inbox/ap.csv",
                "invoice_no,issue_date,vendor,net_amount,currency,system_id\n"
                        + "K-1,2026-10-01,Kundia,1000.00,EUR,crm\n");
    }

    @Test
    void offersInTwoCurrenciesAreNotComparedWithoutRates() throws IOException {
        Path file = file("two.csv", HEAD + SHARED + """
                        Offer,A,buy,annual_licence,12000,,,USD a year,,
                        Offer,A,buy,escalator,0,,,,,
                        Offer,B,buy,annual_licence,10000,,,EUR a year,,
                        Offer,B,buy,escalator,0,,,,,
                        """);

        CommandLineRun run = CommandLineRun.of("what-if", file.toString(), "--out", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("two.csv:8: unit \"EUR a year\" names EUR, and there is no exchange rate to USD\n")
                .contains("State the value in USD, or name a --workspace");
        assertThat(run.out()).doesNotContain("costs least");
    }

    @Test
    void licenceByMonthIsCountedTwelveTimesAYear() throws IOException {
        Path file = file("month.csv", HEAD + SHARED + """
                        Offer,A,buy,annual_licence,1000,,,EUR a month,,
                        Offer,A,buy,escalator,0,,,,,
                        Offer,B,buy,annual_licence,10000,,,EUR a year,,
                        Offer,B,buy,escalator,0,,,,,
                        """);

        CommandLineRun run = CommandLineRun.of("what-if", file.toString(), "--out", folder.toString());

        assertThat(run.code()).isZero();
        // Three years: A 3 × 12 × 1,000 = 36,000, B 3 × 10,000 = 30,000.
        assertThat(run.out()).startsWith("Offer: “B” costs least: EUR 30,000").contains("EUR 6,000 less");
        assertThat(run.err()).contains("annual_licence of \"A\", 1000 EUR a month, is taken as 12000 EUR a year");
    }

    @Test
    void offerInDollarsIsConvertedByTheRatesOfTheWorkspace() throws IOException {
        file("inbox/fx.csv", "Date,USD\n2026-10-01,1.25\n2026-10-30,1.25\n");
        file("inbox/offer.csv", HEAD + SHARED + """
                        Offer,A,buy,annual_licence,11000,,,USD a year,,
                        Offer,A,buy,escalator,0,,,,,
                        Offer,B,buy,annual_licence,9000,,,EUR a year,,
                        Offer,B,buy,escalator,0,,,,,
                        """);

        assertThat(check().notes())
                .contains("scenario \"Offer\": annual_licence of \"A\", 11000 USD a year at 0.8, is taken as 8800 EUR a"
                        + " year");
        assertThat(check().rejections()).isEmpty();
    }

    @Test
    void offerInDollarsIsRefusedWhereTheWorkspaceHasNoRate() throws IOException {
        file("inbox/offer.csv", HEAD + SHARED + """
                        Offer,A,buy,annual_licence,11000,,,USD a year,,
                        Offer,A,buy,escalator,0,,,,,
                        Offer,B,buy,annual_licence,9000,,,EUR a year,,
                        Offer,B,buy,escalator,0,,,,,
                        """);

        assertThat(check().rejections())
                .singleElement()
                .extracting(Rejection::reason)
                .isEqualTo("names USD, and there is no exchange rate to EUR");
    }

    @Test
    void mistypedMetricOfTheVolumeIsNamedWithTheNearest() throws IOException {
        String offers = """
                        Offer,A,buy,annual_licence,11000,,,EUR a year,,
                        Offer,B,buy,annual_licence,9000,,,EUR a year,,
                        """;
        file("inbox/business.csv", "date,metric,value\n2026-10,orders,5\n");
        file("inbox/offer.csv", HEAD + SHARED + "Offer,*,general,volume_metric,ordes,,,,,\n" + offers);

        assertThat(check().notes())
                .contains(
                        "inbox/offer.csv:6: volume_metric \"ordes\" of scenario \"Offer\": no business figures of that"
                                + " name; the nearest known one is orders");

        file("inbox/offer.csv", HEAD + SHARED + "Offer,*,general,volume_metric,Orders,,,,,\n" + offers);
        assertThat(check().notes()).noneMatch(note -> note.contains("volume_metric"));
    }

    @Test
    void unitThatIsRefusedIsTheOnlyThingSaidOfItsRow() throws IOException {
        file("inbox/offer.csv", HEAD + SHARED + """
                        Offer,A,buy,annual_licence,11000,,,EUR a year,,
                        Offer,A,buy,escalator,7,,,% a month,,
                        Offer,B,buy,annual_licence,9000,,,EUR a year,,
                        Offer,B,buy,escalator,0,,,,,
                        """);

        assertThat(check().rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo("is no unit that escalator is read in");
            assertThat(rejection.remedy()).isEqualTo("State the value in fraction a year, or leave unit blank.");
        });
    }

    private CheckOutcome check() {
        Workspace workspace = new Workspace(folder, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new WorkspaceCheck().check(workspace, Optional.of(YearMonth.of(2026, 10)), LocalDate.of(2026, 11, 23));
    }

    private Path file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
