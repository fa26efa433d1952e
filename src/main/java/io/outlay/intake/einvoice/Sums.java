package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.SIGN_DOUBT;
import static io.outlay.model.RejectionCode.SUM_MISMATCH;

import io.outlay.intake.table.Fault;
import io.outlay.intake.xml.PlacedFault;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a document adds up: Σ lines = BT-106; 106 − 107 + 108 = 109; 109 + 110 = 112. What is off by more than one smallest
 * unit of the currency, a cent, is a fault; what is off by less is noted. 112 − 113 + 114 = 115 is only noted: extensions
 * carry payments of third parties, and the amount due is not the cost. A sum of which a part is not stated is not checked.
 */
final class Sums {
    private final EInvoice invoice;
    private final Totals totals;
    private final List<EInvoiceLine> lines;
    private final BigDecimal tolerance;
    private final List<PlacedFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Sums(EInvoice invoice, List<EInvoiceLine> lines) {
        this.invoice = invoice;
        this.totals = invoice.totals();
        this.lines = lines;
        this.tolerance = MinorUnit.of(invoice.heading().currency()).one();
    }

    /** @param lines those that count */
    static Sums check(EInvoice invoice, List<EInvoiceLine> lines) {
        Sums sums = new Sums(invoice, lines);
        sums.net();
        sums.lines();
        sums.vat();
        sums.payable();
        return sums;
    }

    /** The sum of line net amounts; a line without one adds nothing. */
    static BigDecimal of(List<EInvoiceLine> lines) {
        return lines.stream()
                .flatMap(line -> line.net().stream())
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<PlacedFault> faults() {
        return List.copyOf(faults);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void net() {
        if (totals.net().isEmpty()) {
            faults.add(
                    missing(Term.NET.named(), "Without this total its cost is not known: ask the vendor for it.", 1));
            return;
        }
        Amount net = totals.net().get();
        if (invoice.heading().type().isCredit() && net.value().signum() < 0) {
            faults.add(new PlacedFault(negativeCredit(net), net.line()));
        }
        lines.stream()
                .filter(line -> line.net().isEmpty())
                .findFirst()
                .ifPresent(line -> faults.add(missing(
                        Term.LINE_NET.named() + " of line " + line.id(),
                        "Ask the vendor for a complete invoice.",
                        net.line())));
    }

    private void lines() {
        if (lines.stream().anyMatch(line -> line.net().isEmpty())) {
            return; // that one is listed
        }
        if (!lines.isEmpty()) {
            totals.lines().ifPresent(stated -> compare(Term.LINE_TOTAL, stated, of(lines), "the sum of its lines"));
        }
        Optional<BigDecimal> base =
                totals.lines().map(Amount::value).or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(of(lines)));
        if (base.isPresent() && totals.net().isPresent()) {
            BigDecimal sum = base.get().subtract(value(totals.allowances())).add(value(totals.charges()));
            compare(Term.NET, totals.net().get(), sum, "BT-106 − BT-107 + BT-108");
        }
    }

    private void vat() {
        if (totals.net().isPresent()
                && totals.vat().isPresent()
                && totals.gross().isPresent()) {
            BigDecimal sum = value(totals.net()).add(value(totals.vat()));
            compare(Term.GROSS, totals.gross().get(), sum, "BT-109 + BT-110");
        }
    }

    private void payable() {
        if (totals.gross().isPresent() && totals.payable().isPresent()) {
            BigDecimal sum =
                    value(totals.gross()).subtract(value(totals.paid())).add(value(totals.rounding()));
            BigDecimal stated = value(totals.payable());
            if (stated.compareTo(sum) != 0) {
                notes.add(off(Term.PAYABLE, stated, sum, "BT-112 − BT-113 + BT-114") + "; the cost is BT-109");
            }
        }
    }

    private void compare(Term term, Amount stated, BigDecimal sum, String of) {
        BigDecimal difference = stated.value().subtract(sum).abs();
        if (difference.compareTo(tolerance) > 0) {
            faults.add(new PlacedFault(
                    new Fault(
                            SUM_MISMATCH,
                            term.named(),
                            stated.value().toPlainString(),
                            "is not " + of + ", which is " + sum.toPlainString(),
                            "Ask the vendor for a corrected invoice: it is not booked until its sums add up."),
                    stated.line()));
        } else if (difference.signum() != 0) {
            notes.add(off(term, stated.value(), sum, of));
        }
    }

    private static String off(Term term, BigDecimal stated, BigDecimal sum, String of) {
        return term.named() + " is " + stated.toPlainString() + ", and " + of + " is " + sum.toPlainString();
    }

    /** A sum that is not stated is none: EN 16931 leaves it out where there is nothing to add up. */
    private static BigDecimal value(Optional<Amount> amount) {
        return amount.map(Amount::value).orElse(BigDecimal.ZERO);
    }

    private static PlacedFault missing(String term, String remedy, long line) {
        return new PlacedFault(new Fault(MISSING_VALUE, term, "", "is missing", remedy), line);
    }

    private Fault negativeCredit(Amount net) {
        String code = invoice.heading().type().code();
        return new Fault(
                SIGN_DOUBT,
                Term.NET.named(),
                net.value().toPlainString(),
                "is the total of a credit note" + (code.isEmpty() ? "" : " (" + code + ")")
                        + " and negative: it would add to cost",
                "A credit note states what it credits as positive: ask the vendor whether this one is meant as an invoice.");
    }
}
