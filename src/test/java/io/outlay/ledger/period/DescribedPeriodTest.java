package io.outlay.ledger.period;

import static io.outlay.ledger.Facts.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.ServicePeriod;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribedPeriodTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.03.2025–28.02.2026",
                "Licence 1.3.2025 - 28.2.2026, 40 seats",
                "Wartung 01.03.2025 bis 28.02.2026",
                "2025-03-01 to 2026-02-28",
                "Plan (2025-03-01 - 2026-02-28)",
                "2025-03-01-2026-02-28",
                "Support 01/03/2025-28/02/2026.",
                "2025-03-01 to 2026-02-28 / 01.03.2025–28.02.2026"
            })
    void readsAPlainPeriod(String text) {
        assertEquals(Optional.of(new ServicePeriod(day("2025-03-01"), day("2026-02-28"))), DescribedPeriod.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.03.2025",
                "28.02.2026–01.03.2025",
                "30.02.2025–31.03.2025",
                "01.03.2025–31.03.2025 and 01.05.2025–31.05.2025",
                "No. 101.03.2025–28.02.20261",
                ""
            })
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), DescribedPeriod.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orders June 2026",
                "Support 06/2026",
                "Wartung 06.2026",
                "Abrechnung Juni 2026, 1.400 Bestellungen",
                "Abonnement juin 2026",
                "Servicios de junio de 2026",
                "Abonnement juni 2026 (6 gebruikers)",
                "Maksu kesäkuun 2026",
                "Gjald júní 2026",
                "Plan Pro, Jun. 2026",
                "JUNE 2026 / JUNI 2026",
                "1–30 June 2026",
                "1. Juni 2026 bis 30. Juni 2026",
                "1.6.–30.6.2026",
                "du 1er juin au 30 juin 2026",
                "del 1 de junio al 30 de junio de 2026",
                "1 juni 2026 t/m 30 juni 2026",
                "1. juni til og med den 30. juni 2026",
                "June 1, 2026 – June 30, 2026",
                "Usage June 1 - 30, 2026, order of 4 March 2026",
                "01-06-2026 tot en met 30-06-2026",
                "Invoice of 3 July 2026 for June 2026"
            })
    void readsAMonthInWords(String text) {
        assertEquals(Optional.of(new ServicePeriod(day("2026-06-01"), day("2026-06-30"))), DescribedPeriod.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1 2026",
                "Licence Q1/2026",
                "2026 Q1",
                "2026-Q1",
                "1. Quartal 2026",
                "erstes Quartal 2026",
                "1er trimestre 2026",
                "T1 2026",
                "1T 2026",
                "primer trimestre de 2026",
                "1e kwartaal 2026",
                "Kvartal 1 2026",
                "första kvartalet 2026",
                "1. kvartal 2026",
                "first quarter of 2026",
                "Jan–Mar 2026",
                "Januar bis März 2026",
                "de janvier à mars 2026",
                "enero - marzo 2026",
                "januari t/m maart 2026",
                "januar til marts 2026",
                "01/2026–03/2026",
                "01-03/2026",
                "from January 2026 to March 2026"
            })
    void readsAQuarterAndARangeOfMonths(String text) {
        assertEquals(Optional.of(new ServicePeriod(day("2026-01-01"), day("2026-03-31"))), DescribedPeriod.in(text));
    }

    @Test
    void readsARangeOverTheTurnOfTheYearAndOfQuarters() {
        assertEquals(
                Optional.of(new ServicePeriod(day("2025-11-01"), day("2026-01-31"))),
                DescribedPeriod.in("Nov 2025 – Jan 2026"));
        assertEquals(
                Optional.of(new ServicePeriod(day("2026-04-01"), day("2026-09-30"))), DescribedPeriod.in("Q2–Q3 2026"));
        assertEquals(
                Optional.of(new ServicePeriod(day("2025-10-01"), day("2026-03-31"))),
                DescribedPeriod.in("Q4 2025 to Q1 2026"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order of 4 March 2026",
                "June 3, 2026",
                "Valid until June 2026",
                "Price from March 2026",
                "Vertrag ab Juli 2026",
                "Angebot Nr. 12/2026",
                "PO 06/2026",
                "May 2026 and July 2026",
                "December–February 2026",
                "Licence 2026",
                "Maytag 2026",
                "version 3.10.2026.1",
                "13/2026"
            })
    void takesNoDateNumberOrOpenPeriodForAMonth(String text) {
        assertEquals(Optional.empty(), DescribedPeriod.in(text));
    }
}
