package io.outlay.intake.einvoice;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What each line costs: its net amount with its share of the document's allowances and charges, by net amount, so that the
 * lines add up to BT-109 to the cent. Rounded to the currency's smallest unit by largest remainder; as stated where there is
 * nothing to share.
 *
 * @param amounts in the order of the lines
 * @param apart what no line can bear, since their net amounts add up to nothing
 */
record CountedNets(List<BigDecimal> amounts, Optional<BigDecimal> apart) {

    /** @param lines those that count, each with a net amount; at least one */
    static CountedNets of(List<EInvoiceLine> lines, BigDecimal net, String currency) {
        List<BigDecimal> stated =
                lines.stream().map(line -> line.net().orElseThrow().value()).toList();
        BigDecimal sum = Sums.of(lines);
        if (sum.compareTo(net) == 0) {
            return new CountedNets(stated, Optional.empty());
        }
        if (sum.signum() == 0) {
            return new CountedNets(stated, Optional.of(net));
        }
        int digits = Math.max(
                MinorUnit.of(currency).digits(), net.stripTrailingZeros().scale());
        List<BigDecimal> shares = stated.stream()
                .map(part -> part.multiply(net).divide(sum, MathContext.DECIMAL128))
                .toList();
        return new CountedNets(LargestRemainder.of(shares, new MinorUnit(digits)), Optional.empty());
    }
}
