package io.outlay.analysis.finding;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a finding has of the figure avoidable by notice, which is the sum over contracts: what can be avoided of a contract is in
 * one finding at most, so that shares and what is in no finding add up to it.
 *
 * @param systems ids of those whose contracts are counted here; empty when they are in other findings
 * @param money a year, reporting currency; 0 where nothing is counted; empty when it is not known
 * @param words whether it is counted, and why; no full stop
 */
public record NoticeShare(List<String> systems, Optional<BigDecimal> money, String words) {
    /**
     * @param finding one of {@code all}
     * @param renewals of the same period
     */
    public static NoticeShare of(Finding finding, List<Finding> all, List<Renewal> renewals) {
        List<String> systems = finding.systems().stream()
                .filter(id -> home(id, all).filter(finding::equals).isPresent())
                .toList();
        List<Renewal> own =
                renewals.stream().filter(r -> systems.contains(r.systemId())).toList();
        BigDecimal money = Sum.of(own.stream().flatMap(r -> r.next().avoidable().stream()));
        if (money.signum() > 0) {
            boolean flagged = own.stream()
                    .filter(r ->
                            r.next().avoidable().filter(m -> m.signum() > 0).isPresent())
                    .anyMatch(r -> r.verdict().flagged());
            return new NoticeShare(
                    systems,
                    Optional.of(money),
                    flagged ? "Yes: the bill outgrew what it serves" : "Yes: seats that nobody needs");
        }
        Optional<Renewal> unknown =
                own.stream().filter(Renewal::isAvoidableUnknown).findFirst();
        return unknown.isPresent()
                ? new NoticeShare(
                        systems, Optional.empty(), "Not known: " + unknown.get().systemName() + " cannot be judged")
                : new NoticeShare(systems, Optional.of(BigDecimal.ZERO), "No: " + why(finding, systems, own));
    }

    /** Money of contracts that no finding counts: each too small to be one. */
    public static BigDecimal inNone(List<Finding> all, List<Renewal> renewals) {
        return Sum.of(renewals.stream()
                .filter(r -> home(r.systemId(), all).isEmpty())
                .flatMap(r -> r.next().avoidable().stream()));
    }

    /** The finding that counts a system: of the bills that one driver left behind, else the one that is about it alone. */
    private static Optional<Finding> home(String systemId, List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.kind() != Finding.Kind.NOTICE_MISSED
                        && finding.systems().contains(systemId)
                        && (finding.systems().size() == 1 || finding.kind() == Finding.Kind.BILLS_LEFT_BEHIND))
                .min(Comparator.comparing(finding -> finding.systems().size() == 1));
    }

    private static String why(Finding finding, List<String> systems, List<Renewal> own) {
        if (finding.kind() == Finding.Kind.NOTICE_MISSED) {
            return "the next term binds";
        }
        if (systems.isEmpty() && !finding.systems().isEmpty()) {
            return "each system counts in its own finding";
        }
        if (own.isEmpty()) {
            return "no contract in this report";
        }
        Optional<Renewal> open =
                own.stream().filter(r -> r.next().atStake().isPresent()).findFirst();
        if (open.isPresent()) {
            return open.get().verdict().flagged()
                    ? "nothing can be avoided"
                    : "verdict is " + open.get().verdict().title();
        }
        return own.stream()
                .flatMap(r -> r.lockedUntil().stream())
                .max(Comparator.<LocalDate>naturalOrder())
                .filter(day -> own.stream().allMatch(Renewal::locked))
                .map(day -> "bound until " + Wording.day(day))
                .orElse("no fee is agreed");
    }
}
