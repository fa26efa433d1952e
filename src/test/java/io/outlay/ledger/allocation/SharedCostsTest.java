package io.outlay.ledger.allocation;

import static io.outlay.ledger.Facts.dec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.ledger.Costs;
import io.outlay.ledger.Costs.Closed;
import io.outlay.ledger.Facts;
import io.outlay.ledger.Line;
import io.outlay.model.Basis;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
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

class SharedCostsTest {
    private static Costs facts() {
        return new Costs().systems("base", "crm", "erp", "shop");
    }

    @Test
    void sharesByUsageOfTheMonthWhatFixedSharesLeave() {
        Closed closed = facts().bill("base", "2026-08", "100.00")
                .allocation("base", "crm", "2026-08-01", "0.1")
                .allocation("base", "erp", "2026-08-01", "requests")
                .allocation("base", "shop", "2026-08-01", "requests")
                .usage("erp", "2026-08", "requests", "1")
                .usage("shop", "2026-08", "requests", "2")
                .close("2026-08");
        assertEquals(
                Map.of(
                        "base 2026-08", dec("-100.00"),
                        "crm 2026-08", dec("10.00"),
                        "erp 2026-08", dec("30.00"),
                        "shop 2026-08", dec("60.00")),
                closed.sums(Basis.ALLOCATED));
    }

    @Test
    void takesTheLastCompleteMonthsSharesWhenUsageIsMissing() {
        Closed closed = facts().bill("base", "2026-08", "90.01")
                .allocation("base", "erp", "2026-01-01", "requests")
                .allocation("base", "shop", "2026-01-01", "requests")
                .usage("erp", "2026-07", "requests", "1")
                .usage("shop", "2026-07", "requests", "2")
                .usage("erp", "2026-08", "requests", "7")
                .close("2026-08");
        assertEquals(
                Map.of("base 2026-08", dec("-90.01"), "erp 2026-08", dec("30.00"), "shop 2026-08", dec("60.01")),
                closed.sums(Basis.ALLOCATED));
        assertEquals(
                "allocation|estimate|base|erp|2026-08",
                closed.costs().targets().get(0).document());
        assertEquals(
                List.of("The cost of base in 2026-08 is shared as in the last month with requests of all its receivers:"
                        + " that of 2026-08 is missing."),
                closed.costs().notes());
    }

    @Test
    void leavesCostWhereNoMonthHasTheUsage() {
        Closed closed = facts().bill("base", "2026-08", "90")
                .allocation("base", "erp", "2026-01-01", "requests")
                .close("2026-08");
        assertEquals(List.of(), closed.costs().targets());
        assertEquals(
                List.of("The cost of base in 2026-08 stays where it is: no month has requests of all its receivers."),
                closed.costs().notes());
    }

    @Test
    void movesChargesAndCreditsSeparatelyAndGiversFirst() {
        Closed closed = facts().bill("base", "2026-08", "100.00")
                .line(Line.of("C", "2026-08-31", "-10")
                        .vendor("base")
                        .credit()
                        .service("2026-08-01", "2026-08-31")
                        .get())
                .allocation("crm", "erp", "2026-08-01", "0.5")
                .allocation("base", "crm", "2026-08-01", "1")
                .close("2026-08");
        assertEquals(
                Map.of("base 2026-08", dec("-90.00"), "crm 2026-08", dec("45.00"), "erp 2026-08", dec("45.00")),
                closed.sums(Basis.ALLOCATED));
        assertEquals(
                List.of("EUR charges -100.00", "EUR charges 100.00", "EUR credits 10.00", "EUR credits -10.00"),
                closed.costs().targets().stream()
                        .filter(entry -> entry.document().equals("allocation|share|base|crm|2026-08"))
                        .map(entry -> entry.line() + " " + entry.amount())
                        .toList());
    }

    @Test
    void allocatesNoMonthAfterThePeriodAndNoneBeforeTheRule() {
        Closed closed = facts().line(Line.of("1", "2026-07-01", "120")
                        .vendor("base")
                        .service("2026-07-01", "2026-10-31")
                        .get())
                .allocation("base", "crm", "2026-08-01", "1")
                .close("2026-08");
        assertEquals(Map.of("base 2026-08", dec("-30.00"), "crm 2026-08", dec("30.00")), closed.sums(Basis.ALLOCATED));
    }

    @Test
    void rejectsWhatWouldMoveMoreThanAllAndKeepsWhatStood() {
        Costs facts = facts().bill("base", "2026-08", "100")
                .allocation("base", "crm", "2026-01-01", "0.7")
                .allocation("base", "erp", "2026-08-01", "0.4");
        Closed closed = facts.close("2026-08");
        assertEquals(dec("-70.00"), closed.sums(Basis.ALLOCATED).get("base 2026-08"));
        Rejection rejection = closed.costs().rejections().get(0);
        assertEquals(RejectionCode.OUT_OF_RANGE, rejection.code());
        assertEquals("""
                allocations.csv:3: share "0.4" makes the shares of base add up to 1.1 from 2026-08
                3 | base,erp,2026-08-01,0.4
                The shares of one system add up to 1 at most; end an older rule with a row of share 0.""", rejection.message());
        assertEquals(1, closed.costs().rejections().size());
    }

