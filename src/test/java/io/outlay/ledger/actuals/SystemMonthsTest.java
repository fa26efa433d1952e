package io.outlay.ledger.actuals;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemMonthsTest {
    private static final ExchangeRates RATES =
            ExchangeRates.of(List.of(rate("2026-08-31", "USD", "1.25"), rate("2026-09-29", "USD", "2")));

    private static LedgerSum sum(String month, Basis basis, boolean oneOff, String currency, String... amounts) {
        return new LedgerSum(
                "crm",
                month(month),
                CostPool.LICENCE,
                basis,
                oneOff,
                currency,
                false,
                dec(amounts[0]),
                dec(amounts[1]));
    }

    @Test
    void putsEachBasisInItsPlace() {
        List<SystemMonth> months = SystemMonths.of(
                List.of(
                        sum("2026-09", Basis.BILLED, false, "EUR", "120.00", "120.00"),
                        sum("2026-09", Basis.EFFECTIVE, false, "EUR", "10.00", "10.00"),
                        sum("2026-09", Basis.EFFECTIVE, true, "EUR", "5.00", "5.00"),
                        sum("2026-09", Basis.ACCRUAL, false, "EUR", "3.00", "3.00"),
                        sum("2026-10", Basis.EFFECTIVE, false, "EUR", "10.00", "10.00")),
                RATES,
                month("2026-09"),
                EURO);
        assertEquals(
                List.of(new SystemMonth(
                        "crm",
                        month("2026-09"),
                        dec("120.00"),
                        dec("15.00"),
                        dec("3.00"),
                        dec("0.00"),
                        dec("0.00"),
                        dec("0.00"),
                        dec("5.00"),
                        dec("3.00"),
                        dec("0.00"),
                        dec("13.00"))),
                months);
    }

    @Test
    void comparesAtTheLatestMeanUpToThePeriod() {
        List<SystemMonth> months = SystemMonths.of(
                List.of(
                        sum("2026-07", Basis.EFFECTIVE, false, "USD", "95.00", "100.01"),
                        sum("2026-07", Basis.EFFECTIVE, false, "EUR", "1.00", "1.00"),
                        sum("2026-07", Basis.EFFECTIVE, true, "USD", "9.50", "10.00")),
                RATES,
                month("2026-09"),
                EURO);
        assertEquals(dec("81.01"), months.get(0).comparable());
        assertEquals(dec("105.50"), months.get(0).effective());
    }

    @Test
    void comparesAsBookedWhereThereIsNoRate() {
        List<SystemMonth> months = SystemMonths.of(
                List.of(sum("2026-07", Basis.EFFECTIVE, false, "ARS", "95.00", "100000")),
                RATES,
                month("2026-09"),
                EURO);
        assertEquals(dec("95.00"), months.get(0).comparable());
    }
}
