package io.outlay.analysis.proposal;

import io.outlay.analysis.bills.ImpliedContract;
import io.outlay.analysis.bills.RecurringBills;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bills of a proposed system.
 *
 * @param first issue date; empty where there is no bill
 * @param last issue date; empty where there is no bill
 * @param documents their number
 * @param cost billed in the twelve months that end with the last month known, without VAT, in the reporting currency; empty
 *     where there is no bill, or one of these months cannot be converted
 * @param contract the largest agreement that they imply
 */
public record BillSum(
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        int documents,
        Optional<BigDecimal> cost,
        Optional<ImpliedContract> contract) {
    static final BillSum NONE = new BillSum(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    private static final int YEAR = 12;

    /** Months after which a yearly bill is no longer only late. */
    static final int SILENCE = YEAR + RecurringBills.EARLY_OR_LATE;

    static BillSum of(List<DocumentLine> lines, YearMonth end, Optional<ImpliedContract> contract) {
        List<DocumentLine> year = lines.stream()
                .filter(line -> isWithin(YearMonth.from(line.line().issueDate()), end))
                .toList();
        boolean known = year.stream().allMatch(line -> line.booked().isPresent());
        return new BillSum(
                lines.stream().map(line -> line.line().issueDate()).min(Comparator.naturalOrder()),
                lines.stream().map(line -> line.line().issueDate()).max(Comparator.naturalOrder()),
                (int) lines.stream().map(DocumentLine::document).distinct().count(),
                known
                        ? Optional.of(year.stream()
                                .map(line -> line.booked().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        : Optional.empty(),
                contract);
    }

    private static boolean isWithin(YearMonth month, YearMonth end) {
        return month.isAfter(end.minusMonths(YEAR)) && !month.isAfter(end);
    }

    /** Whether a single bill came, so long ago that one of a year would have come again. */
    boolean isOneOff(YearMonth end) {
        return documents == 1
                && last.filter(day -> YearMonth.from(day).isBefore(end.minusMonths(SILENCE)))
                        .isPresent();
    }

    /** Whether it has bills in the twelve months that cannot be converted: it may be large. */
    boolean isOfUnknownCost() {
        return documents > 0 && cost.isEmpty();
    }

    /** Known cost, and 0 where it is not known: for an order only. */
    BigDecimal weight() {
        return cost.orElse(BigDecimal.ZERO);
    }
}
