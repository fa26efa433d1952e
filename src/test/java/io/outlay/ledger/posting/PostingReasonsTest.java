package io.outlay.ledger.posting;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.alias;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.staged;
import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Line;
import io.outlay.ledger.document.Posting;
import io.outlay.model.Reason;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingReasonsTest {
    private static final String ONE = "acme|invoice|1|2026";

    private static Posting post(List<PostedDocument> before, List<Alias> aliases, InvoiceLine... lines) {
        return PostingCalculator.post(
                new PostingInput(
                        month("2026-09"),
                        List.of(system("shop", "Acme"), system("erp", "SAP"), system("bi", "")),
                        aliases,
                        List.of(),
                        staged(lines),
                        before,
                        List.of(),
                        Optional.empty()),
                EURO);
    }

    private static Map<String, Reason> reasons(InvoiceLine before, InvoiceLine now) {
        return post(post(List.of(), List.of(), before).documents(), List.of(), now)
                .reasons();
    }

    @Test
    void saysNothingOfWhatStayed() {
        assertEquals(
                Map.of(),
                reasons(
                        Line.of("1", "2026-08-01", "10").at("a.csv", 2).get(),
                        Line.of("1", "2026-08-01", "10.0").at("b.csv", 9).get()));
    }

    @Test
    void callsNewDocumentsLateAndNewCreditsCredits() {
        assertEquals(
                Map.of(ONE, Reason.LATE, "acme|credit_note|2|2026", Reason.CREDIT),
                post(
                                List.of(),
                                List.of(),
                                Line.of("1", "2026-08-01", "10").get(),
                                Line.of("2", "2026-08-01", "-5").credit().get())
                        .reasons());
    }

    @Test
    void callsOtherContentAndWhatIsGoneReplaced() {
        assertEquals(
                Map.of(ONE, Reason.REPLACED),
                reasons(
                        Line.of("1", "2026-08-01", "10").get(),
                        Line.of("1", "2026-08-01", "11").get()));
        assertEquals(
                Map.of(ONE, Reason.REPLACED, "acme|invoice|2|2026", Reason.LATE),
                reasons(
                        Line.of("1", "2026-08-01", "10").get(),
                        Line.of("2", "2026-08-01", "10").get()));
    }

    @Test
    void callsAnotherSystemMappingThoughTheVendorsKeyChanges() {
        InvoiceLine line = Line.of("1", "2026-08-01", "10").vendor("Globex").get();
        List<PostedDocument> before = post(List.of(), List.of(), line).documents();
        assertEquals("globex|invoice|1|2026", before.get(0).document());
        Posting renamed = post(before, List.of(alias("Globex", "erp", "")), line);
        assertEquals(
                Map.of("globex|invoice|1|2026", Reason.MAPPING, "sap|invoice|1|2026", Reason.MAPPING),
                renamed.reasons());
        InvoiceLine acme = Line.of("1", "2026-08-01", "10").vendor("Acme Cloud").get();
        Posting moved = post(
                post(List.of(), List.of(), acme).documents(), List.of(alias("Acme Cloud", "bi", "2026-01-01")), acme);
        assertEquals(Map.of(ONE, Reason.MAPPING, "bi|invoice|1|2026", Reason.MAPPING), moved.reasons());
    }

    @Test
    void callsAnotherRateRateAndAnotherSettingRule() {
        InvoiceLine line =
                Line.of("1", "2026-08-01", "10").currency("USD").rate("0.9").get();
        Posting first = post(List.of(), List.of(), line);
        PostedDocument kept = first.documents().get(0);
        PostedDocument otherRate =
                new PostedDocument(kept.document(), kept.content(), kept.mapping(), dec("0.8"), kept.rule());
        assertEquals(
                Map.of(ONE, Reason.RATE),
                post(List.of(otherRate), List.of(), line).reasons());
        PostingInput again = new PostingInput(
                month("2026-09"),
                List.of(system("shop", "Acme")),
                List.of(),
                List.of(),
                staged(line),
                first.documents(),
                List.of(),
                Optional.empty());
        LedgerSettings byDays = new LedgerSettings(
                "EUR", SpreadRule.DAYS, RateRule.MONTH_AVERAGE, 10, LedgerSettings.GivenRate.CHECKED);
        assertEquals(
                Map.of(ONE, Reason.RULE), PostingCalculator.post(again, byDays).reasons());
    }

    @Test
    void givesACreditTheReasonOfTheChargeThatItFollows() {
        InvoiceLine credit =
                Line.of("2", "2026-08-01", "-5").credit().corrects("1").get();
        Posting posting = post(
                post(List.of(), List.of(), credit).documents(),
                List.of(),
                Line.of("1", "2026-07-01", "5")
                        .service("2026-07-01", "2026-12-31")
                        .get(),
                credit);
        assertEquals(Map.of(ONE, Reason.LATE, "acme|credit_note|2|2026", Reason.LATE), posting.reasons());
    }
}
