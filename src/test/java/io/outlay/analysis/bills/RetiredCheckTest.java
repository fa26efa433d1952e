package io.outlay.analysis.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding.Kind;
import io.outlay.model.TechLayer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The system was retired on 30 June 2026; the period is September 2026. */
class RetiredCheckTest {
    private final Books books = new Books()
            .system("crm", TechLayer.COMMERCE, Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30)), t -> 400);
    private final Agreements agreed = new Agreements();

    @Test
    void aRetiredSystemThatIsStillBilledIsAFindingWithItsMoney() {
        agreed.monthly("crm", "2025-10", "2026-09", "400.00", "- -");

        assertThat(analyse().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.RETIRED_STILL_BILLED);
            assertThat(finding.money()).as("July, August, September").isEqualTo("1200.00");
            assertThat(finding.sentence())
                    .startsWith("Crm is retired and has been billed EUR 1,200 since July 2026 (3 bills after it was"
                            + " retired on 30 June 2026; the outlook goes on with them)");
        });
        assertThat(analyse().signals().invoices()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(InvoiceSignal.Kind.AFTER_RETIREMENT);
            assertThat(signal.bill().invoiceNo()).isEqualTo("crm-2026-09");
            assertThat(signal.expected()).isEqualTo("0.00");
        });
    }

    @Test
    void whatWasPaidAheadOrIsForServiceBeforeIsNoContradiction() {
        agreed.bill("A-1 crm 2026-01-01 2026-12-31 4800.00 EUR - -");

        assertThat(analyse().findings()).isEmpty();
    }

    @Test
    void aBillForBothSidesCountsByItsDaysAfter() {
        books.systems.clear();
        books.months.clear();
        books.system("crm", TechLayer.COMMERCE, Optional.empty(), Optional.of(LocalDate.of(2026, 7, 10)), t -> 400);
        agreed.bill("B-1 crm 2026-08-01 2026-08-31 310.00 EUR - -");

        assertThat(retired()).extracting(RetiredBilling::money).first().hasToString("310.00");
        books.systems.clear();
        books.months.clear();
        books.system("crm", TechLayer.COMMERCE, Optional.empty(), Optional.of(LocalDate.of(2026, 9, 15)), t -> 400);

        assertThat(retired()).as("the bill came before").isEmpty();
    }

    @Test
    void whatWasCreditedIsNotToldAndOneThatStoppedGoesOnNoMore() {
        agreed.monthly("crm", "2025-10", "2026-09", "400.00", "- -");
        agreed.bill("C-7 crm 2026-07-01 2026-07-31 -400.00 EUR - -");
        agreed.bill("C-8 crm 2026-08-01 2026-08-31 -400.00 EUR - -");
        agreed.bill("C-9 crm 2026-09-01 2026-09-30 -400.00 EUR - -");

        assertThat(retired()).isEmpty();
    }

    private List<RetiredBilling> retired() {
        return analyse().signals().contradictions().retired();
    }

    private Analysis analyse() {
        books.facts = agreed.facts();
        return books.analyse();
    }
}
