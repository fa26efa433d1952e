package io.outlay.model;

/** Why something was posted for a month that was closed before. */
public enum Reason {
    /** A document arrived after its month was closed. */
    LATE,
    /** A credit note arrived after its month was closed. */
    CREDIT,
    /** The file that held the document was replaced, and the document changed or went. */
    REPLACED,
    /** An estimate was raised, cleared or released. */
    ACCRUAL,
    /** The register or an alias assigns the line to another system. */
    MAPPING,
    /** The exchange rate of the document, or what an hour costs, changed. */
    RATE,
    /** A setting of the method changed. */
    RULE;

    /** The name in files. */
    public String id() {
        return Names.id(this);
    }
}
