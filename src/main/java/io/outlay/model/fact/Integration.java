package io.outlay.model.fact;

import io.outlay.model.Names;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A connection between two systems.
 *
 * @param entity what is exchanged, such as {@code order}
 * @param hoursPerMonth manual hours it takes
 */
public record Integration(
        @SystemId String fromSystem,
        @SystemId String toSystem,
        Mode mode,
        Optional<String> entity,
        Optional<BigDecimal> hoursPerMonth,
        SourceRef source)
        implements Fact {
    /** How data gets across. */
    public enum Mode {
        API,
        EVENT,
        IPAAS,
        FILE,
        MANUAL;

        /** The name in files. */
        public String id() {
            return Names.id(this);
        }
    }
}
