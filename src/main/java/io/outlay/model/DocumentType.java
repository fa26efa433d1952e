package io.outlay.model;

/** The kind of a vendor's document; its amounts are signed by their effect whatever the kind. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE;

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return Names.id(this);
    }
}
