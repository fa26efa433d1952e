package io.outlay.intake.einvoice;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import com.helger.xsds.ccts.cct.schemamodule.QuantityType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.IssueDateType;

/** What invoices and credit notes of UBL have in common. */
final class UblParts {
    private static final String VAT = "VAT";
    static final String EXTENSION = ":extension:";

    private final Stated stated;

    UblParts(Stated stated) {
        this.stated = stated;
    }

    String issued(IssueDateType date) {
        return stated.date(Term.ISSUE_DATE, date, date == null ? null : date.getValueLocal());
    }

    static Optional<PartyType> party(SupplierPartyType seller) {
        return Optional.ofNullable(seller).map(SupplierPartyType::getParty);
    }

    /** The registered name, BT-27; {@code PartyName} is what it trades under, BT-28. */
    static String name(Optional<PartyType> seller) {
        return seller.stream()
                .flatMap(party -> Stream.concat(
                        party.getPartyLegalEntity().stream().map(PartyLegalEntityType::getRegistrationNameValue),
                        party.getPartyName().stream().map(name -> name.getNameValue())))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(Optional::of)
                .map(Text::of)
                .orElse("");
    }

    static String vatId(Optional<PartyType> seller) {
        return seller.stream()
                .flatMap(party -> party.getPartyTaxScheme().stream())
                .filter(scheme -> scheme.getTaxScheme() != null
                        && VAT.equalsIgnoreCase(Text.of(
                                Optional.ofNullable(scheme.getTaxScheme().getIDValue()))))
                .map(PartyTaxSchemeType::getCompanyIDValue)
                .filter(id -> id != null && !id.isBlank())
                .findFirst()
                .map(Optional::of)
                .map(Text::of)
                .orElse("");
    }

    static List<String> preceding(List<BillingReferenceType> references) {
        return references.stream()
                .flatMap(reference -> Stream.of(
                                reference.getInvoiceDocumentReference(), reference.getCreditNoteDocumentReference())
                        .filter(document -> document != null))
                .map(DocumentReferenceType::getIDValue)
                .filter(id -> id != null && !id.isBlank())
                .map(id -> Text.of(Optional.of(id)))
                .toList();
    }

    /** The first of them; EN 16931 has one. */
    BillingPeriod period(List<PeriodType> periods) {
        return periods.stream()
                .findFirst()
                .map(period -> new BillingPeriod(
                        day(
                                Term.PERIOD_START,
                                period.getStartDate(),
                                period.getStartDate() == null ? null : period.getStartDateValueLocal()),
                        day(
                                Term.PERIOD_END,
                                period.getEndDate(),
                                period.getEndDate() == null ? null : period.getEndDateValueLocal())))
                .orElse(BillingPeriod.NONE);
    }

    private String day(Term term, Object element, LocalDate date) {
        return stated.date(term, element, date);
    }

    /** Of two VAT totals the one in the currency of the document; the other is for the tax office. */
    Totals totals(MonetaryTotalType sums, List<TaxTotalType> taxes) {
        MonetaryTotalType stated = sums == null ? new MonetaryTotalType() : sums;
        Optional<Amount> vat = own(taxes).flatMap(tax -> amount(Term.VAT, tax.getTaxAmount()));
        return new Totals(
                amount(Term.LINE_TOTAL, stated.getLineExtensionAmount()),
                amount(Term.ALLOWANCES, stated.getAllowanceTotalAmount()),
                amount(Term.CHARGES, stated.getChargeTotalAmount()),
                amount(Term.NET, stated.getTaxExclusiveAmount()),
                vat,
                amount(Term.GROSS, stated.getTaxInclusiveAmount()),
                amount(Term.PAID, stated.getPrepaidAmount()),
                amount(Term.ROUNDING, stated.getPayableRoundingAmount()),
                amount(Term.PAYABLE, stated.getPayableAmount()));
    }

    private Optional<TaxTotalType> own(List<TaxTotalType> taxes) {
        return taxes.stream()
                .filter(tax -> tax.getTaxAmount() != null
                        && !stated.isOther(tax.getTaxAmount().getCurrencyID()))
                .findFirst();
    }

    /** What the totals are made of; payments of third parties in an extension of EN 16931 alone, elsewhere BT-113 has them. */
    Parts made(
            List<AllowanceChargeType> parts,
            List<TaxTotalType> taxes,
            List<? extends AmountType> others,
            String profile) {
        List<TaxSubtotalType> categories =
                own(taxes).map(TaxTotalType::getTaxSubtotal).orElse(List.of());
        return new Parts(
                amounts(
                        Term.ALLOWANCE,
                        parts.stream().filter(part -> !isCharge(part)).map(part -> part.getAmount())),
                amounts(Term.CHARGE, parts.stream().filter(UblParts::isCharge).map(part -> part.getAmount())),
                amounts(Term.TAXABLE, categories.stream().map(tax -> tax.getTaxableAmount())),
                amounts(Term.TAX, categories.stream().map(tax -> tax.getTaxAmount())),
                Optional.of(Parts.sum(
                        profile.contains(EXTENSION) ? amounts(Term.THIRD_PARTY, others.stream()) : List.of())),
                profile.toLowerCase(Locale.ROOT));
    }

    private static boolean isCharge(AllowanceChargeType part) {
        return part.getChargeIndicator() != null && part.getChargeIndicator().isValue();
    }

    private List<Amount> amounts(Term term, Stream<? extends AmountType> amounts) {
        return amounts.flatMap(amount -> amount(term, amount).stream()).toList();
    }

    Optional<Amount> amount(Term term, AmountType amount) {
        return amount == null
                ? Optional.empty()
                : stated.amount(term, amount, amount.getValue(), amount.getCurrencyID());
    }

    Optional<BigDecimal> quantity(QuantityType quantity) {
        return number(Term.QUANTITY, quantity);
    }

    static String unit(QuantityType quantity) {
        return Text.of(Optional.ofNullable(quantity).map(QuantityType::getUnitCode));
    }

    Optional<BigDecimal> price(PriceType price) {
        if (price == null || price.getPriceAmount() == null) {
            return Optional.empty();
        }
        return UnitPrice.of(
                stated.number(
                        Term.PRICE,
                        price.getPriceAmount(),
                        price.getPriceAmount().getValue()),
                number(Term.PRICE_BASE, price.getBaseQuantity()));
    }

    private Optional<BigDecimal> number(Term term, QuantityType quantity) {
        return quantity == null ? Optional.empty() : stated.number(term, quantity, quantity.getValue());
    }

    static Optional<BigDecimal> taxRate(ItemType item) {
        return Stream.ofNullable(item)
                .flatMap(i -> i.getClassifiedTaxCategory().stream())
                .flatMap(category -> Stream.ofNullable(category.getPercentValue()))
                .findFirst();
    }

    static String description(ItemType item) {
        return Text.joined(Stream.ofNullable(item)
                .flatMap(i -> Stream.concat(
                        Stream.ofNullable(i.getNameValue()),
                        i.getDescription().stream().limit(1).map(text -> text.getValue()))));
    }
}
