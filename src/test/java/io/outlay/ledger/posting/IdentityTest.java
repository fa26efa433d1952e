package io.outlay.ledger.posting;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.input;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.post;
import static io.outlay.ledger.Facts.staged;
import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.ledger.document.Posting;
import io.outlay.model.Basis;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static List<State> states(Posting posting) {
        return posting.lines().stream().map(DocumentLine::state).toList();
    }

    private static List<RejectionCode> codes(Posting posting) {
        return posting.rejections().stream().map(Rejection::code).toList();
    }

    private static BigDecimal billed(Posting posting) {
        return posting.targets().stream()
                .filter(entry -> entry.basis() == Basis.BILLED)
                .map(TargetEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void skipsTheSameDocumentInAnotherFile() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60").at("inbox/a.csv", 2).get(),
                Line.of("1", "2026-09-01", "40").at("inbox/a.csv", 3).get(),
                Line.of("1", "2026-09-01", "40.00").at("inbox/b.csv", 9).get(),
                Line.of("1", "2026-09-01", "60.0").at("inbox/b.csv", 10).get());
        assertEquals(List.of(State.POSTED, State.POSTED, State.DUPLICATE, State.DUPLICATE), states(posting));
        assertEquals(dec("100.00"), billed(posting));
        assertEquals("acme|invoice|1|2026", posting.documents().get(0).document());
    }

    @Test
    void keepsTheRicherOfTwoDocumentsWithEqualTotal() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "100").at("inbox/a.csv", 2).get(),
                Line.of("1", "2026-09-01", "60").at("inbox/b.csv", 2).get(),
                Line.of("1", "2026-09-01", "40").at("inbox/b.csv", 3).get());
        assertEquals(List.of(State.DUPLICATE, State.POSTED, State.POSTED), states(posting));
        Posting filled = post(
                "2026-09",
                Line.of("1", "2026-09-01", "100").at("inbox/a.csv", 2).get(),
                Line.of("1", "2026-09-01", "100")
                        .text("Plan")
                        .at("inbox/b.csv", 2)
                        .get());
        assertEquals(List.of(State.DUPLICATE, State.POSTED), states(filled));
    }

    @Test
    void rejectsTheLaterOfTwoDocumentsInConflictAndNamesBothPlaces() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "100").at("inbox/a.csv", 2).get(),
                Line.of("1", "2026-09-02", "110").at("inbox/b.csv", 7).get());
        assertEquals(List.of(State.POSTED, State.REJECTED), states(posting));
        assertEquals("""
                inbox/b.csv:7: invoice_no "1" has other content at inbox/a.csv:2, which counts (total 100 EUR)
                7 | Acme Ltd,1,2026-09-02,110,EUR
                Compare inbox/a.csv:2 with inbox/b.csv:7 and remove or correct the one that is wrong. If they bill two companies of yours, fill in the column entity.""", posting.rejections().get(0).message());
    }

    @Test
    void bringsVatIdAndNameTogetherThroughTheRegister() {
        PostingInput input = input(
                "2026-09",
                staged(
                        Line.of("1", "2026-09-01", "100")
                                .vendor("SAP SE")
                                .at("a.csv", 2)
                                .get(),
                        Line.of("1", "2026-09-01", "100")
                                .vendor("DE143454214")
                                .at("b.csv", 2)
                                .get()));
        PostingInput registered = new PostingInput(
                input.period(),
                List.of(system("erp", "SAP", "SAP", "DE143454214")),
                List.of(),
                List.of(),
                input.lines(),
                List.of(),
                List.of(),
                Optional.empty());
        assertEquals(List.of(State.POSTED, State.DUPLICATE), states(PostingCalculator.post(registered, EURO)));
        assertEquals(List.of(State.POSTED, State.POSTED), states(PostingCalculator.post(input, EURO)));
    }

    @Test
    void tellsDocumentsOfTwoEntitiesApart() {
        Posting posting = post(
                "2026-10",
                Line.of("1001", "2026-10-03", "800")
                        .entity("DE")
                        .at("de/ap.csv", 2)
                        .get(),
                Line.of("1001", "2026-10-01", "500")
                        .entity("DK")
                        .at("dk/ap.csv", 2)
                        .get(),
                Line.of("1001", "2026-10-01", "500")
                        .entity("dk ")
                        .at("dk/old.csv", 2)
                        .get());
        assertEquals(List.of(State.POSTED, State.POSTED, State.DUPLICATE), states(posting));
        assertEquals(dec("1300.00"), billed(posting));
        assertEquals(
                List.of("acme@de|invoice|1001|2026", "acme@dk|invoice|1001|2026"),
                posting.documents().stream().map(PostedDocument::document).toList());
    }

    @Test
    void aCreditOfOneEntityCorrectsNoInvoiceOfAnother() {
        Posting posting = post(
                "2026-10",
                Line.of("1", "2026-08-03", "60")
                        .entity("DE")
                        .service("2026-08-01", "2026-08-31")
                        .get(),
                Line.of("1", "2026-09-03", "60")
                        .entity("DK")
                        .service("2026-09-01", "2026-09-30")
                        .get(),
                Line.of("C", "2026-10-05", "-60")
                        .credit()
                        .corrects("1")
                        .entity("DE")
                        .get());
        assertEquals(
                month("2026-08"),
                month(posting.lines()
                        .get(2)
                        .period()
                        .orElseThrow()
                        .start()
                        .toString()
                        .substring(0, 7)));
    }

    @Test
    void anEntityFilledInLaterIsKnownAgain() {
        Posting before = post("2026-09", Line.of("1", "2026-09-01", "60").get());
        PostingInput now = Facts.with(
                input(
                        "2026-10",
                        staged(Line.of("1", "2026-09-01", "60").entity("DE").get())),
                List.of(),
                before.documents());
        assertEquals(
                Set.of(Reason.MAPPING),
                Set.copyOf(PostingCalculator.post(now, EURO).reasons().values()));
    }

    @Test
    void aDocumentEnteredTwiceInOneFileUnderTwoSpellingsCountsOnce() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60")
                        .vendor("Acme Ltd")
                        .at("a.csv", 2)
                        .get(),
                Line.of("1", "2026-09-01", "40")
                        .vendor("Acme Ltd")
                        .at("a.csv", 3)
                        .get(),
                Line.of("1", "2026-09-01", "100").vendor("ACME").at("a.csv", 9).get());
        assertEquals(List.of(State.POSTED, State.POSTED, State.DUPLICATE), states(posting));
        assertEquals(dec("100.00"), billed(posting));
    }

    @Test
    void oneThatAFileStatesInTwoWaysUnderTwoSpellingsIsAConflict() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60")
                        .vendor("Acme Ltd")
                        .at("a.csv", 2)
                        .get(),
                Line.of("1", "2026-09-01", "100").vendor("Acme").at("a.csv", 3).get());
        assertEquals(List.of(State.POSTED, State.REJECTED), states(posting));
        assertTrue(posting.rejections().get(0).reason().contains("a.csv:2"));
    }

    @Test
    void linesWithNumbersOfTheirOwnStayOneDocumentUnderTwoSpellings() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60").no("1").vendor("Acme Ltd").get(),
                Line.of("1", "2026-09-01", "100").no("2").vendor("Acme").get());
        assertEquals(List.of(State.POSTED, State.POSTED), states(posting));
        assertEquals(1, posting.documents().size());
    }

    @Test
    void tellsDocumentsOfOtherYearsAndTypesApart() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2025-09-01", "100").at("a.csv", 2).get(),
                Line.of("1", "2026-09-01", "110").at("b.csv", 2).get(),
                Line.of("1", "2026-09-01", "-5").credit().at("b.csv", 3).get());
        assertEquals(List.of(State.POSTED, State.POSTED, State.POSTED), states(posting));
    }

    @Test
    void rejectsADocumentWithAnUnknownSystemWhole() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60").system("ghost").at("a.csv", 2).get(),
                Line.of("1", "2026-09-01", "40").at("a.csv", 3).get(),
                Line.of("1", "2026-09-01", "100").at("b.csv", 2).get());
        assertEquals(List.of(State.REJECTED, State.REJECTED, State.POSTED), states(posting));
        assertEquals(List.of(RejectionCode.UNKNOWN_SYSTEM, RejectionCode.DOCUMENT_INCOMPLETE), codes(posting));
        assertTrue(posting.rejections().get(1).reason().contains("a.csv:2"));
    }

    @Test
    void rejectsTwoCurrenciesAndTwoRatesInOneDocument() {
        Posting currencies = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60").get(),
                Line.of("1", "2026-09-01", "40").currency("USD").get());
        assertEquals(List.of(RejectionCode.CONFLICT, RejectionCode.CONFLICT), codes(currencies));
        assertEquals("EUR, USD", currencies.rejections().get(0).value());
        Posting rates = post(
                "2026-09",
                Line.of("1", "2026-09-01", "60").currency("USD").rate("0.90").get(),
                Line.of("1", "2026-09-01", "40").currency("USD").rate("0.91").get());
        assertEquals("fx_rate", rates.rejections().get(0).column());
        assertEquals("0.9, 0.91", rates.rejections().get(0).value());
    }

    @Test
    void mapsByStatedSystemElseVendorElseUnmapped() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "1").vendor("Nobody").system("shop").get(),
                Line.of("2", "2026-09-01", "1").vendor("ACME, Inc.").get(),
                Line.of("3", "2026-09-01", "1").vendor("Nobody").get());
        assertEquals(
                List.of("shop", "shop", "unmapped"),
                posting.lines().stream().map(DocumentLine::systemId).toList());
    }

    @Test
    void identifiesLinesByNumberElseByRank() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "30").no("7").get(),
                Line.of("1", "2026-09-01", "20").get(),
                Line.of("1", "2026-09-01", "20").get(),
                Line.of("1", "2026-09-01", "10").no("8").get(),
                Line.of("1", "2026-09-01", "11").no("8").get());
        assertEquals(
                List.of("#1", "#2", "7", "8#1", "8#2"),
                posting.targets().stream().map(TargetEntry::line).distinct().toList());
    }

    @Test
    void doesNotCareForTheOrderOfLinesInAFile() {
        List<Line> lines = Stream.of("33.335", "33.335", "-7.005", "12.004", "0.001")
                .map(amount ->
                        Line.of("1", "2026-09-01", amount).currency("USD").rate("0.917"))
                .toList();
        Posting one = post("2026-09", lines.stream().map(Line::get).toArray(InvoiceLine[]::new));
        List<Line> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        Posting other = post("2026-09", reversed.stream().map(Line::get).toArray(InvoiceLine[]::new));
        assertEquals(one.targets(), other.targets());
        assertEquals(one.documents(), other.documents());
        assertEquals(month("2026-09"), one.targets().get(0).month());
    }
}
