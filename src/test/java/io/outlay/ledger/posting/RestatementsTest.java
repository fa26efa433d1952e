package io.outlay.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.model.Reason;
import io.outlay.model.ledger.RestatedDocument;
import io.outlay.model.ledger.Restatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestatementsTest {
    private final List<RestatedDocument> documents = new ArrayList<>();

    private RestatementsTest document(
            String month, String system, Reason reason, String document, String difference, String restated) {
        String vendor = document.contains("|invoice|") ? document.substring(0, document.indexOf('|')) + " Ltd" : "";
        documents.add(new RestatedDocument(
                YearMonth.parse(month),
                system,
                reason,
                document,
                Optional.of(vendor).filter(name -> !name.isEmpty()),
                new BigDecimal(difference),
                new BigDecimal(restated),
                YearMonth.of(2026, 9)));
        return this;
    }

    private List<Restatement> restatements() {
        return Restatements.of(documents, id -> "the " + id);
    }

    @Test
    void makesOneRowOfAMonthSystemAndCause() {
        document("2026-08", "shop", Reason.MAPPING, "Cloudy|invoice|1|2026", "70.00", "300.00")
                .document("2026-08", "shop", Reason.MAPPING, "Cloudy|invoice|2|2026", "30.00", "300.00")
                .document("2026-08", "shop", Reason.LATE, "Acme|invoice|7|2026", "-5.00", "300.00");
        assertThat(restatements())
                .extracting(
                        row -> row.cause().what(),
                        row -> row.cause().document(),
                        Restatement::asReported,
                        Restatement::restated,
                        Restatement::difference)
                .containsExactly(
                        tuple("Acme Ltd", "Acme|invoice|7|2026", dec("205.00"), dec("300.00"), dec("-5.00")),
                        tuple("Cloudy Ltd", "2 documents of Cloudy Ltd", dec("205.00"), dec("300.00"), dec("100.00")));
    }

    @Test
    void addsUpToWhatWasRestated() {
        document("2026-07", "shop", Reason.RATE, "Acme|invoice|1|2026", "1.25", "101.00")
                .document("2026-07", "shop", Reason.REPLACED, "effort|shop|2026-07|run|EUR", "-3.25", "101.00")
                .document("2026-07", "shop", Reason.RULE, "allocation|share|gateway|shop|2026-07", "9.00", "101.00");
        List<Restatement> rows = restatements();
        BigDecimal sum = rows.stream().map(Restatement::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row ->
                        assertThat(row.restated().subtract(row.asReported())).isEqualByComparingTo(sum));
        assertThat(rows)
                .extracting(row -> row.cause().what())
                .containsExactlyInAnyOrder("Acme Ltd", "hours", "shared cost of the gateway");
    }

    @Test
    void leavesOutACauseThatLeavesTheMonthAsItWas() {
        document("2026-08", "shop", Reason.REPLACED, "Acme|invoice|1|2026", "-40.00", "100.00")
                .document("2026-08", "shop", Reason.REPLACED, "Acme|invoice|1b|2026", "40.00", "100.00");
        assertThat(restatements()).isEmpty();
    }

    @Test
    void namesAVendorByItsKeyWhenItsDocumentIsGone() {
        documents.add(new RestatedDocument(
                YearMonth.of(2026, 8),
                "shop",
                Reason.REPLACED,
                "acme|invoice|1|2026",
                Optional.empty(),
                dec("-40.00"),
                dec("0.00"),
                YearMonth.of(2026, 9)));
        assertThat(restatements()).extracting(row -> row.cause().what()).containsExactly("acme");
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
