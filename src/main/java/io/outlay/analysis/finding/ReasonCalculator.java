package io.outlay.analysis.finding;

import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.BillStep;
import io.outlay.analysis.bills.PriceStep;
import io.outlay.analysis.bills.UnusedSeats;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Stack;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to tell, reason by reason: bad verdicts, seats without users, prices above what was agreed, pitfalls. */
public final class ReasonCalculator {
    public static final int MANY = 3;

    private final Stack stack;
    private final AnalysisInput input;
    private final Wording wording;
    private final List<Judgement> systems;
    private final Map<String, Driver> drivers;
    private final BigDecimal floor;
    private final Map<String, Judgement> byId;

    /**
     * @param systems judgements on systems
     * @param drivers of the systems, by metric
     * @param floor money from which seats and prices are worth telling
     */
    public ReasonCalculator(Stack stack, List<Judgement> systems, Map<String, Driver> drivers, BigDecimal floor) {
        this.stack = stack;
        this.input = stack.input();
        this.wording = stack.wording();
        this.systems = systems;
        this.drivers = drivers;
        this.floor = floor;
        this.byId = systems.stream().collect(Collectors.toMap(Judgement::id, Function.identity()));
    }

    public List<Reason> reasons(BillSignals signals, List<Hotspot> hotspots) {
        List<Reason> reasons = new ArrayList<>(verdicts());
        signals.unusedSeats().stream()
                .map(this::seats)
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        reasons.addAll(new ContradictionReasons(wording, byId, floor).of(signals.contradictions()));
        reasons.addAll(prices(signals.priceSteps(), reasons));
        reasons.addAll(bills(signals.billSteps(), reasons));
        reasons.addAll(new PitfallReasons(stack, byId).of(hotspots));
        return reasons;
    }

    private List<Reason> verdicts() {
        Map<String, List<Judgement>> fallen = fallen();
        Predicate<Judgement> together = j -> fallen.values().stream().anyMatch(judgements -> judgements.contains(j));
        List<Reason> reasons = new ArrayList<>();
        fallen.forEach((metric, judgements) ->
                reasons.add(together(drivers.get(metric).growth(input.period()).orElseThrow(), metric, judgements)));
        systems.stream()
                .filter(j -> j.verdict().flagged() && !together.test(j))
                .map(this::verdict)
                .forEach(reasons::add);
        return reasons;
    }

    private Map<String, List<Judgement>> fallen() {
        Map<String, List<Judgement>> byDriver = systems.stream()
                .filter(j -> j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS)
                .collect(Collectors.groupingBy(
                        j -> j.growth().driver().orElseThrow(), TreeMap::new, Collectors.toList()));
        double most = input.settings().lessBusinessDriverGrowth();
        byDriver.entrySet()
                .removeIf(entry -> entry.getValue().size() < MANY
                        || drivers.get(entry.getKey())
                                .growth(input.period())
                                .filter(g -> g.doubleValue() <= most)
                                .isEmpty());
        return byDriver;
    }

