package io.outlay.analysis.proposal;

/** What a proposed layer and type rest on. */
public enum Evidence {
    /** A product of the catalogue, by name, domain or VAT id. */
    CATALOGUE,
    /** A word on the bills that says what is sold. */
    CATEGORY,
    /** Nothing: layer and type are left to a person. */
    UNKNOWN
}
