package io.outlay.analysis.finding;

import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.UnusedSeats;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Stack;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** @param renewals of the systems' contracts, which say what binds */
    public List<Reason> reasons(List<Renewal> renewals, BillSignals signals, List<Hotspot> hotspots) {
        Movable movable = new Movable(renewals);
        List<Reason> reasons = new ArrayList<>(verdicts(movable));
        signals.unusedSeats().stream()
                .map(seats -> seats(seats, movable))
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        reasons.addAll(new ContradictionReasons(wording, byId, floor, movable).of(signals.contradictions()));
        RiseReasons rises = new RiseReasons(wording, byId, floor, movable);
        reasons.addAll(rises.prices(signals.priceSteps(), reasons));
        reasons.addAll(rises.bills(signals.billSteps(), reasons));
        reasons.addAll(new PitfallReasons(stack, byId, movable).of(hotspots, reasons));
        reasons.addAll(new NoticeReasons(wording, floor).of(renewals));
        return reasons;
    }

    private List<Reason> verdicts(Movable movable) {
        Map<String, List<Judgement>> fallen = fallen();
        Predicate<Judgement> together = j -> fallen.values().stream().anyMatch(judgements -> judgements.contains(j));
        List<Reason> reasons = new ArrayList<>();
        fallen.forEach((metric, judgements) -> reasons.add(together(metric, judgements, movable)));
        systems.stream()
                .filter(j -> j.verdict().flagged() && !together.test(j))
                .map(j -> verdict(j, movable))
                .forEach(reasons::add);
        return reasons;
    }

    private Map<String, List<Judgement>> fallen() {
        Map<String, List<Judgement>> byDriver = systems.stream()
                .filter(j -> j.verdict() == Verdict.SAME_BILL_LESS_BUSINESS)
                .collect(Collectors.groupingBy(
                        j -> j.growth().driver().orElseThrow(), TreeMap::new, Collectors.toList()));
        double most = input.settings().lessBusiness().enter();
        byDriver.entrySet()
                .removeIf(entry -> entry.getValue().size() < MANY
                        || drivers.get(entry.getKey())
                                .growth(input.period())
                                .filter(g -> g.doubleValue() <= most)
                                .isEmpty());
        return byDriver;
    }

    private Reason together(String metric, List<Judgement> judgements, Movable movable) {
        BigDecimal growth = drivers.get(metric).growth(input.period()).orElseThrow();
        BigDecimal money = Sum.of(judgements, ReasonCalculator::money);
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
                movable.of(judgements, Judgement::id, ReasonCalculator::money),
                judgements.stream().flatMap(j -> j.since().stream()).min(Comparator.naturalOrder()),
                Remedy.shrinkTogether(),
                what + ": " + judgements.stream().map(Judgement::name).collect(Collectors.joining(", ")) + ".");
    }

    private Reason verdict(Judgement j, Movable movable) {
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
                movable.of(j.id(), money(j)),
                j.since(),
                j.rationale().action(),
                j.rationale().why());
    }

    private Optional<Reason> seats(UnusedSeats seats, Movable movable) {
        Judgement j = byId.get(seats.systemId());
        String what = seats.words() + " are paid and not needed" + seats.asOfWords();
        return seats.money()
                .filter(money -> j != null && money.compareTo(floor) >= 0)
                .map(money -> new Reason(
                        Finding.Kind.UNUSED_SEATS,
                        j.name(),
                        List.of(j.id()),
                        j.name() + " costs " + wording.amount(money) + " a year for seats that"
                                + seats.asOf()
                                        .map(month -> ", as of " + month + ",")
                                        .orElse("") + " nobody has needed",
                        what,
                        money,
                        movable.of(j.id(), money),
                        Optional.of(seats.since()),
                        Remedy.giveUpSeats(Wording.number(seats.unused())),
                        Names.capital(what) + ": " + wording.amount(money) + " a year."));
    }

    /** Growths come rounded to 4 decimals; the detour over the nearest double loses none of them. */
    private static String growth(double fraction) {
        return Wording.growth(new BigDecimal(fraction).setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal money(Judgement judgement) {
        return judgement.cost().excessCost().orElse(BigDecimal.ZERO);
    }
}
