package io.outlay.ledger;

import io.outlay.ledger.RejectedLine.Fault;
import io.outlay.model.Allocation;
import io.outlay.model.Budget;
import io.outlay.model.Contract;
import io.outlay.model.EffortEntry;
import io.outlay.model.HourlyCost;
import io.outlay.model.Integration;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a table beside invoices that the ledger rejects.
 *
 * @param excerpt the columns by which a reader finds the row; the raw row is no longer at hand
 * @param amount what it is worth, where it states money
 */
record RejectedRow(String table, SourceRef source, String excerpt, Optional<BigDecimal> amount, String currency) {
    static RejectedRow of(EffortEntry entry) {
        return unpriced(
                "effort",
                entry.source(),
                entry.date() + "," + entry.systemId() + "," + entry.hours().toPlainString());
    }

    static RejectedRow of(HourlyCost cost) {
        return unpriced(
                "rates",
                cost.source(),
                cost.role() + "," + cost.validFrom() + "," + cost.hourlyCost().toPlainString() + "," + cost.currency());
    }

    static RejectedRow of(Contract contract) {
        return unpriced(
                "contracts",
                contract.source(),
                contract.contractId() + "," + contract.systemId() + "," + contract.start() + ","
                        + contract.end().map(LocalDate::toString).orElse(""));
    }

    static RejectedRow of(Allocation rule) {
        String by = rule.share().map(BigDecimal::toPlainString).or(rule::driver).orElse("");
        return unpriced(
                "allocations",
                rule.source(),
                rule.fromSystem() + "," + rule.toSystem() + "," + rule.validFrom() + "," + by);
    }

    static RejectedRow of(Integration link) {
        return unpriced(
                "integrations",
                link.source(),
                link.fromSystem() + "," + link.toSystem() + "," + link.mode().id());
    }

    static RejectedRow of(Budget budget) {
        return new RejectedRow(
                "budgets",
                budget.source(),
                budget.month() + "," + budget.amount().toPlainString() + "," + budget.currency(),
                Optional.of(budget.amount()),
                budget.currency());
    }

    private static RejectedRow unpriced(String table, SourceRef source, String excerpt) {
        return new RejectedRow(table, source, excerpt, Optional.empty(), "");
    }

    Rejection because(Fault fault) {
        return new Rejection(
                fault.code(),
                table,
                source,
                fault.column(),
                fault.value(),
                fault.reason(),
                fault.remedy(),
                excerpt,
                amount,
                currency);
    }
}
