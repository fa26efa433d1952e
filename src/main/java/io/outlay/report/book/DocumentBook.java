package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.DocumentTotal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the sheet Documents sums to, noted while its rows go by, so that they are read once; reporting currency. */
public final class DocumentBook {
    private final CloseReport report;
    private final MinorUnit unit;
    private final Map<String, BigDecimal> billed = new HashMap<>();
    private final Map<String, BigDecimal> cost = new HashMap<>();
    private long rows;

    public DocumentBook(CloseReport report) {
        this.report = report;
        this.unit = MinorUnit.of(report.head().currency());
    }

    /** Every document, noted when it is pulled. */
    public Cursor<DocumentTotal> documents() {
        Cursor<DocumentTotal> all = report.details().documents().get();
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public DocumentTotal next() {
                DocumentTotal document = all.next();
                note(document);
                return document;
            }

            @Override
            public void close() {
                all.close();
            }
        };
    }

    private void note(DocumentTotal document) {
        rows++;
        billed.merge(document.currency(), document.atRate(document.net(), unit), BigDecimal::add);
        cost.merge(document.currency(), document.atRate(document.cost(), unit), BigDecimal::add);
    }

    /** Rows that went by. */
    public long rows() {
        return rows;
    }

    /** What documents in a currency bill, each at its rate and rounded. */
    public BigDecimal billed(String currency) {
        return billed.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** What they cost: of statements what is amortised. */
    public BigDecimal cost(String currency) {
        return cost.getOrDefault(currency, BigDecimal.ZERO);
    }
}
