package io.outlay.model;

/** What a cost was for: the category of an invoice line, or the activity of an effort entry. */
public enum CostPool {
    LICENCE,
    USAGE,
    SUPPORT,
    HOSTING,
    IMPLEMENTATION,
    MIGRATION,
    TRAINING,
    SERVICES,
    OTHER,
    RUN,
    GROW,
    TRANSFORM;

    private final String id = Names.id(this);

    /** Whether hours are posted under it rather than documents. */
    public boolean isEffort() {
        return this == RUN || this == GROW || this == TRANSFORM;
    }

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return id;
    }
}
