package io.outlay.ledger.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.LedgerBooking;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerTieLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneralLedgerTieOutTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);

    private final List<LedgerBooking> bookings = new ArrayList<>();
    private final List<DocumentLine> lines = new ArrayList<>();

    /** Fields: account, day, amount, currency, number, vendor, tax. */
    private GeneralLedgerTieOutTest booked(String fields) {
        String[] f = fields.split(" *\\| *", -1);
        bookings.add(new LedgerBooking(
                f[0],
                Optional.empty(),
                LocalDate.parse(f[1]),
                new BigDecimal(f[2]),
                f[3],
                text(f[4]),
                text(f[5]),
                Optional.empty(),
                text(f[6]).map(BigDecimal::new),
                new SourceRef("inbox/gl.csv", "", bookings.size() + 2)));
        return this;
    }

    /** Fields: number, vendor, day of issue, net, currency, posted in euro. */
    private GeneralLedgerTieOutTest posted(String fields) {
        String[] f = fields.split(" *\\| *", -1);
        InvoiceLine line = new InvoiceLine(
                f[0],
                LocalDate.parse(f[2]),
                f[1],
                new BigDecimal(f[3]),
                f[4],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DocumentType.INVOICE,
                Optional.empty(),
                CostPool.LICENCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/invoices.csv", "", lines.size() + 2));
        lines.add(new DocumentLine(
                line,
                f[1] + "|invoice|" + f[0] + "|2026",
                DocumentLine.State.POSTED,
                "search",
                Optional.empty(),
                "line",
                false,
                Optional.empty(),
                text(f[5]).map(BigDecimal::new)));
        return this;
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Month, account, cause, booked, ours, difference, document. */
    private List<String> tied() {
        List<LedgerTieLine> tied = GeneralLedgerTieOut.of(bookings, lines.iterator(), "EUR", PERIOD);
        BigDecimal booked = tied.stream().map(LedgerTieLine::booked).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(booked)
                .isEqualByComparingTo(bookings.stream()
                        .filter(b -> !YearMonth.from(b.date()).isAfter(PERIOD))
                        .map(LedgerBooking::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return tied.stream()
                .map(line -> line.month() + " " + line.account() + " "
                        + line.cause().id() + " "
                        + line.booked().toPlainString() + " "
                        + line.ours().map(BigDecimal::toPlainString).orElse("?") + " "
                        + line.difference().map(BigDecimal::toPlainString).orElse("?") + " " + line.document())
                .toList();
    }

    @Test
    void whatAgreesIsOneLineAnAccountAndMonth() {
        booked("6511 | 2026-09-05 | 1200.00 | EUR | FA-77 | ALGOLIA SAS SEPT | ")
                .booked("6511 | 2026-09-09 | 100.00 | EUR | 12 | NORDHUS | ")
                .posted("FA77 | Algolia SAS | 2026-09-01 | 1200.00 | EUR | 1200.00")
                .posted("12 | Nordhus AB | 2026-09-08 | 60.00 | EUR | 60.00")
                .posted("12 | Nordhus AB | 2026-09-08 | 40.00 | EUR | 40.00");
        assertThat(tied()).containsExactly("2026-09 6511 agrees 1300.00 1300.00 0.00 ");
    }

    @Test
    void eachDifferenceHasItsCause() {
        booked("6511 | 2026-08-30 | 50.00 | EUR | A-1 | Nordhus | ")
                .booked("6511 | 2026-09-30 | 119.00 | EUR | A-2 | Nordhus | 19.00")
                .booked("6511 | 2026-09-30 | 92.00 | EUR | A-3 | Nordhus | ")
                .booked("6511 | 2026-09-30 | 77.00 | EUR | A-4 | Nordhus | ")
                .booked("6511 | 2026-09-30 | 10.00 | EUR | A-5 | Nordhus | ")
                .booked("6511 | 2026-10-02 | 999.00 | EUR | A-9 | Nordhus | ")
                .posted("A-1 | Nordhus AB | 2026-09-01 | 50.00 | EUR | 50.00")
                .posted("A-2 | Nordhus AB | 2026-09-02 | 100.00 | EUR | 100.00")
                .posted("A-3 | Nordhus AB | 2026-09-02 | 100.00 | USD | 90.00")
                .posted("A-4 | Nordhus AB | 2026-09-02 | 70.00 | EUR | 70.00")
                .posted("A-6 | Nordhus AB | 2026-09-02 | 33.00 | USD | 30.00")
                .posted("A-7 | Nordhus AB | 2026-07-02 | 33.00 | EUR | 33.00");
        assertThat(tied())
                .containsExactly(
                        "2026-08 6511 other_month 50.00 0 50.00 A-1",
                        "2026-09  not_in_ledger 0 30.00 -30.00 A-6",
                        "2026-09 6511 not_in_ours 10.00 0 10.00 A-5",
                        "2026-09 6511 other_month 0 50.00 -50.00 A-1",
                        "2026-09 6511 tax 119.00 100.00 19.00 A-2",
                        "2026-09 6511 currency 92.00 90.00 2.00 A-3",
                        "2026-09 6511 amount 77.00 70.00 7.00 A-4");
    }

    @Test
    void aNumberOfSeveralVendorsIsOfTheOneThatIsNamedOrHasTheAmount() {
        booked("6511 | 2026-09-05 | 10.00 | EUR | 7 | Nordhus AB | ")
                .booked("6837 | 2026-09-05 | 20.00 | EUR | 7 | 70002 | ")
                .booked("6837 | 2026-09-05 | 5.00 | EUR | 7 | Someone else | ")
                .posted("7 | Wolkenkamer BV | 2026-09-05 | 20.00 | EUR | 20.00")
                .posted("7 | Nordhus AB | 2026-09-05 | 10.00 | EUR | 10.00");
        assertThat(tied())
                .containsExactly(
                        "2026-09 6511 agrees 10.00 10.00 0.00 ",
                        "2026-09 6837 agrees 20.00 20.00 0.00 ",
                        "2026-09 6837 not_in_ours 5.00 0 5.00 7");
    }

    @Test
    void aBookingWithoutNumberIsOfTheOnlyDocumentOfItsVendorAmountAndMonth() {
        booked("6511 | 2026-09-05 | 10.00 | EUR |  | Nordhus AB September | ")
                .booked("6511 | 2026-09-05 | 20.00 | EUR |  | Wolkenkamer | ")
                .posted("1 | Nordhus AB | 2026-09-05 | 10.00 | EUR | 10.00");
        assertThat(tied())
                .containsExactly("2026-09 6511 agrees 10.00 10.00 0.00 ", "2026-09 6511 not_in_ours 20.00 0 20.00 ");
    }

    @Test
    void aDocumentOnTwoAccountsAndOneInACurrencyThatIsNotKnown() {
        booked("6511 | 2026-09-05 | 60.00 | EUR | B-1 | Nordhus | ")
                .booked("6156 | 2026-09-05 | 40.00 | EUR | B-1 | Nordhus | ")
                .booked("6156 | 2026-09-05 | 400.00 | SEK | B-2 | Nordhus | ")
                .posted("B-1 | Nordhus AB | 2026-09-05 | 90.00 | EUR | 90.00")
                .posted("B-2 | Nordhus AB | 2026-09-05 | 45.00 | USD | 40.00");
        assertThat(tied())
                .containsExactly(
                        "2026-09 6156 currency 400.00 ? ? B-2",
                        "2026-09 6156 amount 40.00 40.00 0.00 B-1",
                        "2026-09 6511 amount 60.00 50.00 10.00 B-1");
    }

    @Test
    void withoutALedgerThereIsNothing() {
        posted("1 | Nordhus AB | 2026-09-05 | 10.00 | EUR | 10.00");
        assertThat(tied()).isEmpty();
    }
}
