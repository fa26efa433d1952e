package io.outlay.ledger.document;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a table beside invoices that the ledger rejects.
 *
 * @param excerpt the columns by which a reader finds the row; the raw row is no longer at hand
 * @param amount what it is worth, where it states money
 */
public record RejectedRow(
        String table, SourceRef source, String excerpt, Optional<BigDecimal> amount, String currency) {
    public static RejectedRow of(TechSystem system) {
        return unpriced("systems", system.source(), "");
    }

    public static RejectedRow of(Alias alias) {
        return unpriced("aliases", alias.source(), alias.billingName() + "," + alias.systemId());
    }

    public static RejectedRow of(EffortEntry entry) {
        return unpriced(
                "effort",
                entry.source(),
                entry.date() + "," + entry.systemId() + "," + entry.hours().toPlainString());
    }

    public static RejectedRow of(HourlyCost cost) {
        return unpriced(
                "rates",
                cost.source(),
                cost.role() + "," + cost.validFrom() + "," + cost.hourlyCost().toPlainString() + "," + cost.currency());
    }

    public static RejectedRow of(Contract contract) {
        return unpriced(
                "contracts",
                contract.source(),
                contract.contractId() + "," + contract.systemId() + "," + contract.start() + ","
                        + contract.end().map(LocalDate::toString).orElse(""));
    }

    public static RejectedRow of(Allocation rule) {
        String by = rule.share().map(BigDecimal::toPlainString).or(rule::driver).orElse("");
        return unpriced(
                "allocations",
                rule.source(),
                rule.fromSystem() + "," + rule.toSystem() + "," + rule.validFrom() + "," + by);
    }

    public static RejectedRow of(Integration link) {
        return unpriced(
                "integrations",
                link.source(),
                link.fromSystem() + "," + link.toSystem() + "," + link.mode().id());
    }

    public static RejectedRow of(Budget budget) {
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

    public Rejection because(Fault fault) {
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
