package io.outlay.ledger.document;

import io.outlay.model.Reason;
import io.outlay.model.ledger.LedgerSum;
import java.time.YearMonth;
import java.util.Optional;

/** The documents of entries that no vendor sent: effort, accruals, allocations. */
public final class CostDocument {
    private static final String EFFORT = "effort|";
    private static final String ALLOCATED = "allocation|share|";
    private static final String ALLOCATED_BY_ESTIMATE = "allocation|estimate|";

    private CostDocument() {}

    public static String effort(String systemId, YearMonth month, String activity, String currency) {
        return EFFORT + String.join("|", systemId, month.toString(), activity, currency);
    }

    public static String contractAccrual(String systemId, YearMonth month, String contractId) {
        return LedgerSum.CONTRACT_ACCRUAL + String.join("|", systemId, month.toString(), contractId);
    }

    public static String estimatedAccrual(String systemId, YearMonth month) {
        return LedgerSum.ESTIMATED_ACCRUAL + systemMonth(systemId, month);
    }

    /** The system and month of an accrual, as {@link #systemMonth} writes them; empty for any other document. */
    public static Optional<String> accrued(String document) {
        if (document.startsWith(LedgerSum.ESTIMATED_ACCRUAL)) {
            return Optional.of(document.substring(LedgerSum.ESTIMATED_ACCRUAL.length()));
        }
        if (!document.startsWith(LedgerSum.CONTRACT_ACCRUAL)) {
            return Optional.empty();
        }
        String[] parts = document.substring(LedgerSum.CONTRACT_ACCRUAL.length()).split("\\|", 3);
        return Optional.of(parts[0] + "|" + parts[1]);
    }

    public static String systemMonth(String systemId, YearMonth month) {
        return systemId + "|" + month;
    }

    public static String allocation(String from, String to, YearMonth month, boolean estimated) {
        return (estimated ? ALLOCATED_BY_ESTIMATE : ALLOCATED) + String.join("|", from, to, month.toString());
    }

    public static boolean isAllocation(String document) {
        return document.startsWith(ALLOCATED) || document.startsWith(ALLOCATED_BY_ESTIMATE);
    }

    /** The system whose cost an allocation shares. */
    public static String giver(String allocation) {
        return allocation.split("\\|")[2];
    }

    /** Why entries of such a document change or go when nothing closer is known; empty for a vendor's document. */
    public static Optional<Reason> reason(String document) {
        if (document.startsWith(LedgerSum.CONTRACT_ACCRUAL) || document.startsWith(LedgerSum.ESTIMATED_ACCRUAL)) {
            return Optional.of(Reason.ACCRUAL);
        }
        if (isAllocation(document)) {
            return Optional.of(Reason.RULE);
        }
        return isEffort(document) ? Optional.of(Reason.REPLACED) : Optional.empty();
    }

    /** A vendor may be called effort; its documents have their type in second place. */
    private static boolean isEffort(String document) {
        return document.startsWith(EFFORT)
                && !document.startsWith(EFFORT + "invoice|")
                && !document.startsWith(EFFORT + "credit_note|")
                && !document.startsWith(EFFORT + "statement|");
    }
}
