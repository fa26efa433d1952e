package io.outlay.ledger.period;

import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Line;
import io.outlay.ledger.document.Posting;
import io.outlay.model.Basis;
import io.outlay.model.ServicePeriod;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServicePeriodsTest {
    private static void assertPeriod(DocumentLine line, String start, String end, String basis) {
        assertEquals(Optional.of(new ServicePeriod(day(start), day(end))), line.period());
        assertEquals(basis, line.periodBasis());
    }

    private static Map<YearMonth, BigDecimal> effective(Posting posting, String document) {
        return posting.targets().stream()
                .filter(entry ->
                        entry.basis() == Basis.EFFECTIVE && entry.document().contains("|" + document + "|"))
                .collect(Collectors.toMap(TargetEntry::month, TargetEntry::amount, BigDecimal::add, TreeMap::new));
    }

    @Test
    void usesTheLinesThenTheDocumentsThenTheDescriptionsThenTheIssueMonth() {
        List<DocumentLine> lines = post(
                        "2026-09",
                        Line.of("1", "2026-09-05", "1")
                                .service("2026-09-01", "2026-11-30")
                                .get(),
                        Line.of("1", "2026-09-05", "2")
                                .text("01.01.2026–31.12.2026")
                                .get(),
                        Line.of("2", "2026-09-05", "3")
                                .text("01.01.2026–31.12.2026")
                                .get(),
                        Line.of("3", "2026-09-05", "4").get())
                .lines();
        assertPeriod(lines.get(0), "2026-09-01", "2026-11-30", "line");
        assertPeriod(lines.get(1), "2026-09-01", "2026-11-30", "document");
        assertPeriod(lines.get(2), "2026-01-01", "2026-12-31", "description");
        assertPeriod(lines.get(3), "2026-09-01", "2026-09-30", "issue_month");
        assertEquals(
                List.of(false, false, true, false),
                lines.stream().map(DocumentLine::inferred).toList());
    }

    @Test
    void takesNoPeriodFromLinesThatDisagree() {
        List<DocumentLine> lines = post(
                        "2026-09",
                        Line.of("1", "2026-09-05", "1")
                                .service("2026-09-01", "2026-11-30")
                                .get(),
                        Line.of("1", "2026-09-05", "2")
                                .service("2026-09-01", "2026-12-31")
                                .get(),
                        Line.of("1", "2026-09-05", "3").get())
                .lines();
        assertPeriod(lines.get(2), "2026-09-01", "2026-09-30", "issue_month");
    }

    @Test
    void postsServiceAfterThePeriodAsWell() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-05", "100")
                        .service("2026-09-01", "2026-11-30")
                        .quantity("3")
                        .get());
        assertEquals(
                Map.of(
                        month("2026-09"), dec("33.33"),
                        month("2026-10"), dec("33.34"),
                        month("2026-11"), dec("33.33")),
                effective(posting, "1"));
        TargetEntry billed = posting.targets().stream()
                .filter(entry -> entry.basis() == Basis.BILLED)
                .findFirst()
                .orElseThrow();
        assertEquals(month("2026-09"), billed.month());
        assertEquals(dec("100.00"), billed.amount());
        assertEquals(Optional.of(dec("3.00")), billed.quantity());
        assertEquals(4, posting.targets().size());
    }

    @Test
    void mirrorsAFullCreditLineByLine() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-01-05", "100")
                        .service("2026-01-01", "2026-03-31")
                        .get(),
                Line.of("1", "2026-01-05", "50.01")
                        .service("2026-03-01", "2026-04-30")
                        .get(),
                Line.of("C", "2026-09-05", "-50.01").credit().corrects("1").get(),
                Line.of("C", "2026-09-05", "-100").credit().corrects("1").get());
        Map<YearMonth, BigDecimal> negated = new TreeMap<>(effective(posting, "1"));
        negated.replaceAll((month, amount) -> amount.negate());
        assertEquals(negated, effective(posting, "C"));
        assertPeriod(posting.lines().get(3), "2026-01-01", "2026-03-31", "original");
        assertFalse(posting.lines().get(3).inferred());
    }

    @Test
    void spreadsAPartialCreditOverTheSpanOfItsCharge() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-01-05", "100")
                        .service("2026-01-01", "2026-03-31")
                        .get(),
                Line.of("1", "2026-01-05", "50")
                        .service("2026-03-01", "2026-04-30")
                        .get(),
                Line.of("C", "2026-09-05", "-20").credit().corrects("1").get());
        assertPeriod(posting.lines().get(2), "2026-01-01", "2026-04-30", "original");
    }

    @Test
    void infersTheOnlyChargeOfEqualAmountWithinAYear() {
        Posting posting = post(
                "2026-09",
                Line.of("0", "2025-09-04", "70")
                        .service("2025-01-01", "2025-01-31")
                        .get(),
                Line.of("1", "2026-01-05", "70")
                        .service("2026-01-01", "2026-03-31")
                        .get(),
                Line.of("C", "2026-09-05", "-70").credit().get());
        assertPeriod(posting.lines().get(2), "2026-01-01", "2026-03-31", "original");
        assertTrue(posting.lines().get(2).inferred());
    }

    @Test
    void takesACreditWithoutChargeAsAOneOffOfItsMonth() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-01-05", "70").get(),
                Line.of("2", "2026-02-05", "70").get(),
                Line.of("C", "2026-09-05", "-70").credit().get());
        assertPeriod(posting.lines().get(2), "2026-09-01", "2026-09-30", "one_off");
        assertTrue(posting.targets().stream()
                .filter(entry -> entry.document().contains("|C|"))
                .allMatch(TargetEntry::oneOff));
    }

    @Test
    void keepsACreditsOwnPeriod() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-01-05", "70")
                        .service("2026-01-01", "2026-03-31")
                        .get(),
                Line.of("C", "2026-09-05", "-70")
                        .credit()
                        .corrects("1")
                        .service("2026-03-01", "2026-03-31")
                        .get());
        assertPeriod(posting.lines().get(1), "2026-03-01", "2026-03-31", "line");
    }

    @Test
    void cutsOffWhatIsIssuedLaterUnlessItsServiceEndsInThePeriod() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-30", "1").get(),
                Line.of("2", "2026-10-10", "1")
                        .service("2026-09-01", "2026-09-30")
                        .get(),
                Line.of("3", "2026-10-11", "1")
                        .service("2026-09-01", "2026-09-30")
                        .get(),
                Line.of("4", "2026-10-01", "1").get(),
                Line.of("5", "2026-10-01", "1")
                        .service("2026-09-15", "2026-10-14")
                        .get(),
                Line.of("6", "2026-10-01", "1")
                        .service("2026-08-01", "2026-08-31")
                        .get());
        assertEquals(
                List.of(State.POSTED, State.POSTED, State.WAITING, State.WAITING, State.WAITING, State.WAITING),
                posting.lines().stream().map(DocumentLine::state).toList());
        assertEquals(Optional.of(dec("1.00")), posting.lines().get(2).booked());
        assertEquals(2, posting.documents().size());
    }
}
