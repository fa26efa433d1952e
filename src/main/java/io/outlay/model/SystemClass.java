package io.outlay.model;

/** How much a system sets the company apart: building can pay only where it is strategic. */
public enum SystemClass {
    STRATEGIC,
    CORE,
    UTILITY;

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return Names.id(this);
    }
}
