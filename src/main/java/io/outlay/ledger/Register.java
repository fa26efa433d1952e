package io.outlay.ledger;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.TechSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system register when it stands in more than one file: a system told twice with the same content counts once, told
 * otherwise the later is a conflict.
 */
public record Register(List<TechSystem> systems, List<Rejection> rejections) {
    private static final SourceRef NOWHERE = new SourceRef("", "", 0);

    /** @param rows in order of (first seen, path, sheet, line) */
    public static Register of(List<TechSystem> rows) {
        Map<String, TechSystem> systems = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        for (TechSystem row : rows) {
            TechSystem first = systems.putIfAbsent(row.systemId(), row);
            if (first != null && !content(first).equals(content(row))) {
                rejections.add(conflict(first, row));
            }
        }
        return new Register(List.copyOf(systems.values()), List.copyOf(rejections));
    }

    private static Rejection conflict(TechSystem first, TechSystem row) {
        return new Rejection(
                RejectionCode.CONFLICT,
                "systems",
                row.source(),
                "system_id",
                row.systemId(),
                "stands at " + first.source() + " with other content",
                "Keep one of the two rows.",
                "",
                Optional.empty(),
                "");
    }

    /** Everything but the place. */
    private static TechSystem content(TechSystem s) {
        return new TechSystem(
                s.systemId(),
                s.name(),
                s.layer(),
                s.type(),
                s.sourcing(),
                s.vendor(),
                s.systemClass(),
                s.capability(),
                s.owner(),
                s.driver(),
                s.goLive(),
                s.retired(),
                s.buildCost(),
                s.buildEstimate(),
                s.plannedUpkeepShare(),
                s.users(),
                s.masters(),
                s.modulesPaid(),
                s.modulesUsed(),
                s.billingNames(),
                NOWHERE);
    }
}
