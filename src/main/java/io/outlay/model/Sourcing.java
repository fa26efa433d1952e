package io.outlay.model;

/** How a company came by a system; {@code EXTEND} is bought and customised. */
public enum Sourcing {
    BUY,
    BUILD,
    EXTEND,
    OPEN_SOURCE;

    /** Whether a part of it at least was built here, so that it has upkeep of a build; what is bought has fees. */
    public boolean isBuiltHere() {
        return this != BUY;
    }

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return Names.id(this);
    }
}
