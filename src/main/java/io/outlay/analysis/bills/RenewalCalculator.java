package io.outlay.analysis.bills;

import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.fact.Agreement;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When each contract can be left next, what staying costs, and what of it need not be paid. A system's saving is counted
 * once: of several contracts the one that must be decided first takes of it what its fee allows.
 */
final class RenewalCalculator {
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final Comparator<Agreement> ORDER = Comparator.comparing(Agreement::locked)
            .thenComparing(
                    agreement -> agreement.actBy().orElse(agreement.term().end()))
            .thenComparing(agreement -> agreement.contract().systemId())
            .thenComparing(agreement -> agreement.contract().contractId());

    private final Conversion conversion;
    private final Map<String, Judgement> judgements;
    private final Map<String, UnusedSeats> unusedSeats;
    private final Map<String, PriceRises> rises;

    RenewalCalculator(
            Conversion conversion, List<Judgement> judgements, List<UnusedSeats> unused, List<PriceStep> steps) {
        this.conversion = conversion;
        this.judgements = judgements.stream()
                .filter(judgement -> judgement.level() == Level.SYSTEM)
                .collect(Collectors.toMap(Judgement::id, Function.identity()));
        this.unusedSeats = unused.stream().collect(Collectors.toMap(UnusedSeats::systemId, Function.identity()));
        this.rises = PriceRises.of(steps);
    }

    /** By day to decide, then those that bind already, by end. Contracts of unknown systems are left out. */
    List<Renewal> renewals(List<Agreement> agreements) {
        Map<String, Saving> left = new TreeMap<>();
        Set<String> priced = new HashSet<>();
        List<Renewal> renewals = new ArrayList<>();
        agreements.stream()
                .filter(agreement -> judgements.containsKey(agreement.contract().systemId()))
                .sorted(ORDER)
                .forEach(agreement -> {
                    String id = agreement.contract().systemId();
                    Optional<Saving> saving =
                            left.containsKey(id) ? Optional.of(left.get(id)) : saving(judgements.get(id));
                    Renewal renewal = renewal(agreement, saving, priced.add(id));
                    saving.ifPresent(
                            s -> left.put(id, s.less(renewal.next().avoidable().orElse(NONE))));
                    renewals.add(renewal);
                });
        return List.copyOf(renewals);
    }

    /** For bad verdicts and unused seats only. */
    private Optional<Saving> saving(Judgement judgement) {
        UnusedSeats seats = unusedSeats.get(judgement.id());
        if (!judgement.verdict().flagged() && seats == null) {
            return Optional.empty();
        }
        return Optional.of(new Saving(
                Optional.ofNullable(seats).flatMap(UnusedSeats::money).orElse(NONE),
                Optional.ofNullable(rises.get(judgement.id()))
                        .map(PriceRises::aboveEscalator)
                        .orElse(NONE),
                judgement.cost().excessCost().orElse(NONE).max(NONE)));
    }

    /** @param first whether it is the first contract of its system */
    private Renewal renewal(Agreement agreement, Optional<Saving> saving, boolean first) {
        Contract contract = agreement.contract();
        Judgement judgement = judgements.get(contract.systemId());
        return new Renewal(
                contract.systemId(),
                judgement.name(),
                contract.contractId(),
                contract.end().map(day -> agreement.term().end()),
                agreement.deadline(),
                contract.autoRenew(),
                fee(contract, agreement.annualFee(), agreement.rises()),
                judgement.verdict(),
                next(agreement, saving, first),
                agreement.locked() ? Optional.of(agreement.boundUntil()) : Optional.empty(),
                agreement.actBy(),
                contract.billing());
    }

    /** @param amount of a term in the contract's currency */
    private Renewal.Fee whole(Contract contract, BigDecimal amount) {
        return new Renewal.Fee(
                conversion.rounded(Optional.of(amount), contract.currency()),
                new Renewal.Price(amount, contract.currency().orElse(conversion.currency()), BigDecimal.ZERO, 0));
    }

    private Renewal.NextTerm next(Agreement agreement, Optional<Saving> saving, boolean first) {
        Contract contract = agreement.contract();
        boolean locked = agreement.locked();
        Contract following = agreement.following();
        Optional<Renewal.Fee> nextYear = fee(following, agreement.nextFee(), agreement.nextRises());
        Optional<BigDecimal> nextFee = nextYear.flatMap(Renewal.Fee::amount);
        Optional<Renewal.Fee> whole = agreement.commitment().map(amount -> whole(following, amount));
        Optional<BigDecimal> commitment = whole.flatMap(Renewal.Fee::amount);
        Optional<BigDecimal> atStake = locked ? Optional.empty() : agreement.nextIsAYear() ? nextFee : commitment;
        Optional<Saving> counted = saving.filter(s -> atStake.isPresent());
        boolean shows = first && (saving.isEmpty() || locked);
        return new Renewal.NextTerm(
                agreement.next(),
                nextYear,
                atStake,
                atStake.flatMap(stake -> saving.map(Saving::total).map(stake::min)),
                whole.filter(fee -> contract.end().isPresent()),
                counted,
                counted.map(Saving::priceAboveEscalator)
                        .or(() -> Optional.ofNullable(rises.get(contract.systemId()))
                                .filter(rise -> shows && rise.isStep())
                                .map(PriceRises::aboveEscalator)),
                agreement.nextDeadline());
    }

    /** @param amount of a year in the contract's currency, after {@code rises} */
    private Optional<Renewal.Fee> fee(Contract contract, Optional<BigDecimal> amount, int rises) {
        return contract.annualFee()
                .map(fee -> new Renewal.Fee(
                        conversion.rounded(amount, contract.currency()),
                        new Renewal.Price(
                                fee,
                                contract.currency().orElse(conversion.currency()),
                                contract.escalatorPct().orElse(BigDecimal.ZERO),
                                rises)));
    }
}