    private Reason together(BigDecimal growth, String metric, List<Judgement> judgements) {
        BigDecimal money = judgements.stream().map(ReasonCalculator::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        String what = Names.capital(Names.plain(metric)) + " " + Wording.growth(growth) + ", and the bills of "
                + judgements.size() + " systems did not follow";
        return new Reason(
                Finding.Kind.BILLS_LEFT_BEHIND,
                Names.capital(Names.plain(metric)),
                judgements.stream().map(Judgement::id).toList(),
                judgements.size() + " systems cost " + wording.amount(money)
                        + " a year more than the smaller business explains",
                what,
                money,
                judgements.stream().flatMap(j -> j.since().stream()).min(Comparator.naturalOrder()),
                Remedy.shrinkTogether(),
                what + ": " + judgements.stream().map(Judgement::name).collect(Collectors.joining(", ")) + ".");
    }

    private Reason verdict(Judgement j) {
        boolean less = j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS;
        String what = "cost " + growth(j.growth().costGrowth().getAsDouble()) + ", "
                + Names.plain(j.growth().driver().orElseThrow()) + " "
                + growth(j.growth().driverGrowth().getAsDouble())
                + (j.verdict() == Verdict.RISING_NO_PAYOFF ? ", no payoff visible in this driver" : "");
        return new Reason(
                Finding.Kind.COST_BEYOND_GROWTH,
                j.name(),
                List.of(j.id()),
                j.name() + " costs " + wording.amount(money(j)) + " a year more than "
                        + (less ? "the smaller business explains" : "growth explains"),
                what,
                money(j),
                j.since(),
                j.rationale().action(),
                j.rationale().why());
    }

    private Optional<Reason> seats(UnusedSeats seats) {
        Judgement j = byId.get(seats.systemId());
        String what = seats.words() + " are paid and not needed" + seats.asOfWords();
        return seats.money()
                .filter(money -> j != null && money.compareTo(floor) >= 0)
                .map(money -> new Reason(
                        Finding.Kind.UNUSED_SEATS,
                        j.name(),
                        List.of(j.id()),
                        j.name() + " costs " + wording.amount(money) + " a year for seats that nobody has needed"
                                + seats.asOf().map(month -> " as of " + month).orElse(""),
                        what,
                        money,
                        Optional.of(seats.since()),
                        Remedy.giveUpSeats(Wording.number(seats.unused())),
                        Names.capital(what) + ": " + wording.amount(money) + " a year."));
    }

    /** A system's price steps together; what its bills are above their contract is not told as a rise too. */
    private Collection<Reason> prices(List<PriceStep> steps, List<Reason> told) {
        Set<String> known = systems(told.stream().filter(reason -> reason.kind() == Finding.Kind.ABOVE_CONTRACT));
        return steps.stream()
                .filter(step -> step.step() && byId.containsKey(step.systemId()) && !known.contains(step.systemId()))
                .collect(Collectors.groupingBy(PriceStep::systemId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::price)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> price(List<PriceStep> steps) {
        Judgement j = byId.get(steps.get(0).systemId());
        BigDecimal money =
                steps.stream().flatMap(step -> step.aboveEscalator().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        PriceStep steepest =
                steps.stream().max(Comparator.comparing(PriceStep::rise)).orElseThrow();
        YearMonth since = steps.stream()
                .map(step -> YearMonth.from(step.from()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String what = "prices went up by " + (steps.size() > 1 ? "as much as " : "")
                + Wording.growth(steepest.rise()).substring(1);
        boolean contract = steepest.agreed().isPresent();
        return Optional.of(money)
                .filter(m -> m.compareTo(floor) >= 0)
                .map(m -> new Reason(
                        Finding.Kind.PRICE_STEP,
                        j.name(),
                        List.of(j.id()),
                        j.name() + " costs " + wording.amount(m) + " a year more than "
                                + (contract ? "the yearly rise of its contract allows" : "before its price went up"),
                        what,
                        m,
                        Optional.of(since),
                        Remedy.askForThePrice(steepest.agreed()),
                        Names.capital(what) + " in " + Wording.month(since) + ", " + wording.amount(m) + " a year"
                                + (contract ? " above the yearly rise of the contract." : ".")));
    }

    /** A system's bills together; what a bad verdict or a price step says of it already is not said again. */
    private List<Reason> bills(List<BillStep> steps, List<Reason> told) {
        Set<String> known = systems(told.stream().filter(reason -> reason.kind() != Finding.Kind.UNUSED_SEATS));
        return steps.stream()
                .filter(step -> byId.containsKey(step.systemId()) && !known.contains(step.systemId()))
                .collect(Collectors.groupingBy(BillStep::systemId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::bill)
                .toList();
    }

    private static Set<String> systems(Stream<Reason> reasons) {
        return reasons.flatMap(reason -> reason.systems().stream()).collect(Collectors.toSet());
    }

    private Reason bill(List<BillStep> steps) {
        Judgement j = byId.get(steps.get(0).systemId());
        BillStep first =
                steps.stream().max(Comparator.comparing(BillStep::money)).orElseThrow();
        BigDecimal money = steps.stream().map(BillStep::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        YearMonth since = steps.stream()
                .map(BillStep::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String what = "its " + Wording.rhythm(first.months()) + " bill " + Wording.growth(first.rise())
                + first.driverGrowth()
                        .map(growth -> ", " + Names.plain(first.driver().orElseThrow()) + " " + Wording.growth(growth))
                        .orElse("");
        return new Reason(
                Finding.Kind.BILL_STEP,
                j.name(),
                List.of(j.id()),
                j.name() + " is billed " + wording.amount(money) + " a year more than a year before",
                what,
                money,
                Optional.of(since),
                Remedy.askForThePrice(first.agreed()),
                Names.capital(what) + " since " + Wording.month(since) + ": " + wording.amount(money) + " a year.");
    }

    /** Growths come rounded to 4 decimals; the detour over the nearest double loses none of them. */
    private static String growth(double fraction) {
        return Wording.growth(new BigDecimal(fraction).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal money(Judgement judgement) {
        return judgement.cost().excessCost().orElse(BigDecimal.ZERO);
    }
}
