package io.outlay.intake.einvoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAllowanceChargeType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;

/** What the totals of a CII document are made of. Its syntax has no element for payments of third parties. */
final class CiiParts {
    private final Stated stated;

    CiiParts(Stated stated) {
        this.stated = stated;
    }

    Parts of(Optional<HeaderTradeSettlementType> settlement, String profile) {
        List<TradeAllowanceChargeType> parts = settlement
                .map(HeaderTradeSettlementType::getSpecifiedTradeAllowanceCharge)
                .orElse(List.of());
        return new Parts(
                amounts(
                        Term.ALLOWANCE,
                        parts.stream().filter(part -> !isCharge(part)).flatMap(CiiParts::actual)),
                amounts(
                        Term.CHARGE,
                        Stream.concat(
                                parts.stream().filter(CiiParts::isCharge).flatMap(CiiParts::actual),
                                settlement.stream()
                                        .flatMap(one -> one.getSpecifiedLogisticsServiceCharge().stream())
                                        .flatMap(charge -> charge.getAppliedAmount().stream()
                                                .limit(1)))),
                amounts(
                        Term.TAXABLE,
                        settlement.stream()
                                .flatMap(one -> one.getApplicableTradeTax().stream())
                                .flatMap(tax -> tax.getBasisAmount().stream())),
                amounts(
                        Term.TAX,
                        settlement.stream()
                                .flatMap(one -> one.getApplicableTradeTax().stream())
                                .flatMap(tax -> tax.getCalculatedAmount().stream())),
                profile.contains(UblParts.EXTENSION) ? Optional.empty() : Optional.of(BigDecimal.ZERO),
                profile.toLowerCase(Locale.ROOT));
    }

    private static boolean isCharge(TradeAllowanceChargeType part) {
        return part.getChargeIndicator() != null
                && Boolean.TRUE.equals(part.getChargeIndicator().isIndicator());
    }

    private static Stream<AmountType> actual(TradeAllowanceChargeType part) {
        return part.getActualAmount().stream().limit(1);
    }

    /** Those in the currency of the document; the others are for the tax office. */
    private List<Amount> amounts(Term term, Stream<AmountType> amounts) {
        return amounts.filter(amount -> !stated.isOther(amount.getCurrencyID()))
                .flatMap(amount -> stated.amount(term, amount, amount.getValue(), amount.getCurrencyID()).stream())
                .toList();
    }
}
