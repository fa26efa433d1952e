package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Exports have a title above their header, and a total below their rows. */
class TitlesAndTotalsTest {
    private static final String HEADER = "invoice_no,issue_date,vendor,net_amount,currency,description\n";
    private static final String ROW = "K-1,2026-10-01,Kundia,100.00,EUR,Licence\n";

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        ReadFile read = ReadFile.text("Accounts payable ledger 2026\n\nPrinted by,A. Berg\n" + HEADER + ROW);
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
        assertThat(read.file().notes()).containsExactly("the header is in line 4; what is above it is skipped");
        assertThat(read.facts(InvoiceLine.class).get(0).source().line()).isEqualTo(5);
    }

    @Test
    void takesTheHintOfADelimiter() throws IOException {
        for (String sign : new String[] {",", ";", "\t"}) {
            ReadFile read = ReadFile.text("sep=" + sign + "\r\n" + (HEADER + ROW).replace(",", sign));
            assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
            assertThat(read.file().notes()).containsExactly("the header is in line 2; what is above it is skipped");
        }
    }

    @Test
    void tellsWhatAHeaderBelowATitleLacks() throws IOException {
        ReadFile read = ReadFile.text("Purchases\ninvoice_no,issue_date,vendor,net_amount\nK-1,2026-10-01,Kundia,5\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: currency is missing in the header
                2 | invoice_no,issue_date,vendor,net_amount
                Add the column; table invoices requires invoice_no, issue_date, vendor, net_amount, currency.""");
    }

    @Test
    void passesOverNoTableOnItsWayToTheHeader() throws IOException {
        ReadFile read = ReadFile.text("a,b,c,d\n1,2,3,4\n5,6,7,8\n" + HEADER + ROW);
        assertThat(read.codes()).containsExactly("unknown_file");
        assertThat(read.facts()).isEmpty();
    }

    @Test
    void leavesATotalRowOut() throws IOException {
        ReadFile read = ReadFile.text(HEADER + ROW + "Total,,,100.00,EUR,\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly("line 3 looks like a total row and is left out, worth 100.00 EUR");
    }

    @Test
    void leavesTotalsOfMonthsOutInOtherLanguages() throws IOException {
        ReadFile read = ReadFile.text(HEADER + ROW + ",,Zwischensumme Oktober,100,EUR,\n" + ROW.replace("K-1", "K-2")
                + ",,,200.00,,Grand Total (EUR)\n,,,200.00,,Somme :\n,,,200.00,,Totaal\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("invoices read 2 = 2 + 0 + 0");
        assertThat(read.file().notes())
                .containsExactly(
                        "4 rows look like total rows and are left out, worth 600.00 and 100 EUR: lines 3, 5, 6 and on");
    }

    @Test
    void knowsTotalsOfTheNorthAndLongGermanAndDutchOnes() throws IOException {
        for (String label : new String[] {"Totalt", "Slutsumma", "Delsum", "Gesamtbetrag:", "Eindtotaal", "I alt"}) {
            ReadFile read = ReadFile.text(HEADER + ROW + label + ",,,100.00,EUR,\n");
            assertThat(read.messages()).isEmpty();
            assertThat(read.file().notes())
                    .containsExactly("line 3 looks like a total row and is left out, worth 100.00 EUR");
        }
    }

    @Test
    void takesNoBillForATotal() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "T-1,2026-10-01,Total,40.00,EUR,Fuel\n"
                + ",2026-10-02,Total,40.00,EUR,Fuel\n" + ",,Totalplan AS,40.00,EUR,\n");
        assertThat(read.counts()).containsExactly("invoices read 3 = 1 + 2 + 0");
        assertThat(read.codes()).containsExactly("missing_value", "missing_value", "missing_value");
    }

    @Test
    void leavesATotalOfHoursOut() throws IOException {
        ReadFile read = ReadFile.text("date,system_id,hours,person\n2026-10-01,crm,7:30:00,A. Berg\nTotal,,7:30:00,\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.file().notes()).containsExactly("line 3 looks like a total row and is left out, worth 7.5");
    }
}
