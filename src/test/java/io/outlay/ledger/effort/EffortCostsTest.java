package io.outlay.ledger.effort;

import static io.outlay.ledger.Facts.EURO;
import static io.outlay.ledger.Facts.dec;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortCostsTest {
    private static Costs facts() {
        return new Costs().systems("crm", "erp").usd("2026-07-31", "1.25").usd("2026-08-31", "1.28");
    }

    @Test
    void pricesHoursAtTheCostValidOnTheirDateAndTheMonthsMean() {
        Closed closed = facts().hourly("dev", "2026-01-01", "33.333", "USD")
                .hourly("dev", "2026-08-15", "40", "USD")
                .hours("2026-08-14", "crm", "1.5", "ann", "t.csv")
                .hours("2026-08-15", "crm", "1", "ann", "t.csv")
                .close("2026-08");
        TargetEntry entry = closed.costs().targets().get(0);
        assertEquals("effort|crm|2026-08|run|USD", entry.document());
        assertEquals(dec("90.00"), entry.sourceAmount()); // 49.9995 + 40 = 89.9995
        assertEquals(dec("70.31"), entry.amount()); // 90 × 0.78125 = 70.3125
        assertEquals(Optional.of(dec("2.50")), entry.quantity());
        assertEquals(Optional.of("hours"), entry.unit());
        assertEquals(2, entry.sourceRows());
    }

    @Test
    void takesTheDefaultForARoleWithoutACost() {
        Closed closed = facts().hourly("default", "2026-01-01", "50", "EUR")
                .hours("2026-08-14", "crm", "2", "", "t.csv")
                .close("2026-08");
        assertEquals(Map.of("crm 2026-08", dec("100.00")), closed.sums(Basis.EFFORT));
    }

    @Test
    void rejectsWhatHasNoCostNoRateOrNoSystem() {
        List<Rejection> rejections = facts().hourly("dev", "2026-03-01", "50", "USD")
                .hours("2026-02-28", "crm", "2", "", "t.csv")
                .hours("2026-06-30", "crm", "2", "", "t.csv")
                .hours("2026-08-14", "tms", "2", "", "t.csv")
                .close("2026-08")
                .costs()
                .rejections();
        assertEquals(
                List.of("""
                        t.csv:2: role "dev" has no hourly cost on 2026-02-28
                        2 | 2026-02-28,crm,2
                        Add the role to the table rates with a valid_from on or before that day, or a row for the role default.""", """
                        t.csv:3: hourly_cost currency "USD" has no exchange rate to EUR for 2026-06, or that month's history is not complete
                        3 | 2026-06-30,crm,2
                        Put the ECB's history file (eurofxref-hist.csv) into the inbox.""", """
                        t.csv:4: system_id "tms" is not in the system register
                        4 | 2026-08-14,tms,2
                        Add the system to systems.csv, or correct system_id; if a tool writes it, put it into formerly of its system. \
                        If it is no work on a system, such as leave, write into outlay.yaml: outlay.effort.no-system: "tms\""""),
                rejections.stream().map(Rejection::message).toList());
    }

    @Test
    void countsOverlappingRowsOfAPersonOnceAndAddsUpThoseWithout() {
        Closed closed = facts().hourly("dev", "2026-01-01", "10", "EUR")
                .hours("2026-08-14", "crm", "2", "ann", "a.csv")
                .hours("2026-08-14", "crm", "2.0", "ann", "b.csv")
                .hours("2026-08-15", "crm", "3", "ann", "a.csv")
                .hours("2026-08-15", "crm", "4", "ann", "b.csv")
                .hours("2026-08-16", "crm", "5", "", "a.csv")
                .hours("2026-08-16", "crm", "5", "", "b.csv")
                .close("2026-08");
        assertEquals(Map.of("crm 2026-08", dec("150.00")), closed.sums(Basis.EFFORT));
        assertEquals(
                List.of("""
                        b.csv:5: hours "4" has other content at a.csv:4, which counts
                        5 | 2026-08-15,crm,4
                        Compare a.csv:4 with b.csv:5 and remove or correct the one that is wrong."""),
                closed.costs().rejections().stream().map(Rejection::message).toList());
        assertEquals(
                List.of(
                        "1 row of effort is in another file as well and count once.",
                        "1 row of effort without a person equals a row of another file; all of them count. First: b.csv:7."
                                + " Name a person, or remove one of the files."),
                closed.costs().notes());
    }

    @Test
    void leavesWhatIsDatedLaterForALaterClose() {
        Closed closed = facts().hourly("dev", "2026-01-01", "10", "EUR")
                .hours("2026-09-01", "crm", "2", "", "t.csv")
                .close("2026-08");
        assertEquals(List.of(), closed.costs().targets());
        assertEquals(
                List.of("1 row of effort is dated after 2026-08, for a later close."),
                closed.costs().notes());
    }

    @Test
    void saysWhyEffortDiffers() {
        Costs facts = facts().hourly("dev", "2026-01-01", "10", "EUR");
        facts.hours("2026-07-14", "crm", "2", "", "t.csv").hours("2026-07-14", "erp", "2", "", "t.csv");
        Closed before = facts.close("2026-07");
        facts.posted.addAll(before.costs().documents());
        facts.hours("2026-07-15", "crm", "1", "", "t.csv").hours("2026-08-15", "crm", "1", "", "t.csv");
        facts.effort.remove(1);
        SortedMap<String, Reason> reasons = facts.close("2026-08").costs().reasons();
        assertEquals(
                Map.of(
                        "effort|crm|2026-07|run|EUR", Reason.REPLACED,
                        "effort|crm|2026-08|run|EUR", Reason.LATE,
                        "effort|erp|2026-07|run|EUR", Reason.REPLACED),
                reasons);
        facts.hourlyCosts.clear();
        facts.hourly("dev", "2026-01-01", "11", "EUR");
        facts.posted.clear();
        facts.posted.addAll(before.costs().documents());
        facts.effort.clear();
        facts.hours("2026-07-14", "crm", "2", "", "t.csv");
        assertEquals(Reason.RATE, facts.close("2026-08").costs().reasons().get("effort|crm|2026-07|run|EUR"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void addsUpToHoursAtRatesRoundedPerSystemMonthAndCurrency(long seed) {
        Random random = new Random(seed);
        Costs facts = facts().hourly("dev", "2026-01-01", "71.337", "USD").hourly("dev", "2026-08-10", "68.125", "EUR");
        SortedMap<String, BigDecimal> exact = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            LocalDate date = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(62));
            String system = random.nextBoolean() ? "crm" : "erp";
            BigDecimal hours = BigDecimal.valueOf(random.nextInt(2_000), 3);
            facts.hours(date.toString(), system, hours.toPlainString(), "", "t.csv");
            boolean isEuro = !date.isBefore(LocalDate.of(2026, 8, 10));
            exact.merge(
                    system + "|" + date.toString().substring(0, 7) + (isEuro ? "|run|EUR" : "|run|USD"),
                    hours.multiply(dec(isEuro ? "68.125" : "71.337")),
                    BigDecimal::add);
        }
        Closed closed = facts.close("2026-08");
        SortedMap<String, BigDecimal> expected = new TreeMap<>();
        exact.forEach(
                (key, sum) -> expected.put("effort|" + key, MinorUnit.of("EUR").round(sum)));
        assertEquals(
                expected,
                closed.costs().targets().stream()
                        .collect(Collectors.toMap(
                                TargetEntry::document, TargetEntry::sourceAmount, BigDecimal::add, TreeMap::new)));
        assertEquals(
                closed.costs().targets().stream()
                        .collect(Collectors.toMap(
                                TargetEntry::sourceCurrency, TargetEntry::amount, BigDecimal::add, TreeMap::new)),
                EffortTotals.hoursAtRates(EffortPricing.of(facts.input("2026-08", closed.documents()), EURO), EURO));
    }
}
