package io.outlay.analysis.stack;

import io.outlay.model.Names;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure about the stack that tells of one of the pitfalls, whether or not it is beyond its threshold.
 *
 * @param money a year unless the finding says once; reporting currency; empty where none can be named
 * @param finding one plain sentence: what is, or why it is not known
 * @param action one plain sentence; empty unless it is a hotspot
 */
public record Indicator(Topic topic, Reading reading, Optional<BigDecimal> money, String finding, String action) {

    /**
     * What is looked at.
     *
     * @param id what it is about, at its level
     * @param name of that, as people call it
     * @param measure what is measured, in words; one indicator has one
     */
    public record Topic(Hotspot.Pitfall pitfall, Scope level, String id, String name, String measure) {}

    /** What an indicator is about. */
    public enum Scope {
        PORTFOLIO,
        LAYER,
        SYSTEM,
        CAPABILITY,
        ENTITY;

        /** The name in files. */
        public String id() {
            return Names.id(this);
        }
    }

    /** What a value beside its threshold means. */
    public enum State {
        HOTSPOT,
        NO_HOTSPOT,
        /** There is nothing to hold the value against. */
        NO_THRESHOLD,
        UNKNOWN
    }

    boolean isHotspot() {
        return reading.state() == State.HOTSPOT;
    }

    /** As a row of {@code csv/hotspots.csv}; only for what is one. */
    Hotspot hotspot() {
        return new Hotspot(
                topic.pitfall(),
                topic.level().id(),
                topic.id(),
                topic.measure(),
                reading.value().orElseThrow(),
                reading.threshold(),
                reading.unit(),
                money,
                finding,
                action);
    }
}
