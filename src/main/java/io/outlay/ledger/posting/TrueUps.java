package io.outlay.ledger.posting;

import io.outlay.model.Reason;
import io.outlay.model.Sum;
import io.outlay.model.ledger.Restatement;
import io.outlay.model.ledger.Restatement.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Restatements without noise: where an estimate of a closed month gave way to its documents and the two differ by less than
 * 5 % of the estimate and less than 100, reporting currency, they are one summed line instead of several.
 */
public final class TrueUps {
    static final BigDecimal SHARE = new BigDecimal("0.05");
    static final BigDecimal AMOUNT = new BigDecimal("100");
    static final String WHAT = "true-up";
    private static final Set<Reason> CLEARING = EnumSet.of(Reason.ACCRUAL, Reason.LATE, Reason.CREDIT);

    private record Group(YearMonth month, String systemId, YearMonth postedIn) {}

    private TrueUps() {}

    /** @param rows as they were posted, rows of one month, system and posting period together */
    public static List<Restatement> summed(List<Restatement> rows) {
        Map<Group, List<Restatement>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        new Group(row.month(), row.systemId(), row.postedIn()), group -> new ArrayList<>())
                .add(row));
        List<Restatement> summed = new ArrayList<>();
        groups.values().forEach(group -> summed.addAll(isSmall(group) ? List.of(sum(group)) : group));
        return List.copyOf(summed);
    }

    private static boolean isSmall(List<Restatement> group) {
        boolean onlyClearing =
                group.stream().allMatch(row -> CLEARING.contains(row.cause().reason()));
        BigDecimal estimate = Sum.of(group.stream()
                        .filter(row -> row.cause().reason() == Reason.ACCRUAL)
                        .map(Restatement::difference))
                .abs();
        BigDecimal trueUp = difference(group).abs();
        return group.size() > 1
                && onlyClearing
                && trueUp.compareTo(AMOUNT) < 0
                && trueUp.compareTo(estimate.multiply(SHARE)) < 0;
    }

    private static BigDecimal difference(List<Restatement> group) {
        return Sum.of(group, Restatement::difference);
    }

    private static Restatement sum(List<Restatement> group) {
        Restatement first = group.get(0);
        int documents = group.stream().mapToInt(row -> row.cause().documents()).sum();
        return new Restatement(
                first.month(),
                first.systemId(),
                first.asReported(),
                first.restated(),
                difference(group),
                new Cause(Reason.ACCRUAL, WHAT, documents, WHAT + " of " + documents + " documents"),
                first.postedIn());
    }
}
