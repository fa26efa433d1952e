package io.outlay.ledger.document;

import io.outlay.model.DocumentType;

/**
 * What makes two documents one: vendor (resolved through the register) and the entity billed, type, number and year of issue.
 *
 * @param vendor resolved vendor: a system's vendor key, else the normalised name or VAT id; with the entity billed where
 *     one is stated, {@code microsoft@hearth ireland}: each company of a group has bills, numbers and duplicates of its own
 */
public record DocumentId(String vendor, DocumentType type, String number, int year) {
    /** The form in files and keys, {@code vendor|invoice|number|year}: only the number may hold a {@code |} of its own. */
    public String text() {
        return vendor.replace('|', '¦') + "|" + type.id() + "|" + number + "|" + year;
    }
}
