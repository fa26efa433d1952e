package io.outlay.analysis.bills;

import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.Subject;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Bills of one system, vendor, pool, unit and currency that come again, whatever service period they state, in order. A bill
 * that comes once a year is told by its distance from its like one, so that it is found without a period and beside the same
 * vendor's monthly bills; all others are added up by month, and their distance is the rhythm.
 *
 * @param kind its months are those from one bill to the next: 1, 2, 3, 4, 6 or 12
 */
public record RecurringBills(LikeBills.Kind kind, List<Due> dues) {
    /** Months by which a bill may come earlier or later than its like one a year before. */
    public static final int EARLY_OR_LATE = 2;

    static final int YEAR = Subject.YEAR;
    private static final int SHORTEST_YEAR = YEAR - EARLY_OR_LATE;
    private static final int LONGEST_YEAR = YEAR + EARLY_OR_LATE;
    private static final List<Integer> RHYTHMS = List.of(1, 2, 3, 4, 6);
    private static final BigDecimal OTHER_ORDER = BigDecimal.valueOf(5);

    /** Bills looked at for yearly ones: four of them fit into a little over two years. */
    private static final int LARGEST = 6;
    /** Bills that show a rhythm, at most the last so many. */
    private static final int LAST = 8;

    /**
     * What was billed for a month, or once a year.
     *
     * @param month in which the service begins, else that of issue
     * @param amount in the bill's currency, without VAT
     * @param quantity empty unless every bill states it
     * @param bill the first of them
     * @param bills their number
     */
    record Due(YearMonth month, BigDecimal amount, Optional<BigDecimal> quantity, Bill bill, int bills) {
        DocumentCharge charge() {
            return bill.charge();
        }

        private static Due of(Bill bill) {
            Optional<BigDecimal> quantity = bill.charge().quantity().filter(q -> q.signum() > 0);
            return new Due(YearMonth.from(bill.period().start()), bill.charge().netAmount(), quantity, bill, 1);
        }

        private Due plus(Due other) {
            return new Due(
                    month,
                    amount.add(other.amount),
                    quantity.flatMap(q -> other.quantity.map(q::add)),
                    bill,
                    bills + other.bills);
        }

        /** A bill of another order is not the same one dearer: a first fee, and a year's licence a year later. */
        private boolean isOfAnotherOrder(Due other) {
            return amount.multiply(OTHER_ORDER).compareTo(other.amount) < 0;
        }

        private boolean isSmallBeside(Due other) {
            return amount.add(amount).compareTo(other.amount) < 0;
        }
    }

    /** All that come again, in order of their kinds. */
    static List<RecurringBills> of(List<LikeBills> kinds) {
        Map<LikeBills.Kind, List<Due>> streams = new TreeMap<>();
        for (LikeBills like : kinds) {
            List<Due> stream = streams.computeIfAbsent(like.kind().every(0), kind -> new ArrayList<>());
            like.bills().stream().map(Due::of).forEach(stream::add);
        }
        List<RecurringBills> all = new ArrayList<>();
        streams.forEach((kind, stream) -> {
            stream.sort(Comparator.comparing(Due::month)
                    .thenComparing(due -> due.charge().issueDate())
                    .thenComparing(due -> due.charge().document()));
            all.addAll(of(kind, stream));
        });
        return all;
    }

    private static List<RecurringBills> of(LikeBills.Kind kind, List<Due> stream) {
        List<RecurringBills> all = new ArrayList<>();
        List<Due> largest = largest(stream);
        List<Due> yearly = stream.stream()
                .filter(largest::contains)
                .filter(due -> isYearly(due, largest, stream))
                .toList();
        if (!yearly.isEmpty()) {
            all.add(new RecurringBills(kind.every(YEAR), yearly));
        }
        Map<YearMonth, Due> months = new TreeMap<>();
        stream.stream().filter(due -> !yearly.contains(due)).forEach(due -> months.merge(due.month(), due, Due::plus));
        List<Due> others = List.copyOf(months.values());
        rhythm(others).ifPresent(every -> all.add(new RecurringBills(kind.every(every), others)));
        return all;
    }

    /** Of a little over two years: a yearly bill is among them, as it has no bill of its size near. */
    private static List<Due> largest(List<Due> stream) {
        YearMonth from = stream.get(stream.size() - 1).month().minusMonths(2L * LONGEST_YEAR);
        return stream.stream()
                .filter(due -> !due.month().isBefore(from))
                .sorted(Comparator.comparing(Due::amount).reversed())
                .limit(LARGEST)
                .toList();
    }

    /** Whether it has its like one a year before or after, and neither has bills of its size near. */
    private static boolean isYearly(Due due, List<Due> largest, List<Due> stream) {
        return largest.stream().anyMatch(other -> isYearly(other, due, stream) || isYearly(due, other, stream));
    }

    private static boolean isYearly(Due before, Due due, List<Due> stream) {
        long apart = ChronoUnit.MONTHS.between(before.month(), due.month());
        if (apart < SHORTEST_YEAR || apart > LONGEST_YEAR || before.isOfAnotherOrder(due)) {
            return false;
        }
        List<Due> near = stream.stream()
                .filter(other -> other != before && other != due)
                .filter(other -> other.month().isAfter(before.month().minusMonths(SHORTEST_YEAR))
                        && other.month().isBefore(due.month().plusMonths(SHORTEST_YEAR)))
                .toList();
        return near.stream().allMatch(other -> other.isSmallBeside(before) && other.isSmallBeside(due))
                && (near.isEmpty() || isBeside(before, near) && isBeside(due, near));
    }

    /** Whether another bill came with it: a monthly bill that peaks once a year is no yearly one. */
    private static boolean isBeside(Due due, List<Due> near) {
        return near.stream().anyMatch(other -> other.month().equals(due.month()));
    }

    private static Optional<Integer> rhythm(List<Due> dues) {
        if (dues.size() < 3) {
            return Optional.empty();
        }
        List<Due> last = dues.subList(Math.max(0, dues.size() - LAST), dues.size());
        long[] apart = new long[last.size() - 1];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = ChronoUnit.MONTHS.between(
                    last.get(i).month(), last.get(i + 1).month());
        }
        Arrays.sort(apart);
        int middle = (int) apart[apart.length / 2];
        return Optional.of(middle).filter(RHYTHMS::contains);
    }

    /** The like one a year before; of several the one nearest to a year. */
    Optional<Due> yearBefore(Due due) {
        int width = kind.months() == 1 ? 0 : EARLY_OR_LATE;
        return dues.stream()
                .filter(other -> off(other, due) <= width)
                .min(Comparator.comparingLong((Due other) -> off(other, due)).thenComparing(Due::month));
    }

    private static long off(Due before, Due due) {
        return Math.abs(ChronoUnit.MONTHS.between(before.month(), due.month()) - YEAR);
    }

    Due last() {
        return dues.get(dues.size() - 1);
    }

    /** Of an amount a bill, that of a year. */
    BigDecimal yearly(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(YEAR / kind.months()));
    }
}
