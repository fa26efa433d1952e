package io.outlay.model;

/** The kind of a vendor's document; its amounts are signed by their effect whatever the kind. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE,
    /** What a cloud charges an account for a billing period, in detail. */
    STATEMENT;

    private final String id = Names.id(this);

    /** Whether a document, by its identity {@code vendor|type|number|year}, is a statement. */
    public static boolean isStatement(String document) {
        String[] parts = document.split("\\|", 3);
        return parts.length == 3 && parts[1].equals(STATEMENT.id());
    }

    /** The name in files: lower case, words joined by an underscore. */
    public String id() {
        return id;
    }
}
