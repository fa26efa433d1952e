package io.outlay.report;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.Books;
import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BridgeFacts;
import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.FiscalYear;
import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.stack.Landscape;
import io.outlay.analysis.tco.ActualCost;
import io.outlay.analysis.tco.BudgetVarianceCalculator;
import io.outlay.analysis.tco.Capex;
import io.outlay.analysis.tco.CapexCalculator;
import io.outlay.analysis.tco.PriorYearItems;
import io.outlay.analysis.tco.TcoCalculator;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Basis;
import io.outlay.model.CloseState;
import io.outlay.model.CostPool;
import io.outlay.model.Cursor;
import io.outlay.model.InputFile;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemRow;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.BudgetMonth;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.RegisterChange;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Restatement.Cause;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.LedgerPass;
import io.outlay.report.sheet.Revision;
import io.outlay.report.sheet.Words;
import io.outlay.settings.CapexSettings;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An invented retailer's closed month with everything that a report may meet: all verdicts, credits, long and hostile
 * names, restatements, rejections, a system without a driver and lines of no system.
 */
public final class ReportFixture {
    static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final Verdict[] VERDICTS = {
        Verdict.IN_LINE,
        Verdict.RISING_NO_PAYOFF,
        Verdict.RISING_FASTER_THAN_BUSINESS,
        Verdict.SAME_BILL_LESS_BUSINESS,
        Verdict.IN_LINE,
        Verdict.WATCH,
        Verdict.IN_LINE,
        Verdict.INSUFFICIENT_DATA,
        Verdict.IN_LINE,
        Verdict.NOT_MEASURABLE,
        Verdict.IMMATERIAL,
        Verdict.ENDED
    };
    /** An issue that restates two files. */
    static final Revision SECOND = new Revision(2, List.of("cost_by_month", "ledger"), Optional.of("late invoices"));

    private final FixtureLedger ledger = new FixtureLedger();
    private final List<SystemMonth> months;
    private final List<MetricMonth> metrics = new ArrayList<>();

    private ReportFixture() {
        months = months(ledger.entries());
        for (int m = 0; m < 36; m++) {
            YearMonth month = PERIOD.minusMonths(35 - m);
            double season = 1 + 0.35 * (month.getMonthValue() >= 11 ? 1 : 0);
            metrics.add(metric("orders", month, Math.round(14_000 * season * Math.pow(1.004, m)), true));
            metrics.add(metric("tickets", month, Math.round(2_600 * season * Math.pow(1.0015, m)), true));
            metrics.add(metric("net_revenue", month, Math.round(1_500_000 * season * Math.pow(1.005, m)), false));
        }
    }

    public static CloseReport report() {
        ReportFixture fixture = new ReportFixture();
        return fixture.build(() -> Cursor.of(fixture.ledger.lines()));
    }

    /** The same with other lines on sheet Lines. */
    public static CloseReport report(Supplier<Cursor<DocumentLine>> lines) {
        return new ReportFixture().build(lines);
    }

    /** Lines of its documents. */
    static List<DocumentLine> lines() {
        return new ReportFixture().ledger.lines();
    }

    /** The first close of a workspace in which nothing is known yet. */
    public static CloseReport empty() {
        return young(List.of(), List.of());
    }

    /** The same where something is known of systems. */
    public static CloseReport young(List<Judgement> judgements, List<Finding> findings) {
        return young(List.of(), judgements, findings);
    }

    public static CloseReport young(List<TechSystem> systems, List<Judgement> judgements, List<Finding> findings) {
        return new CloseReport(
                new CloseReport.Head(
                        "=New & Co",
                        "EUR",
                        PERIOD,
                        new CloseState(true, List.of("hours", "invoices of 2026-08")),
                        "0.1.0",
                        4),
                systems,
                List.of(),
                List.of(),
                new Analysis(
                        judgements,
                        findings,
                        List.of(),
                        List.of(),
                        new BillSignals(
                                FixtureStack.NO_CONTRADICTIONS,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        List.of(),
                        Map.of(),
                        new Landscape(List.of(), FixtureStack.NO_STACK, List.of()),
                        Outlook.none()),
                TcoCalculator.of(new ActualCost(List.of(), List.of(), List.of(), PERIOD, 4, Optional.empty())),
                Optional.of(new Capex(36, List.of())),
                new CloseReport.Budget(List.of(), List.of()),
                BuildOrBuy.NONE,
                new CloseReport.Changes(List.of(), List.of(), Map.of()),
                new CloseReport.Evidence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        List.of(),
                        List.of()),
                new CloseReport.Details(
                        new LedgerPass(() -> Cursor.of(List.of()), Optional.empty()),
                        () -> Cursor.of(List.of()),
                        List.of(),
                        () -> Cursor.of(List.of())));
    }

