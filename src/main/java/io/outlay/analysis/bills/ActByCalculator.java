package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which contracts need a decision in the days after the period, and which one. */
final class ActByCalculator {
    private final LocalDate asOf;
    private final int days;
    private final Map<String, UnusedSeats> seats;

    ActByCalculator(AnalysisInput input, List<UnusedSeats> unused) {
        this.asOf = input.period().atEndOfMonth();
        this.days = input.bills().renewals().actByDays();
        this.seats = unused.stream().collect(Collectors.toMap(UnusedSeats::systemId, Function.identity()));
    }

    /** By day, and on one day by money. */
    List<ActBy> within(List<Renewal> renewals) {
        return renewals.stream()
                .filter(renewal -> renewal.actBy()
                        .filter(by -> !by.isAfter(asOf.plusDays(days)))
                        .isPresent())
                .map(this::actBy)
                .sorted(Comparator.comparing(ActBy::by)
                        .thenComparing(act -> act.money().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                        .thenComparing(act -> act.renewal().systemId())
                        .thenComparing(act -> act.renewal().contractId()))
                .toList();
    }

    private ActBy actBy(Renewal renewal) {
        boolean pressing =
                renewal.next().avoidable().filter(money -> money.signum() > 0).isPresent();
        Optional<BigDecimal> money =
                pressing ? renewal.next().avoidable() : renewal.next().atStake();
        return new ActBy(renewal, renewal.actBy().orElseThrow(), what(renewal, pressing), money, pressing);
    }

    private String what(Renewal renewal, boolean pressing) {
        String way = renewal.autoRenew() ? "Give notice or renegotiate" : "Do not sign again as it is";
        if (renewal.verdict().flagged()) {
            return way + ": " + reason(renewal.verdict()) + seats(renewal, " and ") + ".";
        }
        if (pressing) {
            return way + seats(renewal, ": ") + ".";
        }
        return renewal.autoRenew()
                ? "Decide whether it goes on: it renews itself."
                : "Decide whether to sign again: it ends by itself.";
    }

    private static String reason(Verdict verdict) {
        return verdict == Verdict.SAME_BILL_LESS_BUSINESS
                ? "the bill did not follow the business down"
                : "the bill outgrows what it serves";
    }

    private String seats(Renewal renewal, String before) {
        return Optional.ofNullable(seats.get(renewal.systemId()))
                .map(unused -> before + unused.words() + " are not needed" + unused.asOfWords())
                .orElse("");
    }
}
