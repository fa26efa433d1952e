package io.outlay.intake.table.focus;

import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.CloudCharge;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the rows of one key come to. Exact. */
final class FocusSum implements FocusTotal {
    private final FocusKey key;
    private final SourceRef first;
    private final FocusWorth worth;
    private final ChargedDays days;
    private final ExactSum billed = new ExactSum();
    private final ExactSum effective = new ExactSum();
    private long rows;

    /**
     * @param worth of all rows of its currency that are not counted one by one
     * @param days of all rows of its account, billing month and currency
     */
    FocusSum(FocusKey key, SourceRef first, FocusWorth worth, ChargedDays days) {
        this.key = key;
        this.first = first;
        this.worth = worth;
        this.days = days;
    }

    /** @param count rows that have these amounts together */
    void add(BigDecimal rowBilled, BigDecimal rowEffective, LocalDate charged, long count) {
        days.add(charged, rowBilled, count);
        billed.add(rowBilled);
        effective.add(rowEffective);
        rows += count;
    }

    @Override
    public void add(PlainAmount rowBilled, PlainAmount rowEffective, LocalDate charged) {
        days.add(charged, rowBilled);
        billed.add(rowBilled.units(), rowBilled.scale());
        effective.add(rowEffective.units(), rowEffective.scale());
        worth.add(rowBilled);
        rows++;
    }

    InvoiceLine line() {
        return new InvoiceLine(
                key.number(),
                key.lastBilled(),
                key.provider(),
                plain(billed.total()),
                key.currency(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(key.line()),
                DocumentType.STATEMENT,
                Optional.of(key.description()),
                key.pool(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(key.charged().atDay(1)),
                Optional.of(key.charged().atEndOfMonth()),
                Optional.empty(),
                false,
                maybe(key.costCentre()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CloudCharge(
                        key.issuer(), key.account(), plain(effective.total()), key.names(), rows, days.stateOnce())),
                Optional.empty(),
                first);
    }

    /** A sum of numbers with an exponent may have one of its own. */
    private static BigDecimal plain(BigDecimal sum) {
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }

    private static Optional<String> maybe(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
