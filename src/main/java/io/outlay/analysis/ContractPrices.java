package io.outlay.analysis;

import io.outlay.analysis.LikeBills.Bill;
import io.outlay.model.AgreedTerms;
import io.outlay.model.Contract;
import io.outlay.model.CostPool;
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
 * seats as are billed where both count seats. A fee is compared in its own currency only, as rates move.
 */
final class ContractPrices {
    /** Prices this close are the same one, rounded. */
    static final BigDecimal SAME = new BigDecimal("0.005");
    /** Months that a bill without a period may be for. */
    private static final List<Integer> CYCLES = List.of(1, 3, 12);

    private static final BigDecimal YEAR = BigDecimal.valueOf(Subject.YEAR);
    private static final double ABOUT_A_MONTH = 0.1;

    private record Pool(String systemId, CostPool pool) {}

    private final String reporting;
    private final List<Contract> contracts;
    private final Set<Pool> billed = new HashSet<>();

    /** @param kinds all bills, by which it is known in which pools a system is billed */
    ContractPrices(AnalysisInput input, List<LikeBills> kinds) {
        this.reporting = input.currency();
        this.contracts = AgreedTerms.of(input.facts().contracts());
        kinds.forEach(
                like -> billed.add(new Pool(like.kind().systemId(), like.kind().pool())));
    }

    /**
     * What a contract says of a bill.
     *
     * @param billed what the bill comes to in a year, in its currency
     * @param fee what the contract says for a year, in the same currency
     */
    record Price(Contract contract, BigDecimal billed, BigDecimal fee) {
        boolean isAbove() {
            return billed.subtract(fee).compareTo(fee.multiply(SAME)) > 0;
        }

        boolean isSame() {
            return billed.subtract(fee).abs().compareTo(fee.multiply(SAME)) <= 0;
        }

        /** Whether the contract agrees to what is billed, so that nothing but another contract makes it cheaper. */
        boolean holds() {
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
                .filter(contract -> contract.currency().orElse(reporting).equals(kind.currency()))
                .flatMap(contract -> price(contract, kind, bill).stream())
                .min(Comparator.comparingDouble(Price::distance)
                        .thenComparing(price -> price.contract().contractId()));
    }

    /** Its own pool's, else, where nothing is billed in that pool, any but usage. */
    private boolean isFor(Contract contract, LikeBills.Kind kind) {
        return contract.pool() == kind.pool()
                || kind.pool() != CostPool.USAGE && !billed.contains(new Pool(kind.systemId(), contract.pool()));
    }

    private static Optional<Price> price(Contract contract, LikeBills.Kind kind, Bill bill) {
        return fee(contract, bill)
                .filter(fee -> fee.signum() > 0)
                .map(fee -> forSeats(contract, kind, bill, fee))
                .flatMap(fee -> billed(bill)
                        .map(billed -> new Price(contract, billed, fee))
                        .min(Comparator.comparingDouble(Price::distance)));
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
