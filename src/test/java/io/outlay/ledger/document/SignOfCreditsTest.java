package io.outlay.ledger.document;

import static io.outlay.ledger.Facts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.model.Rejection;
import org.junit.jupiter.api.Test;

/** A credit note that adds to cost contradicts itself. */
class SignOfCreditsTest {
    @Test
    void doubtsACreditNoteWithAPositiveAmount() {
        Posting posting = post(
                "2026-10",
                Facts.invoice("R-1", "2026-10-01", "1000"),
                Line.of("G-1", "2026-10-15", "400").credit().get());
        assertThat(posting.rejections().stream().map(Rejection::message)).containsExactly("""
                inbox/a.csv:2: net_amount "400" is the amount of a credit note, G-1, and positive: it would add to cost
                2 | Acme Ltd,G-1,2026-10-15,400,EUR
                Write credits with a minus. Where the file has none, a profile turns their sign: net_amount: { from: ..., negate: { document_type: credit_note } }. What adds to cost is an invoice.""");
        assertThat(posting.rejections()).extracting(r -> r.code().id()).containsExactly("sign_doubt");
        assertThat(posting.targets()).allMatch(t -> t.document().contains("R-1"));
    }

    @Test
    void takesACreditNoteWhoseLinesCreditMoreThanTheyCharge() {
        Posting posting = post(
                "2026-10",
                Line.of("G-1", "2026-10-15", "-400").no("1").credit().get(),
                Line.of("G-1", "2026-10-15", "25").no("2").credit().get());
        assertThat(posting.rejections()).isEmpty();
    }

    @Test
    void takesANegativeInvoice() {
        assertThat(post("2026-10", Facts.invoice("R-1", "2026-10-01", "-400")).rejections())
                .isEmpty();
    }
}
