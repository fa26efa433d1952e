package io.outlay.analysis.bills;

import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An agreement that bills imply though no contract states it: they come again in a rhythm.
 *
 * @param vendor see {@link DocumentCharge#vendorKey()}
 * @param months from one bill to the next: 1, 3, 6 or 12
 * @param fee the last bill, in {@code currency}
 * @param first month of the first of these bills
 * @param renewal month in which the next one is due; empty for monthly bills, which say nothing of a term
 */
public record ImpliedContract(
        String systemId,
        String vendor,
        int months,
        BigDecimal fee,
        String currency,
        YearMonth first,
        Optional<YearMonth> renewal) {
    private static final List<Integer> CYCLES = List.of(1, 3, 6, 12);

    /**
     * Those that still run, the larger fee of a year first.
     *
     * @param last month up to which bills are known; what should have come before its quarter and did not has ended
     */
    public static List<ImpliedContract> of(List<DocumentCharge> charges, YearMonth last) {
        List<DocumentCharge> standing = new DuplicateCheck(charges).standing(charges);
        return RecurringBills.of(LikeBills.of(PartialCredits.deducted(standing))).stream()
                .filter(bills -> CYCLES.contains(bills.kind().months()))
                .map(ImpliedContract::of)
                .filter(contract -> !contract.due().isBefore(last.minusMonths(RecurringBills.EARLY_OR_LATE)))
                .sorted(Comparator.comparing(ImpliedContract::yearly)
                        .reversed()
                        .thenComparing(ImpliedContract::systemId)
                        .thenComparing(ImpliedContract::vendor))
                .toList();
    }

    private static ImpliedContract of(RecurringBills bills) {
        int months = bills.kind().months();
        YearMonth due = bills.last().month().plusMonths(months);
        return new ImpliedContract(
                bills.kind().systemId(),
                bills.kind().vendor(),
                months,
                bills.last().amount(),
                bills.kind().currency(),
                bills.dues().get(0).month(),
                months == 1 ? Optional.empty() : Optional.of(due));
    }

    private YearMonth due() {
        return renewal.orElse(YearMonth.of(9999, 12));
    }

    /** Fee of a year, in {@code currency}. */
    public BigDecimal yearly() {
        return fee.multiply(BigDecimal.valueOf(RecurringBills.YEAR / months));
    }

    /** As the column {@code billing} of contracts has it; empty where it has no word, as for half-yearly bills. */
    public Optional<String> billing() {
        return switch (months) {
            case 1 -> Optional.of("monthly");
            case 3 -> Optional.of("quarterly");
            case 12 -> Optional.of("annual");
            default -> Optional.empty();
        };
    }
}
