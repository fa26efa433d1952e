package io.outlay.intake.einvoice;

/** Business terms of EN 16931 that carry an amount, a quantity or a date, as messages name them. */
enum Term {
    ISSUE_DATE("BT-2", "issue date"),
    PERIOD_START("BT-73 or BT-134", "start of the invoicing period"),
    PERIOD_END("BT-74 or BT-135", "end of the invoicing period"),
    LINE_TOTAL("BT-106", "sum of line net amounts"),
    ALLOWANCE("BT-92", "document allowance"),
    CHARGE("BT-99", "document charge"),
    ALLOWANCES("BT-107", "sum of allowances"),
    CHARGES("BT-108", "sum of charges"),
    NET("BT-109", "total without VAT"),
    VAT("BT-110", "total VAT"),
    GROSS("BT-112", "total with VAT"),
    PAID("BT-113", "paid amount"),
    ROUNDING("BT-114", "rounding amount"),
    PAYABLE("BT-115", "amount due"),
    TAXABLE("BT-116", "taxable amount of a VAT category"),
    TAX("BT-117", "VAT of a category"),
    THIRD_PARTY("BT-DEX-002", "payment to a third party"),
    QUANTITY("BT-129", "invoiced quantity"),
    LINE_NET("BT-131", "line net amount"),
    PRICE("BT-146", "item net price"),
    PRICE_BASE("BT-149", "item price base quantity");

    private final String id;
    private final String meaning;

    Term(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    String id() {
        return id;
    }

    /** As a message names it: {@code BT-109 (total without VAT)}. */
    String named() {
        return id + " (" + meaning + ")";
    }
}
