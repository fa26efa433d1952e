package io.outlay.job.map;

import io.outlay.job.ledger.Facts;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.model.Names;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Systems that invoice lines name and the register lacks, put into it for the time of the look, so that the lines count. */
final class StatedSystems {
    private StatedSystems() {}

    static WorkspaceReading added(WorkspaceReading reading, Facts facts) {
        List<String> known = facts.systems().stream()
                .flatMap(system -> Stream.concat(Stream.of(system.systemId()), system.formerly().stream()))
                .toList();
        Map<String, Fact> stated = new LinkedHashMap<>();
        for (InvoiceLine line : reading.lines()) {
            line.systemId().filter(id -> !known.contains(id)).ifPresent(id -> stated.putIfAbsent(id, system(id, line)));
        }
        return new WorkspaceReading(
                reading.files(),
                Stream.concat(reading.facts().stream(), stated.values().stream())
                        .toList(),
                reading.rejections());
    }

    /** Layer and type are those of nobody: bills are not posted by them. */
    private static TechSystem system(String id, InvoiceLine line) {
        Optional<String> unknown = Optional.empty();
        return new TechSystem(
                id,
                Names.plain(id),
                TechLayer.OPERATIONS,
                SystemType.TOOL,
                Sourcing.BUY,
                unknown,
                Optional.empty(),
                unknown,
                unknown,
                unknown,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                line.source());
    }
}
