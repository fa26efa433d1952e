package io.outlay.analysis.finding;

import io.outlay.analysis.bills.AboveContract;
import io.outlay.analysis.bills.AboveContractCheck;
import io.outlay.analysis.bills.BillSignals;
import io.outlay.analysis.bills.RetiredBilling;
import io.outlay.analysis.series.Comparison;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Bills that contradict their contract or the register, as reasons: a system's together.
 *
 * @param judgements on systems, by id
 * @param floor money from which a bill above its contract is worth a decision; below it stays an invoice check
 */
record ContradictionReasons(Wording wording, Map<String, Judgement> judgements, BigDecimal floor, Movable movable) {
    List<Reason> of(BillSignals.Contradictions found) {
        List<Reason> reasons = new ArrayList<>();
        found.aboveContract().stream()
                .filter(above -> judgements.containsKey(above.charge().systemId()))
                .collect(Collectors.groupingBy(above -> above.charge().systemId(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(above -> aboveContract(above).ifPresent(reasons::add));
        found.retired().stream()
                .filter(billing -> judgements.containsKey(billing.systemId()))
                .map(this::retired)
                .forEach(reasons::add);
        return reasons;
    }

    private Optional<Reason> aboveContract(List<AboveContract> all) {
        List<AboveContract> sorted =
                all.stream().sorted(AboveContractCheck.byMoney()).toList();
        AboveContract first = sorted.get(0);
        Judgement j = judgements.get(first.charge().systemId());
        BigDecimal money = Sum.of(all, AboveContract::money);
        YearMonth since =
                all.stream().map(AboveContract::since).min(YearMonth::compareTo).orElseThrow();
        BigDecimal share = first.year().divide(first.agreedYear(), Comparison.DECIMALS, RoundingMode.HALF_UP);
        String what = "bills are " + Wording.share(share) + " above contract " + first.contractId() + ", "
                + wording.exact(first.month()) + " a month";
        return Optional.of(money)
                .filter(m -> m.compareTo(floor) >= 0)
                .map(m -> new Reason(
                        Finding.Kind.ABOVE_CONTRACT,
                        j.name(),
                        List.of(j.id()),
                        j.name() + " is billed " + wording.amount(m)
                                + (first.goesOn()
                                        ? " a year more than its contract says"
                                        : " more than its contract says"),
                        what,
                        m,
                        m,
                        Optional.of(since),
                        Remedy.askForTheContract(
                                first.contractId(), wording.amount(first.agreedYear()), wording.amount(first.total())),
                        Names.capital(what) + ", " + wording.amount(m) + " a year."));
    }

    private Reason retired(RetiredBilling billing) {
        Judgement j = judgements.get(billing.systemId());
        String what = (billing.bills() == 1 ? "1 bill" : billing.bills() + " bills") + " after it was retired on "
                + Wording.day(billing.retired())
                + (billing.goesOn() ? "; the outlook goes on with them" : "");
        return new Reason(
                Finding.Kind.RETIRED_STILL_BILLED,
                j.name(),
                List.of(j.id()),
                j.name() + " is retired and has been billed " + wording.amount(billing.money()),
                what,
                billing.money(),
                movable.of(j.id(), billing.money()),
                Optional.of(YearMonth.from(billing.since())),
                Remedy.stopBilling(),
                Names.capital(what) + ": " + wording.amount(billing.money()) + ".");
    }
}
