package io.outlay.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The period ends on 30 September 2026. */
class NoticeShareTest {
    private static Analysis with(String... contracts) {
        Agreements agreements = new Agreements();
        for (String contract : contracts) {
            agreements.contract(contract);
        }
        for (String month : List.of("2026-07", "2026-08", "2026-09")) {
            agreements.seats("calm", month, "seats_paid", "100").seats("calm", month, "seats_active", "80");
        }
        Books books = new Books();
        books.orders(t -> 90000)
                .system("rising", t -> 4000 * Math.pow(1.5, t / 12.0))
                .system("calm", t -> 3000);
        books.facts = agreements.facts();
        return books.analyse();
    }

    private static NoticeShare share(Analysis analysis, Finding finding) {
        return NoticeShare.of(finding, analysis.findings(), analysis.renewals());
    }

    private static void addsUp(Analysis analysis) {
        BigDecimal counted =
                Sum.of(analysis.findings().stream().flatMap(finding -> share(analysis, finding).money().stream()));
        BigDecimal all = Sum.of(analysis.renewals().stream().flatMap(r -> r.next().avoidable().stream()));
        assertThat(counted.add(NoticeShare.inNone(analysis.findings(), analysis.renewals())))
                .isEqualByComparingTo(all);
        assertThat(all).isPositive();
    }

    @Test
    void sharesOfFindingsAndWhatIsInNoneAddUpToWhatNoticeCanAvoid() {
        Analysis analysis = with(
                "C-1 rising 2025-01-01 2026-12-31 30d renews 60000 EUR - - MONTHLY",
                "C-2 rising 2025-03-01 2027-02-28 30d renews 9000 EUR - - MONTHLY",
                "C-3 calm 2025-01-01 2026-12-31 30d renews 36000 EUR - 100 MONTHLY");
        addsUp(analysis);
        assertThat(analysis.findings())
                .anySatisfy(
                        finding -> assertThat(share(analysis, finding).words()).startsWith("Yes: the bill outgrew"))
                .anySatisfy(finding ->
                        assertThat(share(analysis, finding).words()).isEqualTo("Yes: seats that nobody needs"));
    }

    @Test
    void seatsTooFewForAFindingAreInNone() {
        Analysis analysis = with(
                "C-1 rising 2025-01-01 2026-12-31 30d renews 60000 EUR - - MONTHLY",
                "C-3 calm 2025-01-01 2026-12-31 30d renews 6000 EUR - 100 MONTHLY");
        addsUp(analysis);
        assertThat(NoticeShare.inNone(analysis.findings(), analysis.renewals()))
                .as("10 of 100 seats of 60 a year")
                .isEqualByComparingTo("600");
    }

    @Test
    void aTermThatBindsIsAFindingOfItsOwnThatCountsNothing() {
        Analysis analysis = with(
                "C-1 rising 2025-01-01 2026-12-31 30d renews 60000 EUR - - MONTHLY",
                "C-3 calm 2024-01-01 2026-12-31 180d renews 36000 EUR 3 - MONTHLY");
        Finding missed = analysis.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.NOTICE_MISSED)
                .findFirst()
                .orElseThrow();
        assertThat(missed.systems()).containsExactly("calm");
        assertThat(missed.money()).as("36,000 × 1.03³").isEqualByComparingTo("39338.17");
        assertThat(missed.since()).contains(YearMonth.of(2026, 7));
        assertThat(missed.what())
                .isEqualTo("no notice of contract C-3 by 4 July 2026: EUR 121,590 committed from 1 January 2027"
                        + " until 31 December 2029");
        assertThat(missed.by()).isEqualTo("Next notice until 4 July 2029");
        assertThat(missed.actBy()).isEmpty();
        assertThat(share(analysis, missed).words()).isEqualTo("No: the next term binds");
        assertThat(analysis.findings().indexOf(missed))
                .as("behind what can be moved")
                .isEqualTo(analysis.findings().size() - 1);
        addsUp(analysis);
    }
}
