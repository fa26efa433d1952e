package io.outlay.report.page;

import io.outlay.model.Names;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.LedgerSum;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What documents of the ledger are called where people read them: with names in place of the keys that they are known by. */
final class DocumentTitles {
    private static final String BETWEEN = " · ";
    private static final int GIVER = 2;
    private static final int RECEIVER = 3;
    private static final int ACTIVITY = 3;

    private final PageSource source;
    private final Map<String, String> vendors;

    DocumentTitles(PageSource source) {
        this.source = source;
        this.vendors = source.report().details().vendors().get();
    }

    /** Such as {@code Brevpost Systems AS · invoice · BRV-202609 · 2026}; a vendor is called as first spelled. */
    String of(String document) {
        String[] parts = document.split("\\|");
        if (document.startsWith("effort|") && parts.length > ACTIVITY) {
            return "Effort" + BETWEEN + Names.plain(parts[ACTIVITY]);
        }
        if (document.startsWith("allocation|") && parts.length > RECEIVER) {
            return "Shared cost" + BETWEEN + system(parts[GIVER]) + " to " + system(parts[RECEIVER]);
        }
        if (document.startsWith(LedgerSum.CONTRACT_ACCRUAL)) {
            return "Not billed yet" + BETWEEN + "contract " + parts[parts.length - 1];
        }
        if (document.startsWith(LedgerSum.ESTIMATED_ACCRUAL)) {
            return "Not billed yet" + BETWEEN + "estimate";
        }
        parts[0] = vendors.getOrDefault(parts[0], parts[0]);
        return Arrays.stream(parts).collect(Collectors.joining(BETWEEN));
    }

    private String system(String id) {
        return source.system(id).map(TechSystem::name).orElse(id);
    }
}