    private static MetricMonth metric(String name, YearMonth month, long value, boolean counted) {
        return new MetricMonth(name, month, BigDecimal.valueOf(value), counted);
    }

    private CloseReport build(Supplier<Cursor<DocumentLine>> lines) {
        return new CloseReport(
                new CloseReport.Head("Fjell & Fjord Outdoor", "EUR", PERIOD, CloseState.FINAL, "0.1.0", 1),
                ledger.systems(),
                months,
                metrics,
                analysis(),
                TcoCalculator.of(actual()),
                CapexCalculator.of(builds(), new CapexSettings("build, extend", 60), "EUR"),
                new CloseReport.Budget(BudgetVarianceCalculator.of(actual(), budgets(), outlook()), budgets()),
                BuildOrBuy.NONE,
                new CloseReport.Changes(
                        restatements(),
                        List.of(new RegisterChange(
                                "shop", "Shop", RegisterChange.What.OWNER, "", "E-commerce", amount(18_400))),
                        Map.of()),
                new CloseReport.Evidence(
                        List.of(
                                new Balance("NORDCLOUD|invoice|NC-2231|2026", "shop", amount(18_400), amount(0)),
                                new Balance("MAILWERK|invoice|MW-7|2026", "newsletter", amount(2_250.55), amount(0)),
                                new Balance("CARGO AG|invoice|C-19|2026", "shipping", amount(0), amount(740.1))),
                        tieOut(),
                        rejections(),
                        inputs(),
                        inputs(),
                        assumptions(),
                        new TreeMap<>(Map.of(
                                "outlay.company",
                                "Fjell & Fjord Outdoor",
                                "outlay.currency",
                                "EUR",
                                "outlay.renewals.cash-days",
                                "60")),
                        List.of(),
                        List.of()),
                new CloseReport.Details(
                        new LedgerPass(() -> Cursor.of(ledger.entries()), Optional.empty()),
                        lines,
                        List.of(),
                        () -> Cursor.of(List.of())));
    }

    private static List<InputFile> inputs() {
        return List.of(new InputFile(
                "inbox/invoices.csv",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "read",
                List.of(new InputFile.Table(
                        "invoices",
                        "",
                        500,
                        498,
                        2,
                        0,
                        new TreeMap<>(Map.of(
                                "EUR",
                                new InputFile.Amounts(
                                        amount(1000),
                                        amount(990.5),
                                        amount(9.5),
                                        amount(0),
                                        amount(1000),
                                        amount(9.5)))))),
                List.of("column \"approver\" is ignored")));
    }

