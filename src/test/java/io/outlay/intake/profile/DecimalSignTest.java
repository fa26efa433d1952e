package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How shipped exports write numbers is decided over the whole file. */
class DecimalSignTest {
    private static final String TEMPO = "Issue Key;Hours;Work date;Username;Full name;Project Key;Issue Type;Epic\n";
    private static final String HARVEST = "Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,"
            + "Invoiced?,First Name,Last Name,Employee Id,Roles,Teams,Employee?,Billable Rate,Billable Amount,Cost Rate,"
            + "Cost Amount,Currency,External Reference URL\n";

    @TempDir
    private Path root;

    private ReadFile tempo(String... hours) throws IOException {
        StringBuilder rows = new StringBuilder(TEMPO);
        int issue = 1;
        for (String one : hours) {
            rows.append("SHOP-").append(issue++).append(';').append(one).append(";2026-09-21;a;A B;SHOP;Story;\n");
        }
        return new Workspace(root).csv(rows.toString());
    }

    private static List<BigDecimal> hours(ReadFile read) {
        assertThat(read.messages()).isEmpty();
        return read.facts().stream()
                .filter(EffortEntry.class::isInstance)
                .map(EffortEntry.class::cast)
                .map(EffortEntry::hours)
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    @Test
    void hoursHaveAPointOrACommaAsTheLocaleHasIt() throws IOException {
        assertThat(hours(tempo("7.5", "8", "1.125")))
                .map(BigDecimal::toPlainString)
                .containsExactly("7.5", "8", "1.125");
        assertThat(hours(tempo("7,5", "8", "1,125")))
                .map(BigDecimal::toPlainString)
                .containsExactly("7.5", "8", "1.125");
        assertThat(hours(tempo("0,125"))).map(BigDecimal::toPlainString).containsExactly("0.125");
        assertThat(hours(tempo("1.125"))).map(BigDecimal::toPlainString).containsExactly("1.125");
    }

    @Test
    void aFileOfBothStylesIsRefusedOnceWithTheRemedy() throws IOException {
        ReadFile read = tempo("7.5", "8", "7,25");

        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:4: the numbers of the file have a decimal comma here and a decimal point in line 2
                4 | Work date: 2026-09-21, Project Key: SHOP, Hours: 7,25, Issue Type: Story, Issue Key: SHOP-3
                Export it in one style, or say which sign is meant: read: { decimal: "," } in a copy of it under profiles/.""");
        assertThat(read.counts()).containsExactly("effort read 3 = 0 + 3 + 0");
    }

    @Test
    void aCommaThatMayBeEitherIsRefused() throws IOException {
        assertThat(tempo("1,125", "8").messages()).singleElement().asString().startsWith("""
                inbox/a.csv:2: a comma before three digits may be a decimal comma or separate thousands""");
    }

    @Test
    void harvestInGermanCountsHoursAndRates() throws IOException {
        ReadFile read = new Workspace(root)
                .csv(
                        HARVEST
                                + "2026-09-21,Own,Shop,SHOP,Development,n,\"7,5\",\"7,5\",No,No,A,B,,dev,,Yes,0,0,\"85,5\",\"641,25\",Euro - EUR,\n"
                                + "2026-09-22,Own,Shop,SHOP,Development,n,\"20,0\",\"20,0\",No,No,A,B,,dev,,Yes,0,0,\"85,5\",\"1.710,00\",Euro - EUR,\n");

        assertThat(hours(read)).map(BigDecimal::toPlainString).containsExactly("7.5", "20");
    }

    @Test
    void countsHaveThousandsMarks() throws IOException {
        ReadFile read = new Workspace(root)
                .csv(
                        "inbox/licences-2026-09-30.csv",
                        "Product Title,Total Licenses,Expired Licenses,Assigned licenses\nE3,\"1,200\",0,\"1,100\"\nE5,30,0,20\n");

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(UsageReading.class))
                .singleElement()
                .satisfies(usage -> assertThat(usage.value()).isEqualByComparingTo("1230"));
    }

    @Test
    void smallAmountsHaveAnExponent() throws IOException {
        ReadFile read = new Workspace(root)
                .csv(
                        "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,"
                                + "line_item,user_id,api_key_id,project_id,organization_id\n"
                                + "1,2,2026-09-01T00:00:00+00:00,2026-09-02T00:00:00+00:00,1.2E-5,usd,,,gpt,,,,\n"
                                + "1,2,2026-09-02T00:00:00+00:00,2026-09-03T00:00:00+00:00,3.5,usd,,,gpt,,,,\n");

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class))
                .extracting(line -> line.netAmount().toPlainString())
                .containsExactly("0.000012", "3.5");
    }
}
