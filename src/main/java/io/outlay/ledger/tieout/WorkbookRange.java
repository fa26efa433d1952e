package io.outlay.ledger.tieout;

import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a workbook can state the sums of a ledger. It holds a number to 15 digits, smallest units among them: each amount
 * is held to that where it is read, but many large ones together may be beyond it, and no total would tie out.
 */
public final class WorkbookRange {
    private static final int DIGITS = 15;
    private static final int NAMED = 3;

    private WorkbookRange() {}

    /** Cost of a document, credits counted as charges, and where its first entry comes from. */
    private record Weight(String place, BigDecimal amount) {
        Weight plus(Weight other) {
            return new Weight(place, amount.add(other.amount));
        }
    }

    /**
     * What is wrong, with the largest documents and a remedy; empty when every sum fits.
     *
     * @param targets all that the ledger should hold
     * @param currency of their amounts
     */
    public static Optional<String> exceeded(List<TargetEntry> targets, String currency) {
        MinorUnit unit = MinorUnit.of(currency);
        BigDecimal limit = BigDecimal.TEN.pow(DIGITS).movePointLeft(unit.digits());
        Map<String, Weight> documents = weights(targets);
        BigDecimal sum = Sum.of(documents.values(), Weight::amount);
        return sum.compareTo(limit) < 0
                ? Optional.empty()
                : Optional.of("The cost of all months comes to " + currency + " "
                        + unit.round(sum).toPlainString()
                        + ", credits counted as charges: more than a workbook holds to its smallest unit, which is below "
                        + limit.toPlainString() + " (15 digits).\nCorrect what is too large. The largest: "
                        + largest(documents, unit)
                        + ". If they are right, set outlay.currency to one of larger units.");
    }

    /** Cost moved between systems comes to nothing, and what is billed is spread over the effective entries. */
    private static Map<String, Weight> weights(List<TargetEntry> targets) {
        Map<String, Weight> documents = new LinkedHashMap<>();
        targets.stream()
                .filter(target -> target.basis() != Basis.BILLED && target.basis() != Basis.ALLOCATED)
                .forEach(target -> documents.merge(
                        target.document(),
                        new Weight(target.source().toString(), target.amount().abs()),
                        Weight::plus));
        return documents;
    }

    private static String largest(Map<String, Weight> documents, MinorUnit unit) {
        return documents.values().stream()
                .sorted(Comparator.comparing(Weight::amount).reversed())
                .limit(NAMED)
                .map(weight ->
                        weight.place() + " (" + unit.round(weight.amount()).toPlainString() + ")")
                .collect(Collectors.joining(", "));
    }
}
