package io.outlay.analysis.finding;

import io.outlay.analysis.bills.BillStep;
import io.outlay.analysis.bills.ContractPrices;
import io.outlay.analysis.bills.PriceRises;
import io.outlay.analysis.bills.PriceStep;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prices and bills that rose, as reasons: a system's together.
 *
 * @param byId judgements on systems
 * @param floor money a year from which a price is worth telling
 */
record RiseReasons(Wording wording, Map<String, Judgement> byId, BigDecimal floor, Movable movable) {
    /** The price of a contract can be asked for while it binds; one that it holds, or that nobody agreed on, cannot. */
    private BigDecimal movable(String systemId, BigDecimal money, Optional<ContractPrices.Price> agreed) {
        return agreed.filter(price -> !price.holds()).isPresent() ? money : movable.of(systemId, money);
    }

    /** A system's price steps together; what its bills are above their contract is not told as a rise too. */
    Collection<Reason> prices(List<PriceStep> steps, List<Reason> told) {
        Set<String> known = systems(told.stream().filter(reason -> reason.kind() == Finding.Kind.ABOVE_CONTRACT));
        return PriceRises.of(steps).entrySet().stream()
                .filter(system -> byId.containsKey(system.getKey()) && !known.contains(system.getKey()))
                .map(Map.Entry::getValue)
                .filter(PriceRises::isStep)
                .map(this::price)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> price(PriceRises rises) {
        List<PriceStep> steps = rises.steps();
        Judgement j = byId.get(steps.get(0).systemId());
        BigDecimal money = rises.aboveEscalator();
        PriceStep steepest = rises.steepest();
        YearMonth since = rises.since();
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
                        movable(j.id(), m, steepest.agreed()),
                        Optional.of(since),
                        Remedy.askForThePrice(steepest.agreed()),
                        Names.capital(what) + (steps.size() > 1 ? " since " : " in ") + Wording.month(since) + ", "
                                + wording.amount(m) + " a year"
                                + (contract ? " above the yearly rise of the contract." : ".")));
    }

    /** A system's bills together; what a bad verdict or a price step says of it already is not said again. */
    List<Reason> bills(List<BillStep> steps, List<Reason> told) {
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
        BigDecimal money = Sum.of(steps, BillStep::money);
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
                movable(j.id(), money, first.agreed()),
                Optional.of(since),
                Remedy.askForThePrice(first.agreed()),
                Names.capital(what) + " since " + Wording.month(since) + ": " + wording.amount(money) + " a year.");
    }
}
