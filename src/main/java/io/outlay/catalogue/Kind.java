package io.outlay.catalogue;

import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.Optional;

/**
 * What a system is for.
 *
 * @param driver the usual metric; empty where that of the layer serves
 */
public record Kind(TechLayer layer, SystemType type, String capability, Optional<String> driver) {}
