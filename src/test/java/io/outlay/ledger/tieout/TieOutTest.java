package io.outlay.ledger.tieout;

import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Line;
import io.outlay.ledger.ToDates;
import io.outlay.ledger.document.Posting;
import io.outlay.model.InputFile;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentSum;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TieOutTest {
    private static SortedMap<String, BigDecimal> amounts(String key, String amount) {
        return new TreeMap<>(Map.of(key, dec(amount)));
    }

    private static TieOutSums sums(String effective, String workbook) {
        InputFile.Table table = new InputFile.Table(
                "invoices",
                "",
                4,
                3,
                1,
                0,
                new TreeMap<>(Map.of(
                        "USD",
                        new InputFile.Amounts(dec("130"), dec("120"), dec("10"), dec("0"), dec("130"), dec("10")))));
        TieOutSums.ToDate spread = new TieOutSums.ToDate(dec("100"), dec("70"), dec("40"), dec("10"));
        return new TieOutSums(
                "EUR",
                List.of(table, table),
                new TreeMap<>(Map.of("USD", new TieOutSums.Lines(dec("200"), dec("20"), dec("5"), dec("9"), dec("6")))),
                amounts("USD", "180.00"),
                amounts("USD", "180.00"),
                amounts("USD", "180.00"),
                new TieOutSums.Spread(new TreeMap<>(Map.of("USD", spread)), spread, new TreeMap<>()),
                new TieOutSums.Cost(dec("70"), dec(effective), dec("0"), dec("0"), dec("0")),
                new TreeMap<>(Map.of("crm", dec("60"), "unmapped", dec("10"))),
                amounts("workbook", workbook),
                new TieOutSums.Effort(new TreeMap<>(), new TreeMap<>()),
                new TreeMap<>());
    }

    @Test
    void runsFromFilesToReports() {
        List<TieOutLine> lines = TieOut.of(sums("70", "70.00"));
        assertEquals(
                List.of(
                        "files",
                        "files",
                        "posted",
                        "converted",
                        "spread",
                        "spread",
                        "spread",
                        "effort",
                        "allocation",
                        "systems",
                        "systems",
                        "report"),
                lines.stream().map(TieOutLine::stage).toList());
        assertTrue(lines.stream().allMatch(TieOutLine::holds));
        assertEquals(dec("8"), lines.get(0).expected());
        assertEquals(dec("260"), lines.get(1).actual());
        assertEquals(dec("240"), lines.get(2).expected());
    }

    @Test
    void showsTheLinkThatBreaks() {
        List<TieOutLine> broken = TieOut.of(sums("69.99", "70.01")).stream()
                .filter(line -> !line.holds())
                .toList();
        assertEquals(
                List.of("ledger = effective + accruals + effort", "ledger = workbook"),
                broken.stream().map(TieOutLine::item).toList());
        assertEquals(
                List.of(dec("-0.01"), dec("0.01")),
                broken.stream().map(TieOutLine::difference).toList());
    }

    @Test
    void breaksWhereAcceptedLinesAreNotAccountedFor() {
        TieOutSums whole = sums("70", "70");
        TieOutSums without = new TieOutSums(
                "EUR",
                whole.tables(),
                new TreeMap<>(),
                whole.converted(),
                whole.booked(),
                whole.effective(),
                whole.spread(),
                whole.cost(),
                whole.systems(),
                whole.reported(),
                whole.effort(),
                whole.allocated());
        assertEquals(
                List.of("posted"),
                TieOut.of(without).stream()
                        .filter(line -> !line.holds())
                        .map(TieOutLine::stage)
                        .toList());
    }

    @Test
    void sumsLinesByWhatBecameOfThem() {
        Posting posting = post(
                "2026-09",
                Line.of("1", "2026-09-01", "100").at("a.csv", 2).get(),
                Line.of("1", "2026-09-01", "100").at("b.csv", 2).get(),
                Line.of("2", "2026-09-01", "7").currency("USD").get(),
                Line.of("3", "2026-10-15", "5").get());
        assertEquals(
                Map.of(
                        "EUR", new TieOutSums.Lines(dec("100"), dec("5"), dec("0"), dec("100"), dec("0")),
                        "USD", new TieOutSums.Lines(dec("0"), dec("0"), dec("0"), dec("0"), dec("7"))),
                PostingTotals.lines(posting.lines().stream().map(TiedLine::of).toList()));
        assertEquals(
                Map.of("EUR", dec("100.00")),
                PostingTotals.converted(
                        posting.lines().stream().map(TiedLine::of).toList(), MinorUnit.of("EUR")));
    }

    @Test
    void carriesPrepaidAndAccrued() {
        assertEquals(
                List.of(balance("a", "80.00", "0"), balance("b", "-80.00", "0"), balance("d", "0", "30.00")),
                Balances.of(List.of(
                        sum("d", "0.00", "30.00", "0.00"),
                        sum("c", "9.00", "9.00", "0.00"),
                        sum("b", "-120.00", "-40.00", "-80.00"),
                        sum("a", "120.00", "40.00", "80.00"))));
    }

    private static Balance balance(String document, String prepaid, String accrued) {
        return new Balance(
                document,
                "crm",
                dec(prepaid),
                dec(accrued),
                Optional.of(new Balance.Invoiced("EUR", dec(prepaid), dec(accrued))));
    }

    /** What a document states in its own currency is prepaid in it, beside what is booked of it. */
    @Test
    void carriesWhatIsPrepaidAsInvoiced() {
        DocumentSum sum = new DocumentSum(
                "a",
                "crm",
                new DocumentSum.Spread(dec("100.00"), dec("40.00"), dec("60.00")),
                "USD",
                new DocumentSum.Spread(dec("110.00"), dec("44.00"), dec("66.00")));
        assertEquals(
                Optional.of(new Balance.Invoiced("USD", dec("66.00"), dec("0"))),
                Balances.of(List.of(sum)).get(0).invoiced());
    }

    private static DocumentSum sum(String document, String billed, String effective, String later) {
        DocumentSum.Spread spread = new DocumentSum.Spread(dec(billed), dec(effective), dec(later));
        return new DocumentSum(document, "crm", spread, "EUR", spread);
    }

    @Test
    void seesACentThatIsMissingFromAServiceMonth() {
        TieOutSums.ToDate whole =
                ToDates.of(List.of(sum("a", "120.00", "40.00", "80.00"), sum("d", "0.00", "30.00", "5.00")));
        assertEquals(dec("120.00"), whole.effectiveAndBalances());
        TieOutSums.ToDate broken = ToDates.of(List.of(sum("a", "120.00", "40.00", "79.99")));
        assertEquals(dec("119.99"), broken.effectiveAndBalances());
    }
}
