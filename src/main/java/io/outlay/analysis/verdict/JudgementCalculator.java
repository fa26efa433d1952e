package io.outlay.analysis.verdict;

import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.Wording;
import io.outlay.model.MinorUnit;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Gathers verdict, figures and words on one subject into its row. */
public final class JudgementCalculator {
    public static final int NEW_MONTHS = 6;

    private final VerdictSettings settings;
    private final Thresholds thresholds;
    private final Explanation explanation;
    private final SinceCalculator since;
    private final Map<String, Set<Tag>> billTags;
    private final MinorUnit unit;
    private final Window window;

    /** @param billTags what bills and contracts say, by system */
    public JudgementCalculator(
            VerdictSettings settings, Thresholds thresholds, Wording wording, Map<String, Set<Tag>> billTags) {
        this.billTags = billTags;
        this.unit = MinorUnit.of(wording.currency());
        this.window = wording.window();
        this.settings = settings;
        this.thresholds = thresholds;
        this.explanation = new Explanation(wording, settings);
        this.since = new SinceCalculator(settings);
    }

    public Judgement judge(Series series, Standing standing) {
        Subject subject = series.subject();
        Optional<BigDecimal> business = series.driver().flatMap(driver -> driver.over(window));
        Optional<EarlySign> early = EarlySign.of(series, standing, settings, thresholds.floor());
        return new Judgement(
                subject.level(),
                subject.id(),
                subject.name(),
                subject.layer(),
                subject.system().map(TechSystem::type),
                standing.verdict(),
                since.since(series, standing),
                tags(subject, standing.monthEnd().month(), early),
                cost(subject, standing.monthEnd(), business),
                growth(series, standing, business),
                test(standing),
                rationale(series, standing, early));
    }

    private Judgement.Cost cost(Subject subject, MonthEnd end, Optional<BigDecimal> business) {
        return new Judgement.Cost(
                subject.month(end.month(), SystemMonth::total),
                subject.year(end.month(), SystemMonth::total),
                end.cost(),
                end.cost().subtract(subject.year(end.month(), JudgementCalculator::asBooked)),
                unitCost(end.cost(), business),
                end.comparison()
                        .filter(g -> hasTwoYears(subject, end.month()))
                        .map(Comparison::excess)
                        .map(unit::round),
                end.comparison().flatMap(g -> currencyBefore(subject, end.month(), g)));
    }

    /** Where all months are like ones, the sum compared is that of the whole year before. */
    private static Optional<BigDecimal> currencyBefore(Subject subject, YearMonth end, Comparison growth) {
        YearMonth before = end.minusMonths(Subject.YEAR);
        return Optional.of(growth.costBefore())
                .filter(cost -> cost.compareTo(subject.year(before, SystemMonth::comparable)) == 0)
                .map(cost -> cost.subtract(subject.year(before, JudgementCalculator::asBooked)));
    }

    /** What is comparable of a month, at the rates it was booked at. */
    private static BigDecimal asBooked(SystemMonth month) {
        return month.total()
                .subtract(month.oneOff())
                .subtract(month.transform())
                .subtract(month.allocated());
    }

    private Judgement.Growth growth(Series series, Standing standing, Optional<BigDecimal> business) {
        MonthEnd end = standing.monthEnd();
        return new Judgement.Growth(
                number(costGrowth(series, end)),
                series.driver().map(Driver::metric),
                business,
                number(end.comparison().map(Comparison::gDriver)),
                statistic(end.comparison().map(Comparison::gap)),
                end.comparison(),
                standing.whileRising());
    }

    private static Judgement.Test test(Standing standing) {
        Optional<Tested> tested = standing.tested();
        return new Judgement.Test(
                statistic(tested.map(t -> t.unit().s().estimate())),
                statistic(tested.map(t -> t.unit().s().t())),
                statistic(tested.map(t -> (double) t.unit().s().df())),
                statistic(tested.map(t -> t.unit().g().estimate())),
                statistic(tested.map(t -> t.unit().p())),
                statistic(tested.map(Tested::qUnit)),
                statistic(tested.map(Tested::pRise)),
                statistic(tested.map(Tested::qRise)),
                standing.monthEnd().fresh(),
                standing.monthEnd().monthsValid());
    }

    private Judgement.Rationale rationale(Series series, Standing standing, Optional<EarlySign> early) {
        return new Judgement.Rationale(
                explanation.why(series, standing, thresholds)
                        + early.map(sign -> " " + explanation.early(series, sign))
                                .orElse(""),
                early.map(sign -> Advice.askBefore()).orElse("") + Advice.action(series, standing));
    }

    private Optional<BigDecimal> costGrowth(Series series, MonthEnd end) {
        return series.driver().isPresent()
                ? end.comparison().map(Comparison::gCost)
                : Comparison.costGrowth(
                        series.subject(), end.month(), settings.history().maxGaps());
    }

    private static boolean hasTwoYears(Subject subject, YearMonth period) {
        return subject.firstCost()
                .filter(first -> !first.isAfter(period.minusMonths(2L * Subject.YEAR - 1)))
                .isPresent();
    }

    private static OptionalDouble unitCost(BigDecimal cost, Optional<BigDecimal> business) {
        return business.filter(value -> value.signum() > 0)
                .map(value -> OptionalDouble.of(cost.doubleValue() / value.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    private List<Tag> tags(Subject subject, YearMonth period, Optional<EarlySign> early) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        if (subject.level() == Level.SYSTEM) {
            tags.addAll(billTags.getOrDefault(subject.id(), Set.of()));
        }
        early.ifPresent(sign -> tags.add(Tag.EARLY_SIGN));
        boolean isNew = subject.system()
                .flatMap(TechSystem::goLive)
                .filter(day -> day.isAfter(period.atEndOfMonth().minusMonths(NEW_MONTHS)))
                .isPresent();
        if (isNew) {
            tags.add(Tag.NEW);
        }
        if (subject.year(period, SystemMonth::estimated).signum() != 0) {
            tags.add(Tag.ESTIMATED);
        }
        return List.copyOf(tags);
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return statistic(value.map(BigDecimal::doubleValue));
    }

    private static OptionalDouble statistic(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
