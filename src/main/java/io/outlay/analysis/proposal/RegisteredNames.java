package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import io.outlay.catalogue.Product;
import io.outlay.catalogue.Recognition;
import io.outlay.model.fact.TechSystem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Names under which the register knows its systems, and the products that they are. */
final class RegisteredNames {
    private final Map<String, Set<String>> byProduct = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final BiFunction<String, Collection<String>, Optional<String>> near;

    RegisteredNames(
            List<TechSystem> systems,
            Catalogue catalogue,
            BiFunction<String, Collection<String>, Optional<String>> near) {
        this.near = near;
        for (TechSystem system : systems) {
            names(system).forEach(name -> {
                add(byName, Catalogue.plainName(name), system);
                catalogue
                        .of(name, Optional.empty(), Optional.empty())
                        .filter(Recognition::sure)
                        .map(Recognition::product)
                        .map(Product::id)
                        .ifPresent(product -> add(byProduct, product, system));
            });
        }
    }

    private static void add(Map<String, Set<String>> index, String key, TechSystem system) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(system.systemId());
    }

    private static Stream<String> names(TechSystem system) {
        return Stream.of(Stream.of(system.name()), system.vendor().stream(), system.billingNames().stream())
                .flatMap(names -> names);
    }

    /** The one system of the register that is this product. */
    Optional<String> system(Recognition found) {
        return one(byProduct.get(found.product().id()));
    }

    /** The one system of the register whose name is nearly this. */
    Optional<String> near(String plainName) {
        return near.apply(plainName, byName.keySet()).flatMap(name -> one(byName.get(name)));
    }

    private static Optional<String> one(Set<String> systems) {
        return Optional.ofNullable(systems)
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.iterator().next());
    }
}