    private Outlook outlook() {
        AnalysisFacts facts = new AnalysisFacts(
                actual().sums(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Books.NO_BRIDGE);
        return AnalysisCalculator.analyse(new AnalysisInput(
                        PERIOD,
                        "EUR",
                        1,
                        ledger.systems(),
                        months,
                        metrics,
                        facts,
                        Defaults.VERDICT,
                        Defaults.BILLS,
                        Defaults.BENCHMARKS,
                        Defaults.OUTLOOK))
                .outlook();
    }

    private ActualCost actual() {
        List<LedgerSum> sums = ledger.entries().stream().map(ReportFixture::sum).toList();
        List<LedgerSum> prior = PriorYearItems.of(Cursor.of(ledger.entries()), new FiscalYear(YearMonth.of(2026, 1)));
        return new ActualCost(sums, prior, ledger.systems(), PERIOD, 1, Window.first(months, PERIOD));
    }

    /** The same as if some systems were built: one in the ledger, one before it, one retired, one without a go-live. */
    private ActualCost builds() {
        ActualCost actual = actual();
        List<TechSystem> systems = List.of(
                SystemRow.of("erp")
                        .sourcing(Sourcing.EXTEND)
                        .goLive(Optional.of(LocalDate.of(2026, 7, 15)))
                        .row(),
                SystemRow.of("shop")
                        .sourcing(Sourcing.BUILD)
                        .goLive(Optional.of(LocalDate.of(2023, 3, 1)))
                        .built("240000.55", "200000", "0.2")
                        .row(),
                SystemRow.of("market")
                        .sourcing(Sourcing.BUILD)
                        .goLive(Optional.of(LocalDate.of(2022, 5, 1)))
                        .retired(Optional.of(LocalDate.of(2026, 3, 31)))
                        .built("60000", "60000", "0.2")
                        .row(),
                SystemRow.of("legacy").sourcing(Sourcing.BUILD).row());
        return new ActualCost(actual.sums(), actual.priorYear(), systems, PERIOD, 1, actual.known());
    }

    /** Computed from the invented entries; half of them were reported a year ago. */
    private List<Bridge> bridges() {
        TreeMap<String, BigDecimal> reported = new TreeMap<>();
        ledger.entries().stream()
                .filter(e -> e.basis().inTotal() && !e.postedIn().isAfter(PERIOD.minusYears(1)))
                .filter(e -> e.month().isAfter(PERIOD.minusYears(2)))
                .forEach(e -> reported.merge(e.systemId(), e.amount(), BigDecimal::add));
        AnalysisFacts facts = new AnalysisFacts(
                ledger.entries().stream().map(ReportFixture::sum).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new BridgeFacts(List.of(), Optional.of(reported)));
        return AnalysisCalculator.analyse(new AnalysisInput(
                        PERIOD,
                        "EUR",
                        1,
                        ledger.systems(),
                        months,
                        metrics,
                        facts,
                        Defaults.VERDICT,
                        Defaults.BILLS,
                        Defaults.BENCHMARKS,
                        Defaults.OUTLOOK))
                .bridges();
    }

    private static LedgerSum sum(LedgerEntry e) {
        return new LedgerSum(
                e.systemId(),
                e.month(),
                e.costPool(),
                e.basis(),
                e.oneOff(),
                e.sourceCurrency(),
                false,
                e.amount(),
                e.sourceAmount());
    }

    private static List<BudgetMonth> budgets() {
        List<BudgetMonth> budgets = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(2026, m);
            budgets.add(budget(month, "shop", Optional.empty(), 20_500));
            budgets.add(budget(month, "erp", Optional.empty(), 10_000));
            budgets.add(budget(month, "erp", Optional.of(CostPool.RUN), 2_400));
            budgets.add(new BudgetMonth(
                    month, Optional.empty(), Optional.of(TechLayer.SERVICE), Optional.empty(), amount(7_800)));
        }
        return budgets;
    }

    private static BudgetMonth budget(YearMonth month, String systemId, Optional<CostPool> pool, double amount) {
        return new BudgetMonth(month, Optional.of(systemId), Optional.empty(), pool, amount(amount));
    }

