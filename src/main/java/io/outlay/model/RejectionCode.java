package io.outlay.model;

/** The closed list of what can be wrong with a row or file. Scripts may depend on {@link #id}. */
public enum RejectionCode {
    UNKNOWN_FILE("no known table has this header, or the file is no table"),
    UNSUPPORTED_FORMAT("a document is of a format that is known and not read"),
    EMPTY_FILE("the file holds no header row"),
    WRONG_ENCODING("the file is not UTF-8"),
    UNREADABLE_FILE("a file cannot be read, or a workbook holds more than one can"),
    BROKEN_QUOTE("a quoted field is not closed"),
    FIELD_TOO_LARGE("a field is longer than 32,767 characters, or a name or number than 500 bytes"),
    DUPLICATE_HEADER("two columns have one name"),
    MISSING_COLUMN("a required column is missing"),
    SECOND_TABLE("a second table begins below the first in one file or sheet"),
    TOO_MANY_FIELDS("a row has more fields than the header"),
    MISSING_VALUE("a required value is blank"),
    NOT_A_NUMBER("a value is not a number"),
    NOT_A_DATE("a value is not a date"),
    NOT_A_CURRENCY("a value is not a currency code"),
    NOT_ALLOWED("a value is not one of those allowed"),
    OUT_OF_RANGE("a value is outside its range"),
    PERCENT_DOUBT("a percentage may be meant as a fraction"),
    UNIT_DOUBT("a value states a unit or currency that its column does not have"),
    NO_RESULT("a formula of a workbook has no stored result"),
    FX_DOUBT("a stated exchange rate is off the published one by a quarter or more"),
    SIGN_DOUBT("a credit note has a positive amount"),
    HOURS_DOUBT("one person has more than 24 hours on one day, or a row without a person more than 744"),
    PERIOD_DOUBT("a service period is longer than five years, or begins more than two years before issue"),
    PERIOD_REVERSED("a service period, or the term of a contract, ends before it starts"),
    SUM_MISMATCH("the totals of an e-invoice or audit file do not add up"),
    DUPLICATE_KEY("a key is used twice in one table with other content"),
    UNKNOWN_SYSTEM("a system is not in the register"),
    MISSING_RATE("there is no exchange rate for the currency and month, or no hourly cost for the role and date"),
    CONFLICT("the same document, or the same figure, has other content elsewhere"),
    DOCUMENT_INCOMPLETE("another line of the same document was rejected");

    private final String meaning;

    RejectionCode(String meaning) {
        this.meaning = meaning;
    }

    /** The name in files. */
    public String id() {
        return Names.id(this);
    }

    /** What it means, for lists of all codes. */
    public String meaning() {
        return meaning;
    }
}
