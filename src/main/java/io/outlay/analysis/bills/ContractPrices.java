package io.outlay.analysis.bills;

import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.BilledUnit;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Subject;
import io.outlay.model.CostPool;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which contract a bill belongs to, and what it says that the bill may cost a year: its fee at its current step, for as many
 * seats as are billed where both count seats. A fee in another currency than its bill is converted at the rates of the
 * period's month, for bills of the last three months alone, and is above or the same with room for what rates move by.
 */
public final class ContractPrices {
    /** Prices this close are the same one, rounded. */
    public static final BigDecimal SAME = new BigDecimal("0.005");
    /** Months that a bill without a period may be for. */
    private static final List<Integer> CYCLES = List.of(1, 3, 12);

    /** What rates may move by between a bill and the period's month, a share. */
    private static final BigDecimal RATES_MOVE = new BigDecimal("0.1");

    private static final int RECENT = 3;
    private static final BigDecimal YEAR = BigDecimal.valueOf(Subject.YEAR);
    private static final double ABOUT_A_MONTH = 0.1;

    private record Pool(String systemId, CostPool pool) {}

    private final YearMonth period;
    private final Conversion conversion;
    private final List<Contract> contracts;
    private final Set<Pool> billed = new HashSet<>();

    /** @param kinds all bills, by which it is known in which pools a system is billed */
    ContractPrices(AnalysisInput input, List<LikeBills> kinds) {
        this.period = input.period();
        this.conversion = Conversion.of(input);
        this.contracts = AgreedTerms.of(input.facts().contracts());
        kinds.forEach(
                like -> billed.add(new Pool(like.kind().systemId(), like.kind().pool())));
    }

    /**
     * What a contract says of a bill.
     *
     * @param billed what the bill comes to in a year, in its currency
     * @param fee what the contract says for a year, in the same currency
     * @param feeCurrency in which the contract states it, when that is another one
     */
    public record Price(Contract contract, BigDecimal billed, BigDecimal fee, Optional<String> feeCurrency) {
        boolean isAbove() {
            return billed.subtract(fee).compareTo(room()) > 0;
        }

        boolean isSame() {
            return billed.subtract(fee).abs().compareTo(room()) <= 0;
        }

        private BigDecimal room() {
            return fee.multiply(feeCurrency.isPresent() ? RATES_MOVE : SAME);
        }

        /** Whether the contract agrees to what is billed, so that nothing but another contract makes it cheaper. */
        public boolean holds() {
            return !isAbove();
        }

        private double distance() {
            return StrictMath.abs(StrictMath.log(billed.doubleValue() / fee.doubleValue()));
        }
    }

    /** Contracts of a system in force on a day. */
    List<Contract> running(String systemId, LocalDate day) {
        return contracts.stream()
                .filter(contract -> contract.systemId().equals(systemId) && contract.runsOn(day))
                .toList();
    }

    /** By the contract whose fee is nearest; empty when none with a fee is in force for such bills. */
    Optional<Price> of(LikeBills.Kind kind, Bill bill) {
        return running(kind.systemId(), bill.period().start()).stream()
                .filter(contract -> !contract.byUsage() && isFor(contract, kind))
                .flatMap(contract -> price(contract, kind, bill).stream())
                .min(Comparator.comparingDouble(Price::distance)
                        .thenComparing(price -> price.contract().contractId()));
    }

    /** Its own pool's, else, where nothing is billed in that pool, any but usage. */
    private boolean isFor(Contract contract, LikeBills.Kind kind) {
        return contract.pool() == kind.pool()
                || kind.pool() != CostPool.USAGE && !billed.contains(new Pool(kind.systemId(), contract.pool()));
    }

    private Optional<Price> price(Contract contract, LikeBills.Kind kind, Bill bill) {
        Optional<String> other = contract.currency()
                .or(() -> Optional.of(conversion.currency()))
                .filter(currency -> !currency.equals(kind.currency()));
        return fee(contract, bill)
                .filter(fee -> fee.signum() > 0)
                .map(fee -> forSeats(contract, kind, bill, fee))
                .flatMap(fee -> other.isEmpty() ? Optional.of(fee) : converted(fee, other.get(), bill))
                .flatMap(fee -> billed(bill)
                        .map(billed -> new Price(contract, billed, fee, other))
                        .min(Comparator.comparingDouble(Price::distance)));
    }

    /** Into the currency of a bill; empty without both rates, and for a bill that is too old for them. */
    private Optional<BigDecimal> converted(BigDecimal fee, String from, Bill bill) {
        DocumentCharge charge = bill.charge();
        return conversion
                .rate(from)
                .filter(rate ->
                        charge.issueDate().isAfter(period.minusMonths(RECENT).atEndOfMonth()))
                .flatMap(rate -> conversion
                        .rate(charge.currency())
                        .map(own -> fee.multiply(rate).divide(own, MathContext.DECIMAL64)));
    }

    /** As it stands when the service begins; where it rises within the service, its mean. */
    private static Optional<BigDecimal> fee(Contract contract, Bill bill) {
        List<YearMonth> months = bill.period().months();
        Optional<BigDecimal> sum = months.stream()
                .map(contract::yearlyFee)
                .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
                .flatMap(fee -> fee);
        return contract.yearlyFee(months.get(0))
                .map(first -> first.max(sum.map(s -> s.divide(BigDecimal.valueOf(months.size()), MathContext.DECIMAL64))
                        .orElse(first)));
    }

    private static BigDecimal forSeats(Contract contract, LikeBills.Kind kind, Bill bill, BigDecimal fee) {
        return contract.seats()
                .filter(seats -> seats > 0 && BilledUnit.isSeat(kind.unit()))
                .map(seats -> fee.multiply(bill.quantity()).divide(BigDecimal.valueOf(seats), MathContext.DECIMAL64))
                .orElse(fee);
    }

    /** Of a year, by the length of its service; a month may only be that of issue, so that it may be a cycle's bill. */
    private static Stream<BigDecimal> billed(Bill bill) {
        BigDecimal net = bill.charge().netAmount();
        double length = months(bill);
        if (StrictMath.abs(length - 1) <= ABOUT_A_MONTH) {
            return CYCLES.stream().map(months -> net.multiply(BigDecimal.valueOf(Subject.YEAR / months)));
        }
        return length < 1
                ? Stream.of()
                : Stream.of(net.multiply(YEAR)
                        .divide(new BigDecimal(length, MathContext.DECIMAL64), MathContext.DECIMAL64));
    }

    /** Months of service, those covered in part by their days. */
    private static double months(Bill bill) {
        return bill.period().months().stream()
                .mapToDouble(month -> (double) bill.period().daysIn(month) / month.lengthOfMonth())
                .sum();
    }
}
