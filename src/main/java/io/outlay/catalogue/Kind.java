package io.outlay.catalogue;

import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.Optional;

/**
 * What a system is for.
 *
 * @param driver the usual metric; empty where that of the layer serves
 */
public record Kind(TechLayer layer, SystemType type, String capability, Optional<String> driver) {
    /** The capability where one system is enough for it; else only a person can say which of them do the same. */
    public Optional<String> soleCapability() {
        return Optional.of(capability)
                .filter(name -> !name.isEmpty() && !Fields.all().contains(name));
    }
}
