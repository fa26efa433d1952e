package io.outlay.model;

import java.util.Locale;

/** The kind of a vendor's document; its amounts are signed by their effect whatever the kind. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE;

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
