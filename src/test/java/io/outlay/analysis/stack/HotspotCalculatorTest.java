package io.outlay.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.Books;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.stack.Indicator.State;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemRow;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.Integration.Mode;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each indicator just below, at and beyond its threshold, by hand. The period is September 2026. */
class HotspotCalculatorTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final SourceRef SOURCE = new SourceRef("a.csv", "", 2);

    private final List<TechSystem> systems = new ArrayList<>();
    private final List<SystemMonth> months = new ArrayList<>();
    private final List<LedgerSum> sums = new ArrayList<>();
    private final List<MetricMonth> metrics = new ArrayList<>();
    private final List<Integration> links = new ArrayList<>();
    private final List<EffortEntry> effort = new ArrayList<>();
    private final List<HourlyCost> rates = new ArrayList<>();
    private final List<UsageReading> usage = new ArrayList<>();

    /** A bill that cost nothing, so that the ledger is known for a year. */
    @BeforeEach
    void yearBegins() {
        known(PERIOD.minusMonths(11));
    }

    private void known(YearMonth month) {
        BigDecimal none = new BigDecimal("0.00");
        months.add(new SystemMonth(
                TechSystem.UNMAPPED,
                month,
                new BigDecimal("1.00"),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none));
    }

    @Test
    void fewMonthsOfUpkeepAreNoYear() {
        months.clear();
        known(PERIOD.minusMonths(4));
        built("b", "100000", "100000", "0.15");
        cost("b", CostPool.RUN, Basis.EFFORT, "10000.00");

        Indicator build = indicator("b", "upkeep of twelve months ÷ build cost");
        assertThat(build.reading().state()).isEqualTo(State.UNKNOWN);
        assertThat(build.finding()).isEqualTo("The upkeep of B is known for 5 months only.");
    }

    /** 30 % of the build cost in five months are more than 25 % in a year. */
    @Test
    void upkeepBeyondAYearsBoundInFewMonthsIsBeyondIt() {
        months.clear();
        known(PERIOD.minusMonths(4));
        built("b", "100000", "100000", "0.15");
        cost("b", CostPool.RUN, Basis.EFFORT, "30000.00");

        Indicator build = indicator("b", "upkeep of twelve months ÷ build cost");
        assertThat(build.reading().state()).isEqualTo(State.HOTSPOT);
        assertThat(build.finding())
                .isEqualTo("B cost EUR 100,000 to build and takes EUR 30,000 of upkeep in the 5 months known, 30.0 % of"
                        + " that, EUR 5,000 more than 25.0 %.");
    }

    @Test
    void costOfFewMonthsIsNoShareOfAYearsRevenue() {
        months.clear();
        known(PERIOD);
        revenue("10000000");
        system("a", Sourcing.BUY);
        cost("a", CostPool.LICENCE, Basis.EFFECTIVE, "700000");

        Indicator share = indicator("portfolio", "technology cost ÷ revenue");
        assertThat(share.reading().state()).isEqualTo(State.UNKNOWN);
        assertThat(share.finding()).isEqualTo("Cost is known for one month only.");
    }

    @ParameterizedTest
    @CsvSource({
        "22, 700000, NO_HOTSPOT, NO_HOTSPOT",
        "23, 600000, NO_HOTSPOT, NO_HOTSPOT",
        "22, 600012, NO_HOTSPOT, NO_HOTSPOT",
        "23, 601200, HOTSPOT, HOTSPOT"
    })
    void isAComplexityTrapOnlyWithTooManySystemsAndTooMuchSpend(int number, String spend, State many, State much) {
        revenue("10000000");
        for (int i = 0; i < number; i++) {
            system("s" + i, Sourcing.BUY);
        }
        cost("s0", CostPool.LICENCE, Basis.EFFECTIVE, spend);

        assertThat(indicator("portfolio", "systems in service").reading().state())
                .isEqualTo(many);
        Indicator share = indicator("portfolio", "technology cost ÷ revenue");
        assertThat(share.reading().state()).isEqualTo(much);
        assertThat(share.reading().threshold().orElseThrow()).isEqualByComparingTo("0.06");
        if (much == State.HOTSPOT) {
            assertThat(share.reading().value().orElseThrow()).isEqualByComparingTo("0.0601");
            assertThat(share.money()).contains(new BigDecimal("201200.00"));
        }
    }

    @Test
    void knowsNoStageWithoutTwelveMonthsOfRevenue() {
        revenue("10000000");
        metrics.remove(3);
        system("a", Sourcing.BUY);

        Indicator share = indicator("portfolio", "technology cost ÷ revenue");
        assertThat(share.reading().state()).isEqualTo(State.UNKNOWN);
        assertThat(share.reading().value()).isEmpty();
        assertThat(share.finding()).contains("Net revenue is not known");
    }

    @Test
    void countsSystemsBeyondOnePerCapabilityWithTheirSpend() {
        capable("big", " Search ");
        capable("small", "search");
        capable("tiny", "SEARCH");
        capable("pay", "payment");
        cost("big", CostPool.LICENCE, Basis.EFFECTIVE, "5000.00");
        cost("small", CostPool.LICENCE, Basis.EFFECTIVE, "3000.10");
        cost("tiny", CostPool.LICENCE, Basis.EFFECTIVE, "0.05");

        Indicator sum = indicator("portfolio", "systems beyond one per capability");
        assertThat(sum.reading().value().orElseThrow()).isEqualByComparingTo("2");
        assertThat(sum.money()).contains(new BigDecimal("3000.15"));
        Indicator search = indicator("search", "systems for one capability");
        assertThat(search.reading().value().orElseThrow()).isEqualByComparingTo("3");
        assertThat(search.money()).contains(new BigDecimal("3000.15"));
        assertThat(search.finding())
                .isEqualTo("Big, Small and Tiny all serve search; all but Big cost EUR 3,000 a year.");
        assertThat(analyse().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.COMPLEXITY_TRAP);
            assertThat(finding.systems()).containsExactly("small", "tiny");
            assertThat(finding.money()).isEqualTo("3000.15");
        });
    }

    @Test
    void whatIsRetiredOrCostsNothingIsNotToldAsServingTwice() {
        capable("big", "Search");
        capable("small", "Search");
        capable("idle", "Search");
        systems.add(SystemRow.of("gone")
                .capability("Search")
                .retired(Optional.of(LocalDate.of(2026, 8, 31)))
                .row());
        cost("big", CostPool.LICENCE, Basis.EFFECTIVE, "5000.00");
        cost("small", CostPool.LICENCE, Basis.EFFECTIVE, "3000.00");
        cost("gone", CostPool.LICENCE, Basis.EFFECTIVE, "9000.00");

        assertThat(analyse().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.systems()).containsExactly("small"));
    }

    @ParameterizedTest
    @CsvSource({"29, HOTSPOT, 7100.00", "30, NO_HOTSPOT, ", "31, NO_HOTSPOT, "})
    void modulesUsedBelowThirtyInAHundredAreAHotspot(int used, State state, String money) {
        modules("m", 100, Optional.of(used));
        cost("m", CostPool.LICENCE, Basis.EFFECTIVE, "10000.00");
        cost("m", CostPool.SUPPORT, Basis.EFFECTIVE, "500.00");

        Indicator modules = indicator("m", "modules used ÷ modules paid");
        assertThat(modules.reading().state()).isEqualTo(state);
        assertThat(modules.money()).isEqualTo(Optional.ofNullable(money).map(BigDecimal::new));
    }

    @Test
    void modulesOfUnknownUseAreNoHotspot() {
        modules("m", 12, Optional.empty());

        assertThat(indicator("m", "modules used ÷ modules paid").reading().state())
                .isEqualTo(State.UNKNOWN);
        assertThat(analyse().hotspots()).noneMatch(hotspot -> hotspot.id().equals("m"));
    }

    @ParameterizedTest
    @CsvSource({"61, NO_HOTSPOT, ", "60, NO_HOTSPOT, ", "59, HOTSPOT, 3100.00", "0, HOTSPOT, 9000.00"})
    void anActiveUserMayCostOneAndAHalfPaidSeats(int active, State state, String money) {
        system("t", Sourcing.BUY);
        cost("t", CostPool.LICENCE, Basis.EFFECTIVE, "9000.00");
        seats("t", "seats_paid", 90);
        seats("t", "seats_active", active);

        Indicator seats = indicator("t", "cost per active user");
        assertThat(seats.reading().threshold()).contains(new BigDecimal("150.00"));
        assertThat(seats.reading().state()).isEqualTo(state);
        assertThat(seats.money()).isEqualTo(Optional.ofNullable(money).map(BigDecimal::new));
    }

    @Test
    void seatsThatWereGivenUpAreNotUsedBeyondThosePaid() {
        system("t", Sourcing.BUY);
        cost("t", CostPool.LICENCE, Basis.EFFECTIVE, "9000.00");
        seats("t", "seats_paid", 90);
        seats("t", "seats_active", 100);

        assertThat(indicator("t", "cost per active user").finding()).startsWith("90 of 90 paid seats of T are used");
    }

    @Test
    void seatsThatNobodyUsesHaveNoCostOfAUser() {
        system("t", Sourcing.BUY);
        cost("t", CostPool.LICENCE, Basis.EFFECTIVE, "9000.00");
        seats("t", "seats_paid", 90);
        seats("t", "seats_active", 0);

        assertThat(indicator("t", "cost per active user").finding())
                .isEqualTo("None of 90 paid seats of T is used, for EUR 9,000 a year.");
    }

    @ParameterizedTest
    @CsvSource({
        "24990.00, NO_HOTSPOT, , HOTSPOT, 9990.00",
        "25000.00, NO_HOTSPOT, , HOTSPOT, 10000.00",
        "25010.00, HOTSPOT, 10.00, HOTSPOT, 10010.00",
        "22500.00, NO_HOTSPOT, , NO_HOTSPOT, ",
        "22510.00, NO_HOTSPOT, , HOTSPOT, 7510.00"
    })
    void upkeepIsHeldAgainstBuildCostAndPlan(String upkeep, State ofBuild, String above, State ofPlan, String more) {
        built("b", "100000", "100000", "0.15");
        cost("b", CostPool.RUN, Basis.EFFORT, upkeep);
        cost("b", CostPool.TRANSFORM, Basis.EFFORT, "70000.00");
        cost("b", CostPool.GROW, Basis.EFFORT, "60000.00");

        Indicator build = indicator("b", "upkeep of twelve months ÷ build cost");
        assertThat(build.reading().state()).isEqualTo(ofBuild);
        assertThat(build.money()).isEqualTo(Optional.ofNullable(above).map(BigDecimal::new));
        Indicator plan = indicator("b", "upkeep of twelve months ÷ planned upkeep");
        assertThat(plan.reading().state()).isEqualTo(ofPlan);
        assertThat(plan.money()).isEqualTo(Optional.ofNullable(more).map(BigDecimal::new));
    }

    @Test
    void upkeepThatNothingTellsIsUnknown() {
        built("b", "100000", "100000", "0.15");

        assertThat(indicator("b", "upkeep of twelve months ÷ build cost")
                        .reading()
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"126990, NO_HOTSPOT, ", "127000, NO_HOTSPOT, ", "127010, HOTSPOT, 27010.00"})
    void aBuildMayRunOverByWhatTheMeanProjectDoes(String cost, State state, String money) {
        built("b", cost, "100000", "0.15");

        Indicator overrun = indicator("b", "build cost ÷ estimate");
        assertThat(overrun.reading().state()).isEqualTo(state);
        assertThat(overrun.money()).isEqualTo(Optional.ofNullable(money).map(BigDecimal::new));
    }

    /** What a bought system cost to bring in is no build, and its fees are no upkeep of one. */
    @Test
    void aBoughtSystemHasNoUpkeepOfABuild() {
        systems.add(SystemRow.of("c")
                .sourcing(Sourcing.BUY)
                .built("10000", "5000", "0.1")
                .row());
        cost("c", CostPool.LICENCE, Basis.EFFECTIVE, "24000.00");

        assertThat(analyse().landscape().indicators())
                .noneMatch(i -> i.topic().id().equals("c"));
    }

    @ParameterizedTest
    @CsvSource({"59.99, NO_HOTSPOT", "60, NO_HOTSPOT", "60.01, HOTSPOT"})
    void onePersonMayWorkSixtyInAHundredHours(BigDecimal hours, State state) {
        system("b", Sourcing.EXTEND);
        hours("b", Optional.of("P1"), hours);
        hours("b", Optional.of("P2"), new BigDecimal("100").subtract(hours).subtract(BigDecimal.ONE));
        hours("b", Optional.empty(), BigDecimal.ONE);

        assertThat(indicator("b", "hours of one person ÷ hours of the system")
                        .reading()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void hoursOfNobodyAndOfBoughtSystemsTellNoPerson() {
        system("b", Sourcing.OPEN_SOURCE);
        system("c", Sourcing.BUY);
        hours("b", Optional.empty(), BigDecimal.TEN);
        hours("c", Optional.of("P1"), BigDecimal.TEN);

        assertThat(indicator("b", "hours of one person ÷ hours of the system")
                        .reading()
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(analyse().landscape().indicators())
                .noneMatch(i -> i.topic().id().equals("c"));
    }

    @ParameterizedTest
    @CsvSource({"1.99, NO_HOTSPOT, ", "2, NO_HOTSPOT, ", "2.01, HOTSPOT, 1206.00"})
    void twoHoursAMonthMayBeCarriedByHand(BigDecimal hours, State state, String money) {
        system("a", Sourcing.BUY);
        system("b", Sourcing.BUY);
        rates.add(new HourlyCost("default", LocalDate.of(2025, 1, 1), new BigDecimal("50"), "EUR", SOURCE));
        rates.add(new HourlyCost("default", LocalDate.of(2026, 10, 1), new BigDecimal("90"), "EUR", SOURCE));
        link("a", "b", Mode.MANUAL, Optional.of(hours));

        Indicator hand = indicator("a", "hours a month by hand to b (order)");
        assertThat(hand.reading().state()).isEqualTo(state);
        assertThat(hand.money()).isEqualTo(Optional.ofNullable(money).map(BigDecimal::new));
    }

    @Test
    void handsOfUnknownHoursAreNoHotspotAndWithoutARateThereIsNoMoney() {
        system("a", Sourcing.BUY);
        system("b", Sourcing.BUY);
        link("a", "b", Mode.MANUAL, Optional.empty());
        link("b", "a", Mode.MANUAL, Optional.of(BigDecimal.TEN));

        assertThat(indicator("a", "hours a month by hand to b (order)")
                        .reading()
                        .state())
                .isEqualTo(State.UNKNOWN);
        assertThat(indicator("b", "hours a month by hand to a (order)").money()).isEmpty();
        assertThat(indicator("portfolio", "transfers by hand, hours a month")
                        .reading()
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"7, HOTSPOT", "8, NO_HOTSPOT", "9, NO_HOTSPOT"})
    void eightOfTenSystemsMustExchangeDataWithoutHands(int connected, State state) {
        for (int i = 0; i < 10; i++) {
            system("s" + i, Sourcing.BUY);
        }
        for (int i = 1; i < connected; i++) {
            link("s0", "s" + i, Mode.IPAAS, Optional.empty());
        }
        link("s0", "s9", Mode.MANUAL, Optional.of(BigDecimal.ONE));
        cost("s9", CostPool.LICENCE, Basis.EFFECTIVE, "6000.00");

        Indicator share = indicator("portfolio", "systems integrated ÷ systems");
        assertThat(share.reading().state()).isEqualTo(state);
        assertThat(share.money().isPresent()).isEqualTo(state == State.HOTSPOT);
        assertThat(indicator("s9", "automatic connections").money()).contains(new BigDecimal("6000.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, NO_HOTSPOT", "1, 1, NO_HOTSPOT", "2, 1, HOTSPOT"})
    void halfOfTheConnectionsMayPassThePlatform(int direct, int led, State state) {
        system("a", Sourcing.BUY);
        for (int i = 0; i < direct + led; i++) {
            system("b" + i, Sourcing.BUY);
            link("a", "b" + i, i < direct ? Mode.API : Mode.EVENT, Optional.empty());
        }

        assertThat(indicator("portfolio", "connections from point to point ÷ automatic connections")
                        .reading()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void eachKindOfDataNeedsExactlyOneMaster() {
        master("a", "customer", "order", "price");
        master("b", "Customer", "stock");

        Indicator share = indicator("portfolio", "data entities with exactly one master ÷ all");
        assertThat(share.reading().value().orElseThrow()).isEqualByComparingTo("0.6");
        assertThat(share.reading().state()).isEqualTo(State.HOTSPOT);
        assertThat(indicator("customer", "masters").reading().state()).isEqualTo(State.HOTSPOT);
        assertThat(indicator("product", "masters").reading().state()).isEqualTo(State.HOTSPOT);
        assertThat(indicator("stock", "masters").reading().state()).isEqualTo(State.NO_HOTSPOT);
    }

    @ParameterizedTest
    @CsvSource({"7499.00, NO_HOTSPOT, ", "7500.00, NO_HOTSPOT, ", "7501.00, HOTSPOT, 1.00"})
    void threeQuartersOfTheEffortMayKeepTheLightsOn(BigDecimal run, State state, String money) {
        system("a", Sourcing.BUY);
        cost("a", CostPool.RUN, Basis.EFFORT, run.toPlainString());
        cost(
                "a",
                CostPool.GROW,
                Basis.EFFORT,
                new BigDecimal("10000.00").subtract(run).toPlainString());

        Indicator layer = indicator("commerce", "effort that keeps the lights on ÷ all effort");
        assertThat(layer.reading().state()).isEqualTo(state);
        assertThat(layer.money()).isEqualTo(Optional.ofNullable(money).map(BigDecimal::new));
    }

    @Test
    void withoutAnyDataNothingIsAHotspot() {
        system("a", Sourcing.BUY);

        assertThat(analyse().hotspots()).isEmpty();
        assertThat(analyse().landscape().indicators())
                .extracting(i -> i.reading().state())
                .containsOnly(State.UNKNOWN);
    }

    @Test
    void aBuiltUtilityIsAHotspotWithItsUpkeep() {
        systems.add(SystemRow.of("u")
                .sourcing(Sourcing.BUILD)
                .systemClass(SystemClass.UTILITY)
                .row());
        cost("u", CostPool.RUN, Basis.EFFORT, "1234.56");

        assertThat(indicator("u", "utility that is built").money()).contains(new BigDecimal("1234.56"));
    }

    @Test
    void layersOfLittleCoverageHaveNoVerdict() {
        Books half = new Books()
                .orders(t -> 1000)
                .system("known", t -> 5000)
                .system("young", t -> t < 30 ? Double.NaN : 10010);
        assertThat(coverage(half.analyse(), "commerce").measuredShare().orElseThrow())
                .isEqualByComparingTo("0.4998");
        assertThat(Books.judgement(half.analyse(), "commerce").verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(Books.judgement(half.analyse(), "commerce").rationale().why())
                .startsWith("Coverage is too low for a verdict");
        Books enough = new Books()
                .orders(t -> 1000)
                .system("known", t -> 5000)
                .system("young", t -> t < 30 ? Double.NaN : 10000);
        assertThat(coverage(enough.analyse(), "commerce").measuredShare().orElseThrow())
                .isEqualByComparingTo("0.5");
        assertThat(Books.judgement(enough.analyse(), "commerce").verdict()).isNotEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    /** A credit that comes once outweighs the layer's year, and much is unmapped: there is no share to tell. */
    @Test
    void aLayerWhoseYearIsCreditedAwayHasNoCoverageAndKeepsItsVerdict() {
        Books books = new Books()
                .orders(t -> 1000)
                .system("known", t -> t == 35 ? Double.NaN : 5000)
                .cost(TechSystem.UNMAPPED, t -> 50000);
        BigDecimal credit = new BigDecimal("-100000.00");
        BigDecimal none = new BigDecimal("0.00");
        BigDecimal cost = new BigDecimal("5000.00");
        books.months.add(new SystemMonth(
                "known", PERIOD, none, credit.add(cost), none, none, none, none, credit, none, none, cost));

        Analysis analysis = books.analyse();

        assertThat(coverage(analysis, "commerce").mappedShare()).isEmpty();
        assertThat(coverage(analysis, "commerce").measuredShare()).isEmpty();
        assertThat(Books.judgement(analysis, "commerce").verdict()).isEqualTo(Verdict.IN_LINE);
    }

    @Test
    void aCreditThatBelongsToNobodyMakesNothingUnsure() {
        Analysis analysis = new Books()
                .orders(t -> 1000)
                .system("known", t -> 5000)
                .cost(TechSystem.UNMAPPED, t -> -6000)
                .analyse();

        assertThat(coverage(analysis, "commerce").mappedShare().orElseThrow()).isEqualByComparingTo("1");
    }

    private static Coverage coverage(Analysis analysis, String id) {
        return analysis.landscape().coverage().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(String id, String measure) {
        return analyse().landscape().indicators().stream()
                .filter(i -> i.topic().id().equals(id) && i.topic().measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private Analysis analyse() {
        return AnalysisCalculator.analyse(new AnalysisInput(
                PERIOD,
                "EUR",
                1,
                systems,
                months,
                metrics,
                new AnalysisFacts(
                        sums, List.of(), List.of(), links, effort, rates, usage, List.of(), Map.of(), Books.NO_BRIDGE),
                Defaults.VERDICT,
                Defaults.BILLS,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK));
    }

    private void revenue(String year) {
        BigDecimal month = new BigDecimal(year).divide(BigDecimal.TEN);
        for (int i = 0; i < 12; i++) {
            BigDecimal value = i < 10 ? month : BigDecimal.ZERO;
            metrics.add(new MetricMonth("net_revenue", PERIOD.minusMonths(i), value, false));
        }
    }

    private void cost(String id, CostPool pool, Basis basis, String amount) {
        BigDecimal value = new BigDecimal(amount);
        sums.add(new LedgerSum(id, PERIOD, pool, basis, false, "EUR", false, value, value));
        BigDecimal all = sums.stream()
                .filter(sum -> sum.systemId().equals(id))
                .map(LedgerSum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        months.removeIf(row -> row.systemId().equals(id));
        months.add(Books.row(id, PERIOD, all, BigDecimal.ZERO));
    }

    private void link(String from, String to, Mode mode, Optional<BigDecimal> hours) {
        links.add(new Integration(from, to, mode, Optional.of("order"), hours, SOURCE));
    }

    private void hours(String id, Optional<String> person, BigDecimal hours) {
        effort.add(new EffortEntry(
                PERIOD.atDay(1),
                id,
                hours,
                person,
                Optional.empty(),
                CostPool.RUN,
                Optional.empty(),
                Optional.empty(),
                SOURCE));
    }

    private void seats(String id, String metric, int value) {
        usage.add(new UsageReading(
                id,
                PERIOD.atDay(1),
                true,
                metric,
                BigDecimal.valueOf(value),
                Optional.of("seat"),
                1,
                Optional.empty(),
                SOURCE));
    }

    private void system(String id, Sourcing sourcing) {
        systems.add(SystemRow.of(id).sourcing(sourcing).row());
    }

    private void capable(String id, String capability) {
        systems.add(SystemRow.of(id).capability(capability).row());
    }

    private void master(String id, String... entities) {
        systems.add(SystemRow.of(id).masters(entities).row());
    }

    private void modules(String id, int paid, Optional<Integer> used) {
        systems.add(SystemRow.of(id).modules(paid, used).row());
    }

    private void built(String id, String cost, String estimate, String plan) {
        systems.add(SystemRow.of(id)
                .sourcing(Sourcing.BUILD)
                .systemClass(SystemClass.CORE)
                .built(cost, estimate, plan)
                .row());
    }
}