    static BigDecimal amount(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static List<SystemMonth> months(List<LedgerEntry> entries) {
        Map<String, SystemMonth> months = new TreeMap<>();
        for (LedgerEntry e : entries) {
            if (!e.month().isAfter(PERIOD)) {
                months.merge(e.systemId() + e.month(), month(e), ReportFixture::plus);
            }
        }
        return List.copyOf(months.values());
    }

    private static SystemMonth month(LedgerEntry e) {
        Basis basis = e.basis();
        BigDecimal accrued = of(e, basis == Basis.ACCRUAL);
        BigDecimal transform = of(e, e.costPool() == CostPool.TRANSFORM);
        BigDecimal oneOff = of(e, e.oneOff() && basis.inTotal());
        BigDecimal allocated = of(e, basis == Basis.ALLOCATED);
        return new SystemMonth(
                e.systemId(),
                e.month(),
                of(e, basis == Basis.BILLED),
                of(e, basis == Basis.EFFECTIVE),
                accrued,
                of(e, basis == Basis.EFFORT),
                transform,
                allocated,
                oneOff,
                accrued,
                amount(0),
                of(e, basis.inTotal()).subtract(oneOff).subtract(transform).subtract(allocated));
    }

    private static BigDecimal of(LedgerEntry entry, boolean counts) {
        return counts ? entry.amount() : amount(0);
    }

    private static SystemMonth plus(SystemMonth a, SystemMonth b) {
        return new SystemMonth(
                a.systemId(),
                a.month(),
                a.billed().add(b.billed()),
                a.effective().add(b.effective()),
                a.accrued().add(b.accrued()),
                a.effort().add(b.effort()),
                a.transform().add(b.transform()),
                a.allocated().add(b.allocated()),
                a.oneOff().add(b.oneOff()),
                a.estimated().add(b.estimated()),
                a.estimatedByContract(),
                a.comparable().add(b.comparable()));
    }

    private Analysis analysis() {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < ledger.systems().size(); i++) {
            TechSystem s = ledger.systems().get(i);
            judgements.add(judge(Level.SYSTEM, s.systemId(), s.name(), Optional.of(s.layer()), VERDICTS[i]));
        }
        judgements.add(judge(Level.SYSTEM, TechSystem.UNMAPPED, "Unmapped", Optional.empty(), Verdict.NOT_MEASURABLE));
        judgements.sort(
                Comparator.comparing((Judgement j) -> j.cost().costT12m()).reversed());
        Verdict[] layers = {
            Verdict.WATCH,
            Verdict.IN_LINE,
            Verdict.IN_LINE,
            Verdict.RISING_NO_PAYOFF,
            Verdict.IN_LINE,
            Verdict.RISING_FASTER_THAN_BUSINESS
        };
        for (TechLayer layer : TechLayer.values()) {
            judgements.add(judge(Level.LAYER, layer.id(), layer.title(), Optional.of(layer), layers[layer.ordinal()]));
        }
        judgements.add(judge(Level.PORTFOLIO, "portfolio", "All systems", Optional.empty(), Verdict.WATCH));
        return new Analysis(
                judgements,
                findings(judgements),
                bridges(),
                List.of(FixtureStack.RENEWAL),
                new BillSignals(
                        FixtureStack.NO_CONTRADICTIONS,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(FixtureStack.ACT),
                        FixtureStack.PAYMENTS,
                        FixtureStack.PAYMENTS,
                        List.of()),
                List.of(),
                Map.of("portfolio", index()),
                FixtureStack.LANDSCAPE,
                outlook());
    }

    private BigDecimal sum(Level level, String id, int from, int to, boolean comparable) {
        return months.stream()
                .filter(m -> level == Level.PORTFOLIO
                        || (level == Level.LAYER
                                ? layerOf(m).equals(id)
                                : m.systemId().equals(id)))
                .filter(m -> !m.month().isBefore(PERIOD.minusMonths(from))
                        && !m.month().isAfter(PERIOD.minusMonths(to)))
                .map(m -> comparable ? m.comparable() : m.total())
                .reduce(amount(0), BigDecimal::add);
    }

    private String layerOf(SystemMonth month) {
        return ledger.systems().stream()
                .filter(s -> s.systemId().equals(month.systemId()))
                .map(s -> s.layer().id())
                .findFirst()
                .orElse("");
    }

    private static final BigDecimal CURRENCY_EFFECT = new BigDecimal("-12.34");

    private static Comparison compared(BigDecimal before, BigDecimal now, double driver) {
        BigDecimal orders = BigDecimal.valueOf(10_000);
        return new Comparison(before, now, orders, orders.multiply(BigDecimal.valueOf(1 + driver)), true);
    }

