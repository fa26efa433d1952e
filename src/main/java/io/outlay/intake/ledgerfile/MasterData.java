package io.outlay.intake.ledgerfile;

import io.outlay.intake.xml.Refusal;
import io.outlay.model.RejectionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts and suppliers of an audit file, to which lines refer by their numbers. */
final class MasterData {
    /** Of each kind; more would not fit into a small memory, and no company has them. */
    private static final int MOST = 200_000;

    private final Dialect dialect;
    private final Map<String, Map<String, String>> accounts = new HashMap<>();
    private final Map<String, Map<String, String>> parties = new HashMap<>();

    MasterData(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Keeps an account or a supplier; the first of a number counts. */
    void add(AuditParts.Found found) {
        boolean account = found.part() == Part.ACCOUNT;
        Map<String, Map<String, String>> known = account ? accounts : parties;
        String key = found.own().get(account ? dialect.accountKey() : dialect.partyKey());
        if (key != null && known.putIfAbsent(key, found.own()) == null && known.size() > MOST) {
            throw Refusal.of(
                    RejectionCode.UNREADABLE_FILE,
                    found.line(),
                    "the audit file has more than 200,000 " + (account ? "accounts" : "suppliers"),
                    "Export fewer periods, or only those that are used.");
        }
    }

    /** The cells of a line, blank where nothing is stated. */
    List<String> cells(Map<String, String> line) {
        Map<String, String> account = accounts.getOrDefault(line.getOrDefault(dialect.accountKey(), ""), Map.of());
        Map<String, String> party = parties.getOrDefault(line.getOrDefault(dialect.partyKey(), ""), Map.of());
        return dialect.columns().stream()
                .map(column -> switch (column.part()) {
                    case ACCOUNT -> account.getOrDefault(column.name(), "");
                    case PARTY -> party.getOrDefault(column.name(), "");
                    default -> line.getOrDefault(column.name(), "");
                })
                .toList();
    }
}
