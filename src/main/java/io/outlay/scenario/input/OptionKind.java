package io.outlay.scenario.input;

import io.outlay.model.Names;
import java.util.Arrays;
import java.util.Optional;

/** What an option does with the need; {@link #GENERAL} holds what all options share. */
public enum OptionKind {
    GENERAL,
    KEEP,
    BUY,
    EXTEND,
    BUILD,
    HYBRID;

    /** The name in files. */
    public String id() {
        return Names.id(this);
    }

    /** Whether it goes on with the system that is there today. */
    public boolean goesOn() {
        return this == KEEP || this == EXTEND;
    }

    public static Optional<OptionKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
