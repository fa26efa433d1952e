package io.outlay.job.map;

import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.analysis.proposal.RegisterProposal;
import io.outlay.catalogue.Kind;
import io.outlay.job.ledger.Facts;
import io.outlay.job.ledger.UnknownNames;
import io.outlay.job.map.Gaps.WithoutFigures;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.TechSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Business figures that the systems would be held against and that no file gives. */
final class DriverFigures {
    private DriverFigures() {}

    /** Of each layer and driver. */
    static List<WithoutFigures> missing(Facts facts, RegisterProposal proposal) {
        Set<String> with = facts.of(MetricReading.class).stream()
                .map(MetricReading::metric)
                .collect(Collectors.toSet());
        if (with.isEmpty()) {
            return List.of(new WithoutFigures(
                    "all",
                    List.of("orders", "net_revenue", "sessions", "tickets", "parcels"),
                    "No business figures: put orders, revenue, sessions, tickets and parcels a month into inbox/."));
        }
        List<WithoutFigures> missing = new ArrayList<>();
        layers(facts, proposal).forEach(layer -> {
            if (layer.defaultDrivers().stream().noneMatch(with::contains)) {
                missing.add(new WithoutFigures(
                        layer.id(),
                        layer.defaultDrivers(),
                        layer.title() + ": no figures of " + String.join(" or ", layer.defaultDrivers()) + ", so that "
                                + TechLayer.FALLBACK_DRIVERS.get(0) + " serve instead."));
            }
        });
        facts.systems().stream()
                .flatMap(system -> system.driver().stream())
                .distinct()
                .sorted()
                .forEach(driver -> UnknownNames.withoutFigures(driver, with)
                        .ifPresent(clause -> missing.add(new WithoutFigures(
                                driver, List.of(driver), "Driver " + driver + ": " + clause + "."))));
        return missing;
    }

    private static SortedSet<TechLayer> layers(Facts facts, RegisterProposal proposal) {
        return Stream.concat(
                        facts.systems().stream().map(TechSystem::layer),
                        proposal.systems().stream()
                                .map(ProposedSystem::guess)
                                .flatMap(guess -> guess.kind().stream())
                                .map(Kind::layer))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
