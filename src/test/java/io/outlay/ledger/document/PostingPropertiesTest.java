package io.outlay.ledger.document;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.input;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.rate;
import static io.outlay.ledger.Facts.staged;
import static io.outlay.ledger.Facts.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Line;
import io.outlay.ledger.ToDates;
import io.outlay.ledger.posting.PostingCalculator;
import io.outlay.ledger.tieout.PostingTotals;
import io.outlay.ledger.tieout.TieOutSums;
import io.outlay.model.Basis;
import io.outlay.model.DocumentType;
import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.DocumentSum;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any documents: nothing is lost on the way, and order in a file has no effect. */
class PostingPropertiesTest {
    private static List<InvoiceLine> documents(long seed) {
        Random random = new Random(seed);
        List<InvoiceLine> lines = new ArrayList<>();
        for (int document = 0; document < 60; document++) {
            String currency = random.nextBoolean() ? "USD" : random.nextBoolean() ? "EUR" : "JPY";
            LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(290));
            boolean credit = random.nextInt(5) == 0;
            int count = 1 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                String amount = BigDecimal.valueOf(random.nextInt(2_000_000), 2 + random.nextInt(3))
                        .multiply(dec(credit || random.nextInt(6) == 0 ? "-1" : "1"))
                        .toPlainString();
                Line line = Line.of("N" + document, issued.toString(), amount)
                        .currency(currency)
                        .at("inbox/" + document % 3 + ".csv", lines.size() + 2L);
                lines.add(decorated(line, credit, issued, random).get());
            }
        }
        return lines;
    }

    private static Line decorated(Line line, boolean credit, LocalDate issued, Random random) {
        if (credit) {
            line.credit().corrects("N" + random.nextInt(60));
        }
        if (random.nextBoolean()) {
            LocalDate start = issued.plusDays(random.nextInt(120) - 60L);
            line.service(start.toString(), start.plusDays(random.nextInt(800)).toString());
        }
        if (random.nextInt(3) == 0) {
            line.quantity(BigDecimal.valueOf(random.nextInt(10_000), 3).toPlainString());
        }
        return line;
    }

    private static Posting post(List<InvoiceLine> lines) {
        List<ExchangeRate> rates = Stream.iterate(1, month -> month <= 12, month -> month + 1)
                .flatMap(month -> {
                    String day = LocalDate.of(2026, month, 28).toString();
                    return Stream.of(rate(day, "USD", "1.1" + month), rate(day, "JPY", "16" + month % 10 + ".37"));
                })
                .toList();
        return PostingCalculator.post(
                with(input("2026-09", staged(lines.toArray(InvoiceLine[]::new))), rates, List.of()), EURO);
    }

    private static SortedMap<String, BigDecimal> sums(
            Posting posting, Basis basis, Function<TargetEntry, String> key, Function<TargetEntry, BigDecimal> value) {
        return posting.targets().stream()
                .filter(entry -> entry.basis() == basis)
                .collect(Collectors.toMap(
                        key,
                        entry -> value.apply(entry).stripTrailingZeros(),
                        (a, b) -> a.add(b).stripTrailingZeros(),
                        TreeMap::new));
    }

    private static String line(TargetEntry entry) {
        return entry.document() + " " + entry.line();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void monthsOfEachLineAddUpToWhatWasBilled(long seed) {
        Posting posting = post(documents(seed));
        assertTrue(posting.targets().size() > 500);
        for (Function<TargetEntry, BigDecimal> value : List.<Function<TargetEntry, BigDecimal>>of(
                TargetEntry::amount,
                TargetEntry::sourceAmount,
                entry -> entry.quantity().orElse(BigDecimal.ZERO))) {
            assertEquals(
                    sums(posting, Basis.BILLED, PostingPropertiesTest::line, value),
                    sums(posting, Basis.EFFECTIVE, PostingPropertiesTest::line, value));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesOfEachDocumentAddUpToItsTotalAtItsRate(long seed) {
        Posting posting = post(documents(seed));
        SortedMap<String, BigDecimal> booked = posting.targets().stream()
                .filter(entry -> entry.basis() == Basis.BILLED)
                .collect(Collectors.toMap(
                        TargetEntry::sourceCurrency, TargetEntry::amount, BigDecimal::add, TreeMap::new));
        assertEquals(
                PostingTotals.converted(
                        posting.lines().stream().map(TiedLine::of).toList(), MinorUnit.of("EUR")),
                booked);
        Map<String, List<DocumentLine>> documents = posting.lines().stream()
                .filter(line -> line.state() == State.POSTED)
                .collect(Collectors.groupingBy(DocumentLine::document));
        documents.forEach((document, lines) -> lines.forEach(line -> {
            BigDecimal exact = line.line().netAmount().multiply(line.fxRate().orElseThrow());
            assertTrue(exact.subtract(line.booked().orElseThrow()).abs().compareTo(dec("0.01")) <= 0);
        }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void orderInTheFileHasNoEffect(long seed) {
        List<InvoiceLine> lines = documents(seed);
        List<InvoiceLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        Posting one = post(lines);
        Posting other = post(shuffled);
        assertEquals(one.targets(), other.targets());
        assertEquals(one.documents(), other.documents());
        assertEquals(one.reasons(), other.reasons());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aRerunGivesTheSame(long seed) {
        assertEquals(post(documents(seed)), post(documents(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void negatedDocumentsBookTheNegative(long seed) {
        List<InvoiceLine> charges = documents(seed).stream()
                .filter(line -> line.documentType() == DocumentType.INVOICE)
                .toList();
        for (List<InvoiceLine> document : charges.stream()
                .collect(Collectors.groupingBy(InvoiceLine::invoiceNo))
                .values()) {
            List<BigDecimal> exact = document.stream()
                    .map(line -> line.netAmount().multiply(dec("0.9137")))
                    .toList();
            assertEquals(
                    LargestRemainder.of(exact, MinorUnit.of("EUR")).stream()
                            .map(BigDecimal::negate)
                            .toList(),
                    LargestRemainder.of(exact.stream().map(BigDecimal::negate).toList(), MinorUnit.of("EUR")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void billedToDateIsEffectiveAndPrepaidWithoutAccrued(long seed) {
        Map<String, List<TargetEntry>> documents = post(documents(seed)).targets().stream()
                .collect(Collectors.groupingBy(entry -> entry.document() + " " + entry.systemId()));
        TieOutSums.ToDate sums = ToDates.of(documents.entrySet().stream()
                .map(document -> new DocumentSum(
                        document.getKey(), "", spread(document.getValue()), "EUR", spread(document.getValue())))
                .toList());
        assertTrue(sums.prepaid().signum() != 0);
        assertEquals(sums.billed(), sums.effectiveAndBalances());
    }

    private static DocumentSum.Spread spread(List<TargetEntry> entries) {
        return new DocumentSum.Spread(
                sum(entries, Basis.BILLED, false),
                sum(entries, Basis.EFFECTIVE, false),
                sum(entries, Basis.EFFECTIVE, true));
    }

    private static BigDecimal sum(List<TargetEntry> entries, Basis basis, boolean later) {
        return entries.stream()
                .filter(entry -> entry.basis() == basis && entry.month().isAfter(month("2026-09")) == later)
                .map(TargetEntry::amount)
                .reduce(dec("0.00"), BigDecimal::add);
    }
}
