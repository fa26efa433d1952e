package io.outlay.ledger.metric;

import static io.outlay.ledger.Facts.day;
import static io.outlay.ledger.Facts.dec;
import static io.outlay.ledger.Facts.month;
import static io.outlay.ledger.Facts.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.outlay.ledger.Facts;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.MetricMonth;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricMonthsTest {
    private static MetricReading day(String date, String metric, String value) {
        return reading(date, false, metric, value);
    }

    private static MetricReading monthly(String month, String metric, String value) {
        return reading(month + "-01", true, metric, value);
    }

    private static MetricReading reading(String date, boolean monthly, String metric, String value) {
        return new MetricReading(
                Facts.day(date),
                monthly,
                metric,
                dec(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/a.csv", "", 2));
    }

    private static MetricReading at(MetricReading reading, String file, String channel, String currency) {
        return new MetricReading(
                reading.date(),
                reading.monthly(),
                reading.metric(),
                reading.value(),
                Optional.of(channel).filter(text -> !text.isEmpty()),
                Optional.of(currency).filter(text -> !text.isEmpty()),
                Optional.empty(),
                new SourceRef(file, "", 3));
    }

    private static MetricMonths of(Map<String, String> aggregation, List<MetricReading> readings) {
        return MetricMonths.of(
                readings,
                month("2026-09"),
                ExchangeRates.of(List.of(rate("2026-08-31", "USD", "2"))),
                "EUR",
                aggregation);
    }

    private static List<MetricMonth> months(MetricReading... readings) {
        return of(Map.of(), List.of(readings)).months();
    }

    private static MetricMonth orders(String month, String value) {
        return new MetricMonth("orders", month(month), dec(value), true);
    }

    @Test
    void addsUpRowsWithinAFile() {
        assertEquals(
                List.of(orders("2026-08", "12")),
                months(
                        day("2026-08-30", "orders", "5"),
                        day("2026-08-31", "orders", "3"),
                        day("2026-08-31", "orders", "4")));
    }

    @Test
    void skipsWhatAnotherFileRepeatsAndRejectsWhatItContradicts() {
        MetricReading first = monthly("2026-08", "orders", "5");
        MetricReading same = at(monthly("2026-08", "orders", "5.0"), "inbox/b.csv", "", "");
        MetricReading other = at(monthly("2026-08", "orders", "6"), "inbox/c.csv", "", "");
        MetricMonths result = of(Map.of(), List.of(first, same, other));
        assertEquals(List.of(orders("2026-08", "5")), result.months());
        assertEquals(List.of(same), result.duplicates());
        assertEquals("""
                inbox/c.csv:3: value "6" of orders on 2026-08-01 has another value at inbox/a.csv:2, which counts
                3 | 2026-08-01,orders,6
                Compare inbox/a.csv:2 with inbox/c.csv:3 and remove or correct the one that is wrong.""", result.rejections().get(0).message());
    }

    @Test
    void prefersTheMonthRowToDayRows() {
        assertEquals(
                List.of(orders("2026-08", "100")),
                months(day("2026-08-31", "orders", "90"), monthly("2026-08", "orders", "100")));
        assertEquals(
                List.of(orders("2026-08", "107")),
                months(
                        at(day("2026-08-31", "orders", "90"), "inbox/a.csv", "web", ""),
                        at(day("2026-08-31", "orders", "7"), "inbox/a.csv", "shop", ""),
                        at(monthly("2026-08", "orders", "100"), "inbox/a.csv", "web", "")));
    }

    @Test
    void knowsNoMonthOfWhichTheLastDaysAreMissing() {
        assertEquals(
                List.of(orders("2026-08", "62")),
                months(Stream.iterate(
                                Facts.day("2026-08-01"),
                                date -> date.isBefore(Facts.day("2026-09-30")),
                                date -> date.plusDays(1))
                        .map(date -> day(date.toString(), "orders", "2"))
                        .toArray(MetricReading[]::new)));
    }

    @Test
    void expectsNoWeekendsOfAMetricOfWorkingDays() {
        List<MetricReading> tickets = new ArrayList<>();
        for (LocalDate date = Facts.day("2026-05-01");
                date.isBefore(Facts.day("2026-06-26"));
                date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                tickets.add(day(date.toString(), "tickets", "1"));
            }
        }
        assertEquals(
                List.of(new MetricMonth("tickets", month("2026-05"), dec("21"), true)),
                of(Map.of(), tickets).months());
    }

    @Test
    void aggregatesDaysAsAsked() {
        List<MetricReading> users = List.of(
                day("2026-08-29", "users", "7"), day("2026-08-30", "users", "9"), day("2026-08-31", "users", "6"));
        assertEquals(dec("22"), value(users, "sum"));
        assertEquals(dec("9"), value(users, "max"));
        assertEquals(dec("7.3333333333"), value(users, "avg"));
        assertEquals(dec("6"), value(users, "last"));
        assertThrows(IllegalArgumentException.class, () -> value(users, "median"));
    }

    private static BigDecimal value(List<MetricReading> readings, String aggregation) {
        return of(Map.of("users", aggregation), readings).months().get(0).value();
    }

    @Test
    void convertsAmountsAtTheMeanOfTheirMonth() {
        MetricReading august = at(monthly("2026-08", "net_revenue", "100.01"), "inbox/a.csv", "us", "USD");
        MetricReading euro = at(monthly("2026-08", "net_revenue", "10"), "inbox/a.csv", "de", "EUR");
        MetricReading july = at(monthly("2026-07", "net_revenue", "100"), "inbox/a.csv", "us", "USD");
        MetricMonths result = of(Map.of(), List.of(july, august, euro));
        assertEquals(List.of(new MetricMonth("net_revenue", month("2026-08"), dec("60.01"), false)), result.months());
        assertEquals(
                List.of(RejectionCode.MISSING_RATE),
                result.rejections().stream().map(Rejection::code).toList());
    }

    @Test
    void leavesOutWhatIsDatedAfterThePeriod() {
        assertEquals(List.of(), months(monthly("2026-10", "orders", "5")));
    }
}
