package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.SIGN_DOUBT;
import static io.outlay.model.RejectionCode.SUM_MISMATCH;

import io.outlay.intake.table.Fault;
import io.outlay.intake.xml.PlacedFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a document adds up, by BR-CO-10 to BR-CO-16 of EN 16931: Σ BT-131 = BT-106; Σ BT-92 = BT-107; Σ BT-99 = BT-108;
 * 106 − 107 + 108 = 109; Σ BT-117 = BT-110; 109 + 110 = 112; 112 − 113 + 114 = 115, to which the German extension adds payments
 * of third parties (BR-DEX-09). Where a profile has no lines, Σ BT-116 = 109. A sum is rounded to cents as the standard does;
 * what is off by more is a fault. In profile EXTENDED each part of 106 to 112 may be off by a cent (BR-FXEXT-CO-10), and that is noted.
 *
 * <p>One cause is one fault: a sum with a total that is off already is not held against it again. A sum of which a part is in no element of the profile is not checked: MINIMUM states what is due without what is paid, and
 * an extension in CII without payments of third parties.
 */
final class Sums {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.005");
    private static final Set<Term> NET_OF = Set.of(Term.LINE_TOTAL, Term.ALLOWANCES, Term.CHARGES);

    private final EInvoice invoice;
    private final Totals totals;
    private final List<EInvoiceLine> lines;
    private final Parts parts;
    private final BigDecimal tolerance;
    private final Set<Term> off = EnumSet.noneOf(Term.class);
    private final List<PlacedFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * What a total has to be.
     *
     * @param of how it is made, as a message names it
     * @param parts other totals in it
     */
    private record Sum(BigDecimal value, String of, Set<Term> parts) {}

    private Sums(EInvoice invoice, List<EInvoiceLine> lines) {
        this.invoice = invoice;
        this.totals = invoice.totals();
        this.lines = lines;
        this.parts = invoice.parts();
        this.tolerance = tolerance();
    }

    /** @param lines those that count */
    static Sums check(EInvoice invoice, List<EInvoiceLine> lines) {
        Sums sums = new Sums(invoice, lines);
        sums.net();
        sums.parts();
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

    private BigDecimal tolerance() {
        if (!parts.isExtended()) {
            return HALF;
        }
        int rounded = lines.size() + parts.allowances().size() + parts.charges().size();
        return CENT.multiply(BigDecimal.valueOf(Math.max(1, rounded)));
    }

    private void lines() {
        if (lines.stream().anyMatch(line -> line.net().isEmpty())) {
            return; // that one is listed
        }
        if (lines.isEmpty() && parts.hasNoLines()) {
            if (!parts.taxable().isEmpty()) {
                totals.net()
                        .ifPresent(net -> compare(
                                Term.NET, net, new Sum(Parts.sum(parts.taxable()), "the sum of BT-116", Set.of())));
            }
        } else {
            totals.lines()
                    .ifPresent(stated ->
                            compare(Term.LINE_TOTAL, stated, new Sum(of(lines), "the sum of its lines", Set.of())));
        }
        Optional<BigDecimal> base = totals.lines()
                .map(Amount::value)
                .or(() -> lines.isEmpty() && parts.hasNoLines() ? Optional.empty() : Optional.of(of(lines)));
        if (base.isPresent() && totals.net().isPresent()) {
            BigDecimal sum = base.get().subtract(value(totals.allowances())).add(value(totals.charges()));
            compare(Term.NET, totals.net().get(), new Sum(sum, "BT-106 − BT-107 + BT-108", NET_OF));
        }
    }

    private void parts() {
        part(Term.ALLOWANCES, totals.allowances(), parts.allowances(), Term.ALLOWANCE);
        part(Term.CHARGES, totals.charges(), parts.charges(), Term.CHARGE);
        if (!parts.taxes().isEmpty()) {
            part(Term.VAT, totals.vat(), parts.taxes(), Term.TAX);
        }
    }

    /** A total that is not stated is none: it cannot be that of parts that come to something. */
    private void part(Term term, Optional<Amount> total, List<Amount> of, Term each) {
        Amount stated = total.or(() -> of.stream().findFirst().map(one -> new Amount(BigDecimal.ZERO, one.line())))
                .orElse(new Amount(BigDecimal.ZERO, 1));
        compare(term, stated, new Sum(Parts.sum(of), "the sum of " + each.id(), Set.of()));
    }

    private void vat() {
        if (totals.net().isPresent() && totals.gross().isPresent()) {
            BigDecimal sum = value(totals.net()).add(value(totals.vat())).add(roundingWithin());
            compare(Term.GROSS, totals.gross().get(), new Sum(sum, "BT-109 + BT-110", Set.of(Term.NET, Term.VAT)));
        }
    }

    /** The rounding as far as BT-112 holds it: UBL's own examples, and profiles before the standard, round the total with VAT. */
    private BigDecimal roundingWithin() {
        BigDecimal rounding = value(totals.rounding());
        BigDecimal exact = value(totals.net()).add(value(totals.vat()));
        boolean within = totals.gross()
                .filter(gross -> gross.value().compareTo(exact.add(rounding)) == 0)
                .isPresent();
        return within ? rounding : BigDecimal.ZERO;
    }

    private void payable() {
        if (totals.gross().isEmpty() || totals.payable().isEmpty()) {
            return;
        }
        BigDecimal others = parts.thirdParty().orElse(BigDecimal.ZERO);
        BigDecimal sum = value(totals.gross())
                .subtract(value(totals.paid()))
                .add(value(totals.rounding()))
                .subtract(roundingWithin())
                .add(others);
        String of = "BT-112 − BT-113" + (roundingWithin().signum() == 0 ? " + BT-114" : "")
                + (others.signum() == 0 ? "" : " + BT-DEX-002");
        Amount stated = totals.payable().get();
        if (!isPaymentUnknown()) {
            compare(Term.PAYABLE, stated, new Sum(sum, of, Set.of(Term.GROSS)));
        } else if (stated.value().compareTo(sum) != 0) {
            notes.add(off(Term.PAYABLE, stated.value(), sum, of) + "; the cost is BT-109");
        }
    }

    private boolean isPaymentUnknown() {
        boolean unpaid = totals.paid().isEmpty() && totals.rounding().isEmpty();
        return unpaid && parts.hasNoPayments() || parts.thirdParty().isEmpty();
    }

    private void compare(Term term, Amount stated, Sum made) {
        BigDecimal sum = made.value();
        String of = made.of();
        if (made.parts().stream().anyMatch(off::contains)) {
            off.add(term);
            return;
        }
        BigDecimal difference = stated.value().subtract(sum).abs();
        BigDecimal allowed = term == Term.PAYABLE ? HALF : tolerance;
        if (difference.compareTo(allowed) > 0) {
            off.add(term);
            faults.add(new PlacedFault(mismatch(term, stated.value(), sum, of), stated.line()));
        } else if (difference.signum() != 0) {
            notes.add(off(term, stated.value(), sum, of));
        }
    }

    private static Fault mismatch(Term term, BigDecimal stated, BigDecimal sum, String of) {
        return new Fault(
                SUM_MISMATCH,
                term.named(),
                stated.toPlainString(),
                "is not " + of + ", which is " + sum.toPlainString(),
                "Ask the vendor for a corrected invoice: it is not booked until its sums add up.");
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
