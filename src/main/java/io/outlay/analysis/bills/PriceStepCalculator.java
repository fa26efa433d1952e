package io.outlay.analysis.bills;

import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Subject;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prices that were raised: steady before, higher from one bill on, and steady since. A bill that swings with usage has no
 * price of its own and is left alone. A flat fee is a price as long as what it pays for stays the same: where a contract is
 * known, that is taken to be so at its start and anniversaries only, in between a higher fee is another plan.
 */
public final class PriceStepCalculator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Points by which a rounded price may miss the limit of a price step. */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private static final int QUARTER = 3;
    private static final int HALF_YEAR = 6;

    private final YearMonth period;
    private final PriceStepLimit limit;
    private final ContractPrices prices;
    private final Conversion conversion;

    PriceStepCalculator(AnalysisInput input, ContractPrices prices) {
        this.period = input.period();
        this.limit = new PriceStepLimit(input.bills());
        this.prices = prices;
        this.conversion = Conversion.of(input);
    }

    /**
     * By system, then kind of bill, then day.
     *
     * @param recurring the same bills, which tell how often those come that state no more than a month
     */
    List<PriceStep> steps(List<LikeBills> kinds, List<RecurringBills> recurring) {
        List<PriceStep> steps = new ArrayList<>();
        for (LikeBills like : ofTheirRhythm(kinds, recurring)) {
            for (int i = 1; i < like.bills().size(); i++) {
                if (isRise(like, i)) {
                    steps.add(step(like, i));
                }
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Bills for a month that come each quarter have four prices a year, not twelve. Those that come once a year, or now and
     * then, are left to {@link BillStepCalculator}.
     */
    private static List<LikeBills> ofTheirRhythm(List<LikeBills> kinds, List<RecurringBills> recurring) {
        Map<LikeBills.Kind, Integer> rhythms = new TreeMap<>();
        recurring.forEach(
                bills -> rhythms.merge(bills.kind().every(1), bills.kind().months(), Integer::min));
        return kinds.stream()
                .filter(like -> !like.kind().systemId().equals(TechSystem.UNMAPPED))
                .filter(like ->
                        like.kind().months() > 1 || rhythms.getOrDefault(like.kind(), Subject.YEAR) < Subject.YEAR)
                .map(like -> like.kind().months() > 1 ? like : like.every(rhythms.get(like.kind())))
                .toList();
    }

    private boolean isRise(LikeBills like, int at) {
        List<Bill> bills = like.bills();
        BigDecimal before = bills.get(at - 1).price();
        BigDecimal now = bills.get(at).price();
        boolean recent = bills.get(at)
                .period()
                .start()
                .isAfter(period.minusMonths(Subject.YEAR).atEndOfMonth());
        int needed = needed(like.kind().months());
        List<Bill> earlier = bills.subList(Math.max(0, at - needed), at);
        List<Bill> later = bills.subList(at, Math.min(bills.size(), at + needed));
        return recent
                && (!like.kind().isFlat()
                        || atRenewal(like, bills.get(at).period().start()) && !isOtherThing(like, needed, before, now))
                && now.compareTo(before) > 0
                && !same(now, before)
                && earlier.size() == needed
                && earlier.stream().allMatch(bill -> same(bill.price(), before))
                && later.size() >= Math.min(needed, 2)
                && later.stream().allMatch(bill -> same(bill.price(), now));
    }

    /** A flat fee that one bill alone stands for, and that more than doubles where no contract is known, pays for more. */
    private boolean isOtherThing(LikeBills like, int needed, BigDecimal before, BigDecimal now) {
        return needed == 1
                && now.compareTo(before.add(before)) > 0
                && like.bills().stream()
                        .allMatch(bill -> prices.running(
                                        like.kind().systemId(), bill.period().start())
                                .isEmpty());
    }

    /** Whether a day lies in the month in which a contract of the system starts or has an anniversary, or in the next. */
    private boolean atRenewal(LikeBills like, LocalDate day) {
        List<Contract> own = prices.running(like.kind().systemId(), day);
        return own.isEmpty()
                || own.stream()
                        .map(contract ->
                                ChronoUnit.MONTHS.between(YearMonth.from(contract.start()), YearMonth.from(day)))
                        .anyMatch(months -> months % Subject.YEAR <= 1);
    }

    /** Bills that make a price steady: a quarter of monthly ones, half a year of quarterly ones, one of longer ones. */
    static int needed(int months) {
        return months >= HALF_YEAR ? 1 : months >= QUARTER ? 2 : QUARTER;
    }

    static boolean same(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(b.multiply(ContractPrices.SAME)) <= 0;
    }

    private PriceStep step(LikeBills like, int at) {
        Bill bill = like.bills().get(at);
        BigDecimal before = like.bills().get(at - 1).price();
        BigDecimal rise = bill.price().subtract(before).divide(before, MathContext.DECIMAL64);
        return new PriceStep(
                like.kind().systemId(),
                bill.charge().vendor(),
                like.kind().isFlat()
                        ? Optional.empty()
                        : Optional.of(like.kind().unit()),
                bill.period().start(),
                before,
                bill.price(),
                rise,
                isStep(rise, bill.period().start().getYear()),
                prices.of(like.kind(), bill),
                aboveEscalator(like, at),
                bill.charge().invoiceNo());
    }

    private boolean isStep(BigDecimal rise, int year) {
        return rise.multiply(HUNDRED).compareTo(limit.percent(year).subtract(TOLERANCE)) >= 0;
    }

    private Optional<BigDecimal> aboveEscalator(LikeBills like, int at) {
        List<Bill> bills = like.bills();
        BigDecimal agreed = bills.get(at - 1)
                .price()
                .multiply(BigDecimal.ONE.add(
                        escalator(like, bills.get(at).period().start()).divide(HUNDRED, MathContext.DECIMAL64)));
        BigDecimal above = bills.get(at).price().subtract(agreed).max(BigDecimal.ZERO);
        BigDecimal quantity = bills.get(bills.size() - 1).quantity();
        return conversion.rounded(
                like.yearly(above.multiply(quantity)), like.kind().currency());
    }

    /** What the system's contract allows, per cent: the one for this pool and day, else its only one, else nothing. */
    private BigDecimal escalator(LikeBills like, LocalDate day) {
        List<Contract> own = prices.running(like.kind().systemId(), day);
        return own.stream()
                .filter(contract ->
                        contract.category().filter(like.kind().pool()::equals).isPresent())
                .findFirst()
                .or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty())
                .flatMap(Contract::escalatorPct)
                .orElse(BigDecimal.ZERO);
    }
}
