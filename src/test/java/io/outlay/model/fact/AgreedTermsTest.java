package io.outlay.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedTermsTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private static List<String> doubtful(String... contracts) {
        Agreements agreed = new Agreements();
        for (String contract : contracts) {
            agreed.contract(contract);
        }
        return AgreedTerms.doubtful(agreed.contracts, SEPTEMBER).stream()
                .map(doubt -> doubt.renewing().contractId() + " " + doubt.next().contractId())
                .toList();
    }

    @Test
    void anotherNumberFromTheDayOfARenewalMayReplaceWhatIsRenewed() {
        assertThat(doubtful(
                        "K1 desk 2025-01-01 2025-12-31 3m renews 12000 EUR - - MONTHLY",
                        "K2 desk 2027-01-01 2027-12-31 3m renews 12000 EUR - - MONTHLY"))
                .containsExactly("K1 K2");
    }

    @Test
    void nothingIsDoubtfulOfWhatEndsOrBeginsOnAnotherDayOrLongAgo() {
        assertThat(doubtful(
                        "K1 desk 2025-01-01 2025-12-31 3m ends 12000 EUR - - MONTHLY",
                        "K2 desk 2027-01-01 2027-12-31 3m renews 12000 EUR - - MONTHLY"))
                .isEmpty();
        assertThat(doubtful(
                        "K1 desk 2025-01-01 2025-12-31 3m renews 12000 EUR - - MONTHLY",
                        "K2 desk 2027-02-01 2028-01-31 3m renews 12000 EUR - - MONTHLY",
                        "K3 mail 2027-01-01 2027-12-31 3m renews 12000 EUR - - MONTHLY",
                        "K4 desk 2026-01-01 2026-12-31 3m ends 12000 EUR - - MONTHLY"))
                .isEmpty();
        assertThat(doubtful(
                        "K1 desk 2025-01-01 2025-12-31 3m renews 12000 EUR - - MONTHLY",
                        "K1 desk 2027-01-01 2027-12-31 3m renews 12000 EUR - - MONTHLY"))
                .as("the same number follows on itself")
                .isEmpty();
    }
}
