package io.outlay.model;

/** What a system is to the shopping flow: directly in it, reading from all others, or supporting operations. */
public enum SystemType {
    TECHNOLOGY,
    DATA,
    TOOL;

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return Names.id(this);
    }
}
