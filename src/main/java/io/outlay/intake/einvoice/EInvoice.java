package io.outlay.intake.einvoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document in the business terms of EN 16931, whatever its syntax: what UBL and CII say alike. Amounts are as stated, those
 * of credit notes not yet negated.
 *
 * @param lines in the order of the file; none in profiles MINIMUM and BASIC WL
 */
record EInvoice(Heading heading, Totals totals, Parts parts, List<EInvoiceLine> lines) {

    /** The lines that count for the sums: details instead of their group, without what only informs. */
    List<EInvoiceLine> counted() {
        List<EInvoiceLine> counted = new ArrayList<>();
        lines.forEach(line -> count(line, counted));
        return counted;
    }

    /** A line without a role that has details counts by itself, unless these add up to it. */
    private static void count(EInvoiceLine line, List<EInvoiceLine> into) {
        List<EInvoiceLine> parts = new ArrayList<>();
        line.details().forEach(part -> count(part, parts));
        boolean byParts = !parts.isEmpty() && (line.role() == EInvoiceLine.Role.GROUP || addUp(line, parts));
        if (byParts) {
            into.addAll(parts);
        } else if (line.role() == EInvoiceLine.Role.PLAIN) {
            into.add(line);
        }
    }

    private static boolean addUp(EInvoiceLine line, List<EInvoiceLine> parts) {
        Optional<Amount> own = line.net();
        return own.isEmpty() || Sums.of(parts).compareTo(own.get().value()) == 0;
    }
}
