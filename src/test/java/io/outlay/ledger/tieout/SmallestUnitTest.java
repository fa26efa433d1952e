package io.outlay.ledger.tieout;

import static io.outlay.ledger.Facts.dec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.model.ledger.TiedLine;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ledgers in currencies without and with three decimals, and documents in them. */
class SmallestUnitTest {
    private static final LedgerSettings YEN = inCurrency("JPY");
    private static final LedgerSettings DINAR = inCurrency("KWD");

    private static LedgerSettings inCurrency(String currency) {
        return new LedgerSettings(
                currency, SpreadRule.MONTH_FRACTION, RateRule.MONTH_AVERAGE, 10, LedgerSettings.GivenRate.CHECKED);
    }

    private static Line invoice(String number, String amount, String currency) {
        return Line.of(number, "2026-07-01", amount)
                .vendor("erp")
                .system("erp")
                .currency(currency)
                .service("2026-07-01", "2026-07-31");
    }

    private static List<BigDecimal> effective(Closed closed) {
        return closed.targets().stream()
                .filter(entry -> entry.basis() == Basis.EFFECTIVE)
                .map(TargetEntry::amount)
                .toList();
    }

    @Test
    void keepsThousandthsOfADinar() {
        Closed closed = new Costs()
                .systems("erp")
                .line(
                        invoice("1", "123.456", "KWD").get(),
                        invoice("2", "0.004", "KWD").get())
                .close("2026-07", DINAR);
        assertEquals(List.of(dec("123.456"), dec("0.004")), effective(closed));
        assertEquals(
                Map.of("KWD", dec("123.460")),
                PostingTotals.converted(
                        closed.documents().lines().stream().map(TiedLine::of).toList(), MinorUnit.of("KWD")));
    }

    @Test
    void spreadsYenInWholeOnes() {
        Closed closed = new Costs()
                .systems("erp")
                .line(invoice("1", "100000.00", "JPY")
                        .service("2026-07-01", "2026-09-30")
                        .get())
                .close("2026-09", YEN);
        assertEquals(List.of(dec("33333"), dec("33334"), dec("33333")), effective(closed));
    }

    @Test
    void spreadsYenInWholeOnesBesideALedgerInEuro() {
        Closed closed = new Costs()
                .systems("erp")
                .line(invoice("1", "100000", "JPY")
                        .service("2026-07-01", "2026-09-30")
                        .rate("0.0061")
                        .get())
                .close("2026-09", Facts.EURO);
        assertEquals(List.of(dec("203.33"), dec("203.34"), dec("203.33")), effective(closed));
        assertEquals(
                List.of(dec("33333"), dec("33334"), dec("33333")),
                closed.targets().stream()
                        .filter(entry -> entry.basis() == Basis.EFFECTIVE)
                        .map(TargetEntry::sourceAmount)
                        .toList());
    }

    @Test
    void convertsADocumentToWholeYenAndSharesThemAmongItsLines() {
        // 0.50 × 161 + 0.49 × 161 = 80.50 + 78.89 = 159.39: 159 = 80 + 79
        Closed closed = new Costs()
                .systems("erp")
                .line(
                        invoice("1", "0.50", "EUR").no("1").rate("161").get(),
                        invoice("1", "0.49", "EUR").no("2").rate("161").get())
                .close("2026-07", YEN);
        assertEquals(List.of(dec("80"), dec("79")), effective(closed));
    }

    @Test
    void pricesHoursInTheUnitOfTheirCurrency() {
        TargetEntry entry = new Costs()
                .systems("erp")
                .hourly("dev", "2026-01-01", "12.3456", "KWD")
                .hours("2026-07-14", "erp", "2", "", "t.csv")
                .close("2026-07", DINAR)
                .costs()
                .targets()
                .get(0);
        assertEquals(dec("24.691"), entry.amount()); // 24.6912
        assertEquals(dec("24.691"), entry.sourceAmount());
    }

    @Test
    void allocatesWholeYenThatNetToZero() {
        Closed closed = new Costs()
                .systems("erp", "shop", "mail", "desk")
                .line(invoice("1", "101", "JPY").get())
                .allocation("erp", "shop", "2026-01-01", "0.3")
                .allocation("erp", "mail", "2026-01-01", "0.3")
                .allocation("erp", "desk", "2026-01-01", "0.3")
                .close("2026-07", YEN);
        // 30.3 each are 90.9 = 91: the one left over goes to the first by id
        assertEquals(
                Map.of(
                        "erp 2026-07", dec("-91"),
                        "shop 2026-07", dec("30"),
                        "mail 2026-07", dec("30"),
                        "desk 2026-07", dec("31")),
                closed.sums(Basis.ALLOCATED));
    }

    @Test
    void keepsTheDecimalsOfAPriceThatIsFinerThanItsCoin() {
        Closed closed = new Costs()
                .systems("erp")
                .line(invoice("1", "0.0042", "USD").rate("0.8").get())
                .close("2026-07", Facts.EURO);
        assertEquals(dec("0.0042"), closed.targets().get(0).sourceAmount());
    }
}
