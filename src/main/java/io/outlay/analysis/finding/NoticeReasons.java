package io.outlay.analysis.finding;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.series.Wording;
import io.outlay.model.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Terms that bind because no notice was given in time, as reasons: those of a system together. They last until the new term
 * begins; what a decision cannot move any more is listed behind what it can.
 *
 * @param floor money a year from which a term is worth telling
 */
record NoticeReasons(Wording wording, BigDecimal floor) {
    List<Reason> of(List<Renewal> renewals) {
        return renewals.stream()
                .filter(renewal ->
                        renewal.missed() && renewal.next().commitment().isPresent())
                .collect(Collectors.groupingBy(Renewal::systemId, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::reason)
                .filter(reason -> reason.money().compareTo(floor) >= 0)
                .toList();
    }

    private Reason reason(Collection<Renewal> missed) {
        Renewal first = missed.iterator().next();
        BigDecimal money = Sum.of(missed, NoticeReasons::year);
        String what = missed.stream().map(this::what).collect(Collectors.joining("; "));
        return new Reason(
                Finding.Kind.NOTICE_MISSED,
                first.systemName(),
                List.of(first.systemId()),
                first.systemName() + " is bound for another term, at " + wording.amount(money) + " a year,",
                what,
                money,
                BigDecimal.ZERO,
                earliest(missed).map(YearMonth::from),
                Remedy.remember(missed.stream()
                        .map(renewal -> renewal.next().days().start())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()),
                "");
    }

    /** A year's fee, or that of a shorter term. */
    private static BigDecimal year(Renewal renewal) {
        BigDecimal committed = renewal.next().commitment().orElseThrow();
        return renewal.next().fee().map(committed::min).orElse(committed);
    }

    private String what(Renewal renewal) {
        return "no notice of contract " + renewal.contractId() + " by "
                + Wording.day(renewal.noticeDeadline().orElseThrow()) + ": "
                + wording.amount(renewal.next().commitment().orElseThrow()) + " committed from "
                + Wording.day(renewal.next().days().start()) + " until "
                + Wording.day(renewal.next().days().end());
    }

    private static Optional<LocalDate> earliest(Collection<Renewal> missed) {
        return missed.stream()
                .flatMap(renewal -> renewal.noticeDeadline().stream())
                .min(Comparator.naturalOrder());
    }
}
