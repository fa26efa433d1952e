package io.outlay.model.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contracts as they follow each other: a number that comes back for its system with a later start is the next term, before
 * which the earlier one ends and is not renewed by itself. Of one number, system and start the first counts.
 */
public final class AgreedTerms {
    private record Key(String contractId, String systemId, LocalDate start) {}

    private AgreedTerms() {}

    /** By contract id, then start. */
    public static List<Contract> of(Collection<Contract> contracts) {
        Map<Key, Contract> terms = new LinkedHashMap<>();
        contracts.forEach(contract ->
                terms.putIfAbsent(new Key(contract.contractId(), contract.systemId(), contract.start()), contract));
        return terms.values().stream()
                .sorted(Comparator.comparing(Contract::contractId)
                        .thenComparing(Contract::start)
                        .thenComparing(Contract::systemId))
                .map(contract -> beforeNext(contract, terms.values()))
                .toList();
    }

    /**
     * One contract that begins on the very day on which another renews itself.
     *
     * @param renewing goes on beside {@code next} as long as nobody says that it ends
     */
    public record Succession(Contract renewing, Contract next) {}

    /**
     * Contracts under a new number that may replace one of their system and category which renews itself: both count, as two
     * products may run from the same day.
     *
     * @param from first day on which the new one may begin
     */
    public static List<Succession> doubtful(Collection<Contract> contracts, LocalDate from) {
        List<Contract> terms = of(contracts);
        return terms.stream()
                .filter(next -> !next.start().isBefore(from))
                .flatMap(next -> terms.stream()
                        .filter(renewing -> isRenewedOn(renewing, next))
                        .map(renewing -> new Succession(renewing, next)))
                .toList();
    }

    private static boolean isRenewedOn(Contract renewing, Contract next) {
        if (!renewing.autoRenew()
                || renewing.end().isEmpty()
                || !renewing.systemId().equals(next.systemId())
                || !renewing.category().equals(next.category())
                || renewing.contractId().equals(next.contractId())
                || !renewing.start().isBefore(next.start())) {
            return false;
        }
        int number = 1;
        while (renewing.term(number).start().isBefore(next.start())) {
            number++;
        }
        return renewing.term(number).start().equals(next.start());
    }

    private static Contract beforeNext(Contract contract, Collection<Contract> terms) {
        return terms.stream()
                .filter(term -> term.contractId().equals(contract.contractId()))
                .filter(term -> term.systemId().equals(contract.systemId()))
                .map(Contract::start)
                .filter(start -> start.isAfter(contract.start()))
                .min(Comparator.naturalOrder())
                .map(next -> contract.endingBy(next.minusDays(1)))
                .orElse(contract);
    }
}
