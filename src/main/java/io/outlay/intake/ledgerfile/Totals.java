package io.outlay.intake.ledgerfile;

import io.outlay.intake.table.Fault;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Debit and credit of an audit file, held against the totals that it states of itself. */
final class Totals {
    static final String DEBIT = "TotalDebit";
    static final String CREDIT = "TotalCredit";

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}(?:\\.\\d{1,10})?");

    private final Dialect dialect;
    private BigDecimal debit = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private boolean readable = true;
    private long lines;

    Totals(Dialect dialect) {
        this.dialect = dialect;
    }

    long lines() {
        return lines;
    }

    void add(Map<String, String> line) {
        lines++;
        List<String> sides = dialect.sides(line);
        debit = debit.add(number(sides.get(0)));
        credit = credit.add(number(sides.get(1)));
    }

    /** An amount that cannot be read is a fault of its row; the sums are not known then. */
    private BigDecimal number(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        readable = readable && text.isEmpty();
        return BigDecimal.ZERO;
    }

    /**
     * What is wrong with the file as a whole.
     *
     * @param file what it states of itself
     */
    Optional<Fault> fault(Map<String, String> file) {
        if (lines == 0) {
            return Optional.of(Fault.whole(
                    RejectionCode.UNSUPPORTED_FORMAT,
                    "the audit file holds no entries of the general ledger",
                    "Export it with them: a file of sales invoices alone says nothing of cost."));
        }
        return fault("debit", debit, file.get(DEBIT)).or(() -> fault("credit", credit, file.get(CREDIT)));
    }

    private Optional<Fault> fault(String side, BigDecimal sum, String stated) {
        if (!readable
                || stated == null
                || !NUMBER.matcher(stated).matches()
                || sum.compareTo(new BigDecimal(stated)) == 0) {
            return Optional.empty();
        }
        return Optional.of(Fault.whole(
                RejectionCode.SUM_MISMATCH,
                "the file states a total " + side + " of " + stated + ", its lines add up to " + sum.toPlainString(),
                "Export it again: it is not read until its lines add up to its own totals."));
    }
}
