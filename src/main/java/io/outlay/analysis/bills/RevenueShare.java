package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Subject;
import io.outlay.model.DocumentType;
import io.outlay.model.Sum;
import io.outlay.model.ledger.DocumentCharge;
import io.outlay.statistics.CoefficientOfVariation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Systems priced as a share of revenue. Contracts do not state it, the bills show it: monthly fees without a quantity that
 * were, in each of the last twelve months, the same share of that month's net revenue to within 5 %, in the bill's currency
 * or in the reporting one, while revenue itself moved by 10 % or more. They make a system one of these when they are at
 * least half of what it billed.
 */
public final class RevenueShare {
    private static final String REVENUE = "net_revenue";
    public static final double SAME_SHARE = 0.05;
    public static final double MOVES = 0.10;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final YearMonth period;
    private final Map<YearMonth, BigDecimal> revenue = new TreeMap<>();

    RevenueShare(AnalysisInput input) {
        this.period = input.period();
        input.metrics().stream()
                .filter(row -> row.metric().equals(REVENUE))
                .filter(row -> inYear(row.month()))
                .forEach(row -> revenue.put(row.month(), row.value()));
    }

    /** Ids of the systems. */
    Set<String> systems(List<LikeBills> kinds, List<DocumentCharge> charges) {
        Set<String> priced = new TreeSet<>();
        if (!revenueMoves()) {
            return priced;
        }
        Map<String, BigDecimal> billed = new TreeMap<>();
        charges.stream()
                .filter(charge -> charge.documentType() == DocumentType.INVOICE && !charge.oneOff())
                .filter(charge -> charge.period()
                        .filter(days -> inYear(YearMonth.from(days.start())))
                        .isPresent())
                .forEach(charge -> billed.merge(charge.systemId(), charge.booked(), BigDecimal::add));
        Map<String, BigDecimal> shared = new TreeMap<>();
        kinds.stream()
                .filter(this::isShare)
                .forEach(like -> shared.merge(
                        like.kind().systemId(),
                        Sum.of(year(like), bill -> bill.charge().booked()),
                        BigDecimal::add));
        shared.forEach((id, amount) -> {
            if (amount.multiply(TWO).compareTo(billed.get(id)) >= 0) {
                priced.add(id);
            }
        });
        return priced;
    }

    private boolean revenueMoves() {
        double[] values =
                revenue.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        if (values.length < Subject.YEAR || Arrays.stream(values).min().orElse(0) <= 0) {
            return false;
        }
        return CoefficientOfVariation.of(values) >= MOVES;
    }

    private boolean isShare(LikeBills like) {
        List<LikeBills.Bill> bills = year(like);
        return like.kind().isFlat()
                && like.kind().months() == 1
                && bills.size() == Subject.YEAR
                && (constant(bills, true) || constant(bills, false));
    }

    private boolean constant(List<LikeBills.Bill> bills, boolean own) {
        List<Double> shares = new ArrayList<>();
        for (LikeBills.Bill bill : bills) {
            BigDecimal amount = own ? bill.price() : bill.charge().booked();
            shares.add(amount.doubleValue()
                    / revenue.get(YearMonth.from(bill.period().start())).doubleValue());
        }
        OptionalDouble least = shares.stream().mapToDouble(Double::doubleValue).min();
        OptionalDouble most = shares.stream().mapToDouble(Double::doubleValue).max();
        return most.getAsDouble() - least.getAsDouble() <= SAME_SHARE * (most.getAsDouble() + least.getAsDouble()) / 2;
    }

    private List<LikeBills.Bill> year(LikeBills like) {
        return like.bills().stream()
                .filter(bill -> inYear(YearMonth.from(bill.period().start())))
                .toList();
    }

    private boolean inYear(YearMonth month) {
        return !month.isAfter(period) && month.isAfter(period.minusMonths(Subject.YEAR));
    }
}
