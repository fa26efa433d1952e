package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Characters that nobody sees are trimmed at the edges and named inside. */
class InvisibleCharactersTest {
    private static final String HEADER = "invoice_no,issue_date,vendor,net_amount,currency,system_id\n";

    @Test
    void trimsThemAtTheEdgesOfValuesAndHeaders() throws IOException {
        ReadFile read = ReadFile.text(
                "\uFEFF\u00A0invoice\u200B_no ,issue_date\uFEFF,vendor,net_amount\u2060,currency,system_id\u202F\n"
                        + "A-1,\u00A02026-10-01,Rekna,100\u2009,EUR\u00A0,\u200Berp\u00A0\n");
        assertThat(read.messages()).isEmpty();
        InvoiceLine line = read.facts(InvoiceLine.class).get(0);
        assertThat(line.currency() + line.systemId().orElseThrow() + line.issueDate())
                .isEqualTo("EURerp2026-10-01");
    }

    @Test
    void namesOneInsideANumber() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "A-3,2026-10-01,Rekna,1\u00A0234.50,EUR,erp\n");
        assertThat(read.messages().get(0))
                .startsWith(
                        "inbox/a.csv:2: net_amount \"1\u00A0234.50\" is not a number; it holds a no-break space (U+00A0)\n");
    }

    @Test
    void namesOneInsideACode() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "A-3,2026-10-01,Rekna,5,E\u200BUR,erp\n");
        assertThat(read.messages().get(0))
                .startsWith(
                        "inbox/a.csv:2: currency \"E\u200BUR\" is not a currency code; it holds a zero width space (U+200B)\n");
    }

    /** A header of the file is the column of a fault where a formula reads it. */
    @Test
    void showsWhatAHeaderHoldsOnOneLine() {
        Fault fault = new Fault(RejectionCode.NOT_A_DATE, "Last\0Sign\nIn", "x", "is no date", "Correct it.");
        Rejection told = fault.at(new SourceRef("inbox/a.csv", "", 2), "usage", "x", Optional.empty());
        assertThat(told.message().lines().findFirst()).contains("inbox/a.csv:2: Last␀Sign␤In \"x\" is no date");
    }

    @Test
    void takesARowOfThemForBlank() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "\u00A0,\u200B,,,,\nA-1,2026-10-01,Rekna,5,EUR,erp\n");
        assertThat(read.counts()).containsExactly("invoices read 1 = 1 + 0 + 0");
    }
}