    @Test
    void rejectsCircles() {
        Closed closed = facts().bill("base", "2026-08", "100")
                .allocation("base", "crm", "2026-08-01", "0.5")
                .allocation("crm", "erp", "2026-08-01", "0.5")
                .allocation("erp", "base", "2026-08-01", "0.5")
                .allocation("base", "shop", "2026-08-01", "0.2")
                .allocation("shop", "shop", "2026-08-01", "0.2")
                .close("2026-08");
        assertEquals(
                List.of(
                        "sends cost in a circle: base → crm → erp → base",
                        "sends cost in a circle: crm → erp → base → crm",
                        "sends cost in a circle: erp → base → crm → erp",
                        "sends cost in a circle: shop → shop"),
                closed.costs().rejections().stream().map(Rejection::reason).toList());
        assertEquals(Map.of("base 2026-08", dec("-20.00"), "shop 2026-08", dec("20.00")), closed.sums(Basis.ALLOCATED));
    }

    @Test
    void allowsToTurnRoundOnceTheOldRuleHasEnded() {
        Closed closed = facts().bill("crm", "2026-08", "100")
                .allocation("base", "crm", "2026-01-01", "0.5")
                .allocation("base", "crm", "2026-08-01", "0")
                .allocation("crm", "base", "2026-08-01", "0.5")
                .close("2026-08");
        assertEquals(List.of(), closed.costs().rejections());
        assertEquals(Map.of("base 2026-08", dec("50.00"), "crm 2026-08", dec("-50.00")), closed.sums(Basis.ALLOCATED));
    }

    @Test
    void rejectsUsageThatStandsElsewhereWithAnotherValue() {
        Costs facts = facts().usage("erp", "2026-08", "requests", "1").usage("tms", "2026-08", "requests", "1");
        UsageReading first = facts.usage.get(0);
        facts.usage.add(new UsageReading(
                first.systemId(),
                first.date(),
                true,
                first.metric(),
                dec("2"),
                first.unit(),
                1,
                Optional.empty(),
                new SourceRef("b.csv", "", 2)));
        assertEquals(
                List.of(
                        "usage usage.csv:3 is not in the system register",
                        "usage b.csv:2 of requests of erp on 2026-08-01 has another value at usage.csv:2, which"
                                + " counts"),
                facts.close("2026-08").costs().rejections().stream()
                        .map(rejection -> rejection.table() + " " + rejection.source() + " " + rejection.reason())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void netsToZeroToTheCentAndLeavesNothingOfWhatIsSharedWhole(long seed) {
        Random random = new Random(seed);
        Costs facts = facts().usd("2026-07-31", "1.13").usd("2026-08-31", "1.17");
        for (int i = 0; i < 60; i++) {
            String vendor = List.of("base", "crm", "erp").get(random.nextInt(3));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(500_000) - 100_000L, 2);
            facts.line(Line.of("N" + i, "2026-07-15", amount.toPlainString())
                    .vendor(vendor)
                    .currency(random.nextBoolean() ? "USD" : "EUR")
                    .service("2026-07-01", "2026-0" + (7 + random.nextInt(3)) + "-28")
                    .get());
        }
        facts.allocation("base", "crm", "2026-07-01", "requests")
                .allocation("base", "erp", "2026-07-01", "requests")
                .allocation("base", "shop", "2026-07-01", "requests")
                .allocation("crm", "erp", "2026-07-01", "0.333")
                .allocation("crm", "shop", "2026-07-01", "0.667");
        for (String system : List.of("crm", "erp", "shop")) {
            facts.usage(system, "2026-07", "requests", String.valueOf(1 + random.nextInt(97)));
        }
        Closed closed = facts.close("2026-08");
        List<TargetEntry> allocated = closed.costs().targets().stream()
                .filter(entry -> entry.basis() == Basis.ALLOCATED)
                .toList();
        assertTrue(allocated.size() > 20);
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (TargetEntry entry : allocated) {
            String key = entry.month() + " " + entry.costPool() + " " + entry.sourceCurrency();
            sums.merge(key, entry.amount(), BigDecimal::add);
            sums.merge(key + " source", entry.sourceAmount(), BigDecimal::add);
        }
        assertTrue(sums.values().stream().allMatch(sum -> sum.signum() == 0), sums::toString);
        Map<String, BigDecimal> left = closed.targets().stream()
                .filter(entry -> entry.basis().inTotal()
                        && !entry.month().isAfter(Facts.month("2026-08"))
                        && List.of("base", "crm").contains(entry.systemId()))
                .collect(Collectors.toMap(TargetEntry::systemId, TargetEntry::amount, BigDecimal::add));
        assertTrue(left.values().stream().allMatch(sum -> sum.signum() == 0), left::toString);
    }
}
