package io.outlay.report.ledger;

import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SpanSums;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.Live;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The totals that twelve months have, and the steps between them: cost as booked, comparable cost as judged, the base of the
 * outlook. Steps are sums of the sheet Ledger, comparable cost is that of the sheet Monthly cost, the base that of the sheet
 * Outlook; what they leave over are cents of rounding.
 */
final class Walk {
    /** Decimals of what is left over: parts of a unit, since rates are not rounded. */
    static final int DIGITS = 4;

    /** Characters of a part of a formula: Excel takes 8,192 in all. */
    private static final int LONGEST = 6_000;

    private static final Live NONE = new Live("0", BigDecimal.ZERO);

    private final Book book;
    private final SpanSums sums;
    private final DataSums monthly;
    private final Map<String, Rate> rates = new TreeMap<>();
    private final Map<Subject, BigDecimal> comparable = new HashMap<>();
    private final Map<Subject, BigDecimal> cents = new HashMap<>();
    private final Map<Subject, Optional<BigDecimal>> centsAhead = new HashMap<>();

    /** By which values are kept that do not depend on where a row is. */
    private record Subject(Level level, String id) {
        static Subject of(Scope scope) {
            return new Subject(scope.level(), scope.id());
        }
    }

    /** Reporting currency per unit in the period's month, and how a formula calls it. */
    private record Rate(String name, BigDecimal value) {}

    Walk(Book book) {
        this.book = book;
        this.sums = new SpanSums(book);
        this.monthly = new MonthlyCostSheet().sums(book);
        sumComparable();
        for (Assumption assumption : book.report().evidence().assumptions()) {
            if (assumption.group().equals(Assumption.RATE) && !assumption.key().equals(book.currency())) {
                boolean named = assumption.number().isPresent();
                rates.put(
                        assumption.key(),
                        new Rate(named ? assumption.name() : assumption.value(), new BigDecimal(assumption.value())));
            }
        }
    }

    /** Of the months since the window's first, by system, layer and in all. */
    private void sumComparable() {
        Map<String, String> layers = book.report().systems().stream()
                .collect(Collectors.toMap(
                        TechSystem::systemId, system -> system.layer().id()));
        for (SystemMonth month : book.report().months()) {
            if (!month.month().isBefore(book.window().start())) {
                add(Subject.of(Scope.portfolio()), month);
                add(new Subject(Level.SYSTEM, month.systemId()), month);
                add(new Subject(Level.LAYER, layers.getOrDefault(month.systemId(), "")), month);
            }
        }
    }

    private void add(Subject subject, SystemMonth month) {
        comparable.merge(subject, month.comparable(), BigDecimal::add);
    }

    Live booked(Scope scope) {
        return sums.twelve(scope.criteria());
    }

    Live allocated(Scope scope) {
        return part(scope, Criterion.basis(Basis.ALLOCATED));
    }

