package io.outlay.report.ledger;

import io.outlay.model.Cursor;
import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Balance;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.CentreWeights;
import io.outlay.report.book.CloseReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the journal proposal. Each balance makes one entry, whose lines balance to the cent: prepaid to expense, or
 * expense to accrued, split to cost centres by what was booked on each; a negative balance turns the sides around.
 *
 * @param entry number of the entry, from 1
 * @param amount debit when positive, credit when negative; reporting currency
 * @param costCentre of expense lines; empty where documents name none
 */
record JournalLine(int entry, String account, BigDecimal amount, String costCentre, Balance balance, String text) {

    /** Of all balances, in their order. */
    static List<JournalLine> of(CloseReport report) {
        CentreWeights weights = new CentreWeights(report.evidence().balances());
        if (!weights.isEmpty()) {
            try (Cursor<DocumentLine> lines = report.details().lines().get()) {
                lines.forEachRemaining(weights::add);
            }
        }
        return of(report, weights);
    }

    /** @param centres of all lines */
    static List<JournalLine> of(CloseReport report, CentreWeights centres) {
        List<Balance> balances = report.evidence().balances().stream()
                .sorted(BookTables.BY_DOCUMENT)
                .toList();
        List<JournalLine> lines = new ArrayList<>();
        String expense = account(report, "expense");
        int entry = 0;
        for (Balance balance : balances) {
            Map<String, BigDecimal> weights = centres.of(balance);
            if (balance.prepaid().signum() != 0) {
                entry++;
                String account = account(report, "prepaid");
                lines.add(new JournalLine(entry, account, balance.prepaid(), "", balance, "Prepaid"));
                lines.addAll(new JournalLine(entry, expense, balance.prepaid().negate(), "", balance, "Prepaid")
                        .split(report, weights));
            }
            if (balance.accrued().signum() != 0) {
                entry++;
                String account = account(report, "accrued");
                lines.addAll(new JournalLine(entry, expense, balance.accrued(), "", balance, "Accrued")
                        .split(report, weights));
                lines.add(new JournalLine(entry, account, balance.accrued().negate(), "", balance, "Accrued"));
            }
        }
        return lines;
    }

    static String account(CloseReport report, String kind) {
        return report.evidence().parameters().getOrDefault("outlay.journal." + kind + "-account", kind);
    }

    private List<JournalLine> split(CloseReport report, Map<String, BigDecimal> weights) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return List.of(this);
        }
        MinorUnit unit = MinorUnit.of(report.head().currency());
        List<BigDecimal> parts = LargestRemainder.of(
                weights.values().stream()
                        .map(weight -> amount.multiply(weight).divide(sum, 10, RoundingMode.HALF_UP))
                        .toList(),
                unit);
        List<JournalLine> lines = new ArrayList<>();
        int i = 0;
        for (String centre : weights.keySet()) {
            lines.add(new JournalLine(entry, account, parts.get(i++), centre, balance, text));
        }
        return lines;
    }
}
