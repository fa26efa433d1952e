package io.outlay.report;

import io.outlay.analysis.bills.ActBy;
import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.ContractPayment;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.stack.Hotspot.Pitfall;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Indicator.State;
import io.outlay.analysis.stack.Landscape;
import io.outlay.analysis.stack.Origin;
import io.outlay.analysis.stack.Reading;
import io.outlay.analysis.stack.Reading.Bound;
import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.BillingCycle;
import io.outlay.model.Money;
import io.outlay.model.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A contract that can be left, and figures of the stack in every state. */
public final class FixtureStack {
    static final StackMap NO_STACK = new StackMap(List.of(), List.of(), 0);
    static final BillSignals.Contradictions NO_CONTRADICTIONS = new BillSignals.Contradictions(List.of(), List.of());
    /** More could be saved than is at stake. */
    public static final Renewal RENEWAL = new Renewal(
            "search",
            "Findly Search and Merchandising Cloud, Enterprise Edition",
            "F-1",
            Optional.of(LocalDate.of(2026, 11, 14)),
            Optional.of(LocalDate.of(2026, 11, 1)),
            true,
            Optional.of(fee(18_000, "12.5")),
            Verdict.RISING_NO_PAYOFF,
            new Renewal.NextTerm(
                    new ServicePeriod(LocalDate.of(2026, 11, 15), LocalDate.of(2027, 11, 14)),
                    Optional.of(fee(20_000, "25")),
                    Optional.of(ReportFixture.amount(20_000)),
                    Optional.of(ReportFixture.amount(20_000)),
                    Optional.of(new Renewal.Fee(
                            Optional.of(ReportFixture.amount(20_000)),
                            new Renewal.Price(ReportFixture.amount(20_000), "EUR", BigDecimal.ZERO, 0))),
                    Optional.of(new Saving(
                            ReportFixture.amount(0), ReportFixture.amount(1_500), ReportFixture.amount(23_339.4))),
                    Optional.of(ReportFixture.amount(1_500)),
                    Optional.of(LocalDate.of(2027, 11, 1))),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 11, 1)),
            Optional.of(BillingCycle.ANNUAL));

    static final ActBy ACT = new ActBy(
            RENEWAL, LocalDate.of(2026, 11, 1), "Give notice", RENEWAL.next().avoidable(), true);

    static final List<ContractPayment> PAYMENTS = List.of(new ContractPayment(
            "search",
            RENEWAL.systemName(),
            "F-1",
            LocalDate.of(2026, 11, 15),
            new Money(RENEWAL.next().fee().orElseThrow(), "EUR"),
            RENEWAL.next().fee(),
            true,
            true));

    static final Finding PITFALL = new Finding(
            Finding.Kind.BUY_VS_BUILD_MISTAKE,
            "ERP takes 31 % of its build cost a year to keep: buy it.",
            "ERP takes 31 % of its build cost a year to keep (EUR 25,000): buy it.",
            "upkeep takes 31 % of build cost a year",
            "ERP",
            List.of("erp"),
            ReportFixture.amount(25_000),
            Optional.empty(),
            "Compare it with what can be bought.",
            Optional.empty(),
            "No contract binds it",
            List.of());

    /** Beyond the threshold; on its good side; beyond it but excused; without one; not known. */
    static final Landscape LANDSCAPE = new Landscape(
            List.of(
                    indicator("too much", Optional.of("0.31"), Optional.of("0.25"), Bound.AT_MOST, State.HOTSPOT),
                    indicator("too little", Optional.of("0.20"), Optional.of("0.30"), Bound.AT_LEAST, State.HOTSPOT),
                    indicator("at it", Optional.of("0.25"), Optional.of("0.25"), Bound.AT_MOST, State.NO_HOTSPOT),
                    indicator("excused", Optional.of("0.90"), Optional.of("0.25"), Bound.AT_MOST, State.NO_HOTSPOT),
                    indicator("alone", Optional.of("0.90"), Optional.empty(), Bound.AT_MOST, State.NO_THRESHOLD),
                    indicator("unknown", Optional.empty(), Optional.of("0.25"), Bound.AT_MOST, State.UNKNOWN)),
            NO_STACK,
            List.of());

    private FixtureStack() {}

    /** What 16,000 came to after one rise. */
    private static Renewal.Fee fee(int amount, String percent) {
        return new Renewal.Fee(
                Optional.of(ReportFixture.amount(amount)),
                new Renewal.Price(ReportFixture.amount(16_000), "EUR", new BigDecimal(percent), 1));
    }

    private static Indicator indicator(
            String measure, Optional<String> value, Optional<String> threshold, Bound bound, State state) {
        return new Indicator(
                new Indicator.Topic(
                        Pitfall.BUY_VS_BUILD_MISTAKE,
                        Indicator.Scope.SYSTEM,
                        "shop",
                        "Nordcloud Shop Platform",
                        measure),
                new Reading(
                        value.map(BigDecimal::new),
                        threshold.map(BigDecimal::new),
                        bound,
                        Reading.SHARE,
                        state,
                        Origin.NONE),
                Optional.empty(),
                "What is said of " + measure + ".",
                "");
    }
}