    private Judgement judge(Level level, String id, String name, Optional<TechLayer> layer, Verdict verdict) {
        BigDecimal comparable = sum(level, id, 11, 0, true).add(CURRENCY_EFFECT);
        BigDecimal before = sum(level, id, 23, 12, true);
        boolean known = verdict.ordinal() < Verdict.INSUFFICIENT_DATA.ordinal() && before.signum() > 0;
        double growth = known ? rounded(comparable.doubleValue() / before.doubleValue() - 1) : 0;
        double driver = verdict == Verdict.SAME_BILL_LESS_BUSINESS ? -0.0713 : layer.isPresent() ? 0.0181 : 0.0491;
        String metric = layer.filter(TechLayer.SERVICE::equals).isPresent() ? "tickets" : "orders";
        BigDecimal excess = comparable.subtract(before.multiply(BigDecimal.valueOf(1 + driver)));
        return new Judgement(
                level,
                id,
                name,
                layer,
                level == Level.SYSTEM ? Optional.of(SystemType.TECHNOLOGY) : Optional.empty(),
                verdict,
                verdict.flagged() ? Optional.of(YearMonth.of(2026, 3)) : Optional.empty(),
                verdict.flagged() ? List.of(Tag.PRICE_STEP, Tag.ESTIMATED) : List.of(),
                new Judgement.Cost(
                        sum(level, id, 0, 0, false),
                        sum(level, id, 11, 0, false),
                        comparable,
                        CURRENCY_EFFECT,
                        known ? OptionalDouble.of(comparable.doubleValue() / 196420) : OptionalDouble.empty(),
                        known ? Optional.of(excess.setScale(2, RoundingMode.HALF_UP)) : Optional.empty(),
                        known ? Optional.of(BigDecimal.ZERO) : Optional.empty()),
                new Judgement.Growth(
                        known ? OptionalDouble.of(growth) : OptionalDouble.empty(),
                        verdict == Verdict.NOT_MEASURABLE ? Optional.empty() : Optional.of(metric),
                        verdict == Verdict.NOT_MEASURABLE ? Optional.empty() : Optional.of(new BigDecimal("196420")),
                        known ? OptionalDouble.of(driver) : OptionalDouble.empty(),
                        known ? OptionalDouble.of(Math.log1p(0.25) - Math.log1p(driver)) : OptionalDouble.empty(),
                        known ? Optional.of(compared(before, comparable, driver)) : Optional.empty(),
                        verdict.rising() ? List.of(BigDecimal.valueOf(0.02), BigDecimal.valueOf(driver)) : List.of()),
                new Judgement.Test(
                        known ? OptionalDouble.of(1 / 73.0) : OptionalDouble.empty(),
                        known ? OptionalDouble.of(2.5) : OptionalDouble.empty(),
                        known ? OptionalDouble.of(23) : OptionalDouble.empty(),
                        known ? OptionalDouble.of(0.1) : OptionalDouble.empty(),
                        known ? OptionalDouble.of(1.2345678901234567e-7) : OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        known ? 36 : 11),
                new Judgement.Rationale(
                        why(verdict, metric, growth, driver),
                        verdict.flagged()
                                ? "Ask for the price of the last renewal, or cut the plan to what is used before the notice date."
                                : ""));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }

    private static String why(Verdict verdict, String metric, double growth, double driver) {
        return switch (verdict) {
            case INSUFFICIENT_DATA -> "Eleven months with cost and driver; a verdict needs 26.";
            case NOT_MEASURABLE -> "No driver with data: add a metric or name another driver.";
            case IMMATERIAL -> "Below the limit of 6,000 EUR a year.";
            case ENDED -> "Retired, no cost in the last three months.";
            default ->
                "Cost " + Words.growth(growth) + " in twelve months while " + metric + " moved " + Words.growth(driver)
                        + "; no payoff visible in this driver since March 2026.";
        };
    }

    private static List<Finding> findings(List<Judgement> judgements) {
        return Stream.concat(
                        judgements.stream()
                                .filter(j ->
                                        j.level() == Level.SYSTEM && j.verdict().flagged())
                                .sorted(Comparator.comparing((Judgement j) ->
                                                j.cost().excessCost().orElse(BigDecimal.ZERO))
                                        .reversed())
                                .map(ReportFixture::finding),
                        Stream.of(FixtureStack.PITFALL))
                .toList();
    }

    private static Finding finding(Judgement j) {
        String what = "cost " + Words.growth(j.growth().costGrowth().orElse(0)) + ", "
                + j.growth().driver().orElse("") + " "
                + Words.growth(j.growth().driverGrowth().orElse(0));
        BigDecimal money = j.cost().excessCost().orElse(BigDecimal.ZERO);
        return new Finding(
                Finding.Kind.COST_BEYOND_GROWTH,
                j.name() + " costs EUR " + Words.whole(money)
                        + " a year more than growth explains: give notice by 1 November 2026.",
                j.name() + " costs EUR " + Words.whole(money) + " a year more than growth explains (" + what
                        + "): give notice by 1 November 2026.",
                what,
                j.name(),
                List.of(j.id()),
                money,
                j.since(),
                j.rationale().action(),
                Optional.of(LocalDate.of(2026, 11, 1)),
                "Give notice by 1 November 2026",
                List.of("The next term costs EUR 40,000."));
    }

