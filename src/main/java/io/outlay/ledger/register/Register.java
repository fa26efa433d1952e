package io.outlay.ledger.register;

import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.RejectedRow;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.TechSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The system register when it stands in more than one file: a system told twice with the same content counts once, told
 * otherwise the later is a conflict. So is an id that differs from another in case only, because spreadsheets ignore case
 * and would sum both; and a former id that another system has, or claims before it: these are left out.
 */
public record Register(List<TechSystem> systems, List<Rejection> rejections) {
    /** @param rows in order of (first seen, path, sheet, line) */
    public static Register of(List<TechSystem> rows) {
        Map<String, TechSystem> systems = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        Map<String, TechSystem> folded = new HashMap<>();
        for (TechSystem row : rows) {
            TechSystem alike = folded.putIfAbsent(row.systemId().toLowerCase(Locale.ROOT), row);
            if (alike != null && !alike.systemId().equals(row.systemId())) {
                rejections.add(alike(alike, row));
                continue;
            }
            TechSystem first = systems.putIfAbsent(row.systemId(), row);
            if (first != null && !first.content().equals(row.content())) {
                rejections.add(conflict(first, row));
            }
        }
        Map<String, TechSystem> holders = new HashMap<>(systems);
        List<TechSystem> sound = systems.values().stream()
                .map(system -> withOwnHistory(system, holders, rejections))
                .toList();
        return new Register(sound, List.copyOf(rejections));
    }

    /** @param holders of ids, now and before */
    private static TechSystem withOwnHistory(
            TechSystem system, Map<String, TechSystem> holders, List<Rejection> rejections) {
        List<String> own = new ArrayList<>();
        for (String former : system.formerly()) {
            TechSystem holder = holders.computeIfAbsent(former, id -> system);
            if (holder.systemId().equals(system.systemId())) {
                own.add(former);
            } else {
                rejections.add(taken(former, system, holder));
            }
        }
        return system.with(own);
    }

    private static Rejection taken(String former, TechSystem system, TechSystem holder) {
        return RejectedRow.of(system)
                .because(new Fault(
                        RejectionCode.CONFLICT,
                        "formerly",
                        former,
                        holder.systemId().equals(former)
                                ? "is the id of a system, at " + holder.source()
                                : "is a former id of " + holder.systemId() + " too, at " + holder.source(),
                        "An id belongs to one system: remove it from one of the two rows."));
    }

    public FormerIds formerIds() {
        return FormerIds.of(systems);
    }

    private static Rejection alike(TechSystem first, TechSystem row) {
        return conflict(
                row,
                "differs in case only from " + first.systemId() + ", at " + first.source(),
                "Spreadsheets ignore case. Make it one system, or give one of them another id.");
    }

    private static Rejection conflict(TechSystem first, TechSystem row) {
        return conflict(row, "has other content at " + first.source(), "Keep one of the two rows.");
    }

    private static Rejection conflict(TechSystem row, String problem, String remedy) {
        return RejectedRow.of(row)
                .because(new Fault(RejectionCode.CONFLICT, "system_id", row.systemId(), problem, remedy));
    }
}