    Live oneOffs(Scope scope) {
        return part(scope, Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE));
    }

    Live projects(Scope scope) {
        return part(scope, Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT));
    }

    /** Bills and hours in other currencies, at the rates of the period's month instead of their own. */
    Live currency(Scope scope) {
        Live effect =
                atRates(scope, Criterion.unallocated(), Criterion.recurring(), Criterion.notPool(CostPool.TRANSFORM));
        return effect.formula().length() < LONGEST ? effect : left(scope);
    }

    /** Of more currencies than a formula can name, what the other steps leave over. */
    private Live left(Scope scope) {
        Live steps = booked(scope).plus(allocated(scope)).plus(oneOffs(scope)).plus(projects(scope));
        return SpanLives.minus(comparable(scope), steps, book.unit().digits());
    }

    /** Hours of projects, which the outlook has and the comparison has not, at the rates of the period's month. */
    Live projectsAhead(Scope scope) {
        Criterion[] projects = {Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT)};
        return sums.twelve(SpanSums.with(scope.criteria(), projects)).plus(atRates(scope, projects));
    }

    /** What the rates of the period's month do to rows in other currencies; those without a rate stay as booked. */
    private Live atRates(Scope scope, Criterion... which) {
        List<String> codes = book.ledger().currencies().stream()
                .filter(rates::containsKey)
                .filter(code ->
                        book.ledger().count(span(scope, code, which)).value().signum() != 0)
                .toList();
        return codes.stream()
                .map(code -> atRate(scope, code, which)
                        .plus(SpanLives.negative(book.ledger().cost(span(scope, code, which)))))
                .reduce(Live::plus)
                .orElse(NONE);
    }

    private Live atRate(Scope scope, String code, Criterion... which) {
        Rate rate = rates.get(code);
        Live amount = book.ledger().invoiced(span(scope, code, which));
        return new Live(amount.formula() + "*" + rate.name(), amount.value().multiply(rate.value()));
    }

    private Criterion[] span(Scope scope, String code, Criterion... which) {
        return SpanSums.with(
                        SpanSums.with(scope.criteria(), which),
                        Criterion.source(code),
                        Criterion.from(start(), book.window().start()),
                        Criterion.to(Book.PERIOD, book.period()))
                .toArray(Criterion[]::new);
    }

    private String start() {
        long back = book.window().start().until(book.period(), ChronoUnit.MONTHS);
        return "EDATE(" + Book.PERIOD + ",-" + back + ")";
    }

    Live comparable(Scope scope) {
        DataSums months = monthly.where("month", "\">=\"&" + start()).where("month", "\"<=\"&" + Book.PERIOD);
        String formula = switch (scope.level()) {
            case SYSTEM -> months.where("system_id", scope.key()).sum("comparable");
            case LAYER -> months.where("layer", scope.layer()).sum("comparable");
            case PORTFOLIO -> months.sum("comparable");
        };
        return new Live(formula, comparable.getOrDefault(Subject.of(scope), BigDecimal.ZERO));
    }

    /** What the sheet Outlook continues; empty where it continues nothing, or does not know the year whole. */
    Optional<Live> base(Scope scope) {
        boolean system = scope.level() == Level.SYSTEM;
        String keys = system ? TieNames.OUTLOOK_KEYS : TieNames.OUTLOOK_SUM_KEYS;
        String base = system ? TieNames.OUTLOOK_BASE : TieNames.OUTLOOK_SUM_BASE;
        return book.report().analysis().outlook().subjects().stream()
                .filter(subject -> book.window().isYear()
                        && subject.level() == scope.level()
                        && subject.id().equals(scope.id()))
                .findFirst()
                .map(subject ->
                        new Live("SUMIFS(" + base + "," + keys + "," + scope.key() + ")", subject.lastTwelve()));
    }

    /** What the steps to comparable cost leave over. */
    BigDecimal cents(Scope scope) {
        return cents.computeIfAbsent(Subject.of(scope), subject -> leftOver(scope));
    }

    private BigDecimal leftOver(Scope scope) {
        BigDecimal steps = Sum.of(List.of(
                booked(scope).value(),
                allocated(scope).value(),
                oneOffs(scope).value(),
                projects(scope).value(),
                currency(scope).value()));
        return comparable(scope).value().subtract(steps).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** What the step from there to the base of the outlook leaves over. */
    Optional<BigDecimal> centsAhead(Scope scope) {
        return centsAhead.computeIfAbsent(Subject.of(scope), subject -> leftOverAhead(scope));
    }

    private Optional<BigDecimal> leftOverAhead(Scope scope) {
        return base(scope)
                .map(base -> base.value()
                        .subtract(comparable(scope).value())
                        .subtract(projectsAhead(scope).value())
                        .setScale(DIGITS, RoundingMode.HALF_UP));
    }

    /** Comparable cost as the sheet Payoff shows it. */
    static String payoff(Scope scope) {
        String levels = switch (scope.level()) {
            case SYSTEM -> "\"<>Layer\"," + TieNames.PAYOFF_LEVELS + ",\"<>Portfolio\"";
            case LAYER -> "\"Layer\"";
            case PORTFOLIO -> "\"Portfolio\"";
        };
        return "SUMIFS(" + TieNames.PAYOFF_COMPARABLE + "," + TieNames.PAYOFF_KEYS + "," + scope.key() + ","
                + TieNames.PAYOFF_LEVELS + "," + levels + ")";
    }

    /** The most that rounding can come to: half a unit for each row of another currency, and for each month. */
    Live rounding(Scope scope) {
        Live rows = book.ledger()
                .count(SpanSums.with(
                                scope.criteria(),
                                Criterion.notSource(book.currency()),
                                Criterion.from(start(), book.window().start()),
                                Criterion.to(Book.PERIOD, book.period()))
                        .toArray(Criterion[]::new));
        BigDecimal unit = book.unit().one();
        String half = unit.divide(BigDecimal.valueOf(2)).toPlainString();
        return new Live(
                half + "*(12+" + rows.formula() + ")",
                unit.multiply(rows.value().add(BigDecimal.valueOf(12))).divide(BigDecimal.valueOf(2)));
    }

    private Live part(Scope scope, Criterion... criteria) {
        return SpanLives.negative(sums.twelve(SpanSums.with(scope.criteria(), criteria)));
    }
}
