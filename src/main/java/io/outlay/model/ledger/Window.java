package io.outlay.model.ledger;

import io.outlay.model.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The twelve months that end with one, or the fewer of them that are known: documents and hours tell of months from the first
 * in which any were issued or worked. What lies before is unknown, so the sum of a shorter window is never that of a year.
 *
 * @param end last month
 * @param months that are known of the twelve, 0 when nothing is known
 */
public record Window(YearMonth end, int months) {
    /** Months of a whole one. */
    public static final int YEAR = 12;

    /** @param ledger rows of any systems; months after the end are not looked at */
    public static Window of(Collection<SystemMonth> ledger, YearMonth end) {
        return since(first(ledger, end), end);
    }

    /** @param first month known of the ledger; empty when nothing is */
    public static Window since(Optional<YearMonth> first, YearMonth end) {
        long months = first.filter(month -> !month.isAfter(end))
                .map(month -> month.until(end, ChronoUnit.MONTHS) + 1)
                .orElse(0L);
        return new Window(end, (int) Math.min(YEAR, months));
    }

    /** The twelve months before those that end with a month. */
    public static Window yearBefore(Collection<SystemMonth> ledger, YearMonth end) {
        return since(first(ledger, end), end.minusYears(1));
    }

    /** First month known up to another; empty when nothing is. */
    public static Optional<YearMonth> first(Collection<SystemMonth> ledger, YearMonth end) {
        return ledger.stream()
                .filter(row -> row.billed().signum() != 0 || row.effort().signum() != 0)
                .map(SystemMonth::month)
                .filter(month -> !month.isAfter(end))
                .min(Comparator.naturalOrder());
    }

    /** The same of a ledger by its sums. */
    public static Optional<YearMonth> firstOfSums(Collection<LedgerSum> sums, YearMonth end) {
        record SystemInMonth(String systemId, YearMonth month) {}
        return sums.stream()
                .filter(sum -> sum.basis() == Basis.BILLED || sum.basis() == Basis.EFFORT)
                .filter(sum -> !sum.month().isAfter(end))
                .collect(Collectors.groupingBy(
                        sum -> new SystemInMonth(sum.systemId(), sum.month()),
                        Collectors.reducing(BigDecimal.ZERO, LedgerSum::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> sum.getKey().month())
                .min(Comparator.naturalOrder());
    }

    /**
     * The months of a ledger that are known. What bills of the first of them say of months before it is a part of those
     * months at best, and is read as none.
     */
    public static List<SystemMonth> known(List<SystemMonth> ledger, YearMonth end) {
        return first(ledger, end)
                .map(first -> ledger.stream()
                        .filter(row -> !row.month().isBefore(first))
                        .toList())
                .orElse(ledger);
    }

    /** First of its months; of the twelve when nothing is known. */
    public YearMonth start() {
        return end.minusMonths((isShort() ? months : YEAR) - 1L);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(start()) && !month.isAfter(end);
    }

    /** Whether a part of it is known, and no more. */
    public boolean isShort() {
        return months > 0 && months < YEAR;
    }

    public boolean isYear() {
        return months == YEAR;
    }

    /** An amount of the window at the pace of a year, to compare it with what is known for a year; never to show it. */
    public BigDecimal asYear(BigDecimal amount) {
        return !isShort()
                ? amount
                : amount.multiply(BigDecimal.valueOf(YEAR)).divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
    }

    /** {@code the last twelve months}, {@code the one month known}, {@code the 5 months known}. */
    public String words() {
        return !isShort() ? "the last twelve months" : "the " + count() + " known";
    }

    /** To begin with: {@code Last twelve months}, {@code The one month known}. */
    public String title() {
        return !isShort() ? "Last twelve months" : "The " + count() + " known";
    }

    /** {@code 12 months}, {@code one month known}. */
    public String span() {
        return !isShort() ? "12 months" : count() + " known";
    }

    /** After an amount: {@code a year}, or {@code in the one month known}. */
    public String each() {
        return !isShort() ? "a year" : "in " + words();
    }

    /** {@code 12 months}, {@code one month}. */
    public String count() {
        return months == 1 ? "one month" : (isShort() ? months : YEAR) + " months";
    }
}