    private static List<IndexPoint> index() {
        List<IndexPoint> points = new ArrayList<>();
        for (int m = 0; m < 36; m++) {
            YearMonth month = PERIOD.minusMonths(35 - m);
            points.add(
                    m < 12
                            ? new IndexPoint(month, OptionalDouble.empty(), OptionalDouble.empty())
                            : new IndexPoint(
                                    month,
                                    OptionalDouble.of(103 + 0.5 * (m - 12) + m % 3),
                                    OptionalDouble.of(104 + 0.12 * (m - 12) - m % 4 * 0.7)));
        }
        return points;
    }

    private List<Restatement> restatements() {
        BigDecimal before = months.stream()
                .filter(m -> m.systemId().equals("shop") && m.month().equals(PERIOD.minusMonths(1)))
                .map(SystemMonth::total)
                .reduce(amount(0), BigDecimal::add);
        return List.of(
                new Restatement(
                        FixtureLedger.PRIOR_YEAR,
                        "search",
                        amount(6_000),
                        amount(6_000).add(FixtureLedger.PRIOR),
                        FixtureLedger.PRIOR,
                        new Cause(Reason.LATE, "Findly", 1, "FINDLY|invoice|F-12|2025"),
                        PERIOD.minusMonths(2)),
                new Restatement(
                        PERIOD.minusMonths(1),
                        "shop",
                        before.subtract(FixtureLedger.LATE),
                        before,
                        FixtureLedger.LATE,
                        new Cause(Reason.LATE, "Nordcloud", 1, "NORDCLOUD|invoice|NC-2231|2026"),
                        PERIOD),
                new Restatement(
                        PERIOD.minusMonths(4),
                        "newsletter",
                        amount(1900),
                        amount(1650),
                        amount(-250),
                        new Cause(Reason.CREDIT, "Mailwerk", 1, "MAILWERK|credit_note|MW-C1|2026"),
                        PERIOD.minusMonths(2)));
    }

    private List<TieOutLine> tieOut() {
        BigDecimal total = months.stream().map(SystemMonth::total).reduce(amount(0), BigDecimal::add);
        return List.of(
                new TieOutLine(
                        "files",
                        "rows read = accepted + rejected + duplicate",
                        "",
                        new BigDecimal(500),
                        new BigDecimal(500)),
                new TieOutLine(
                        "files",
                        "amounts read = accepted + rejected + duplicate",
                        "USD",
                        amount(81_220.4),
                        amount(81_220.4)),
                new TieOutLine(
                        "converted",
                        "document × rate = booked, all documents of the period and of the periods before it",
                        "EUR",
                        total,
                        total),
                new TieOutLine("systems", "Σ systems + unmapped = ledger", "EUR", total, total));
    }

    private static List<Rejection> rejections() {
        return List.of(
                new Rejection(
                        RejectionCode.NOT_A_NUMBER,
                        "invoices",
                        new SourceRef("inbox/2026/invoices-2026-07.csv", "", 14),
                        "net_amount",
                        "1.299,00",
                        "is not a number",
                        "Use a decimal point (1299.00), or set decimal: \",\" in a profile for this file.",
                        "SAP,INV-2231,2026-07-01,\"1.299,00\",EUR",
                        Optional.empty(),
                        "EUR"),
                new Rejection(
                        RejectionCode.UNKNOWN_SYSTEM,
                        "invoices",
                        new SourceRef("inbox/2026/invoices.xlsx", "Q3", 7),
                        "system_id",
                        "=HYPERLINK(\"http://example.com\")",
                        "is not in the register",
                        "Add it to systems.csv, or leave the column blank.",
                        "+cmd|' /C calc'!A0",
                        Optional.of(amount(120)),
                        "EUR"));
    }

    private static List<Assumption> assumptions() {
        Map<String, String> verdict = new LinkedHashMap<>();
        verdict.put("verdict.min-gap", "0.05");
        verdict.put("verdict.max-q", "0.05");
        verdict.put("verdict.limit-amount", "6000");
        List<Assumption> all = new ArrayList<>(List.of(
                new Assumption("Ledger", "spread", "month-fraction", "", "default"),
                new Assumption("Ledger", "close.cutoff-days", "10", "days", "outlay.yaml: outlay.close.cutoff-days"),
                new Assumption(
                        "Rates", "USD 2026-09", "0.8611", "EUR per USD", "European Central Bank, mean of the month")));
        verdict.forEach((key, value) -> all.add(new Assumption("Verdict", key, value, "", "default")));
        return all;
    }
}
