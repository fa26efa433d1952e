package io.outlay.intake.einvoice;

import io.outlay.intake.xml.XmlSource;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentContextParameterType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SpecifiedPeriodType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TaxRegistrationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAccountingAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.DateTimeType;

/**
 * UN/CEFACT Cross Industry Invoice D16B, also as XRechnung and in all profiles of Factur-X and ZUGFeRD 2. Elements of later
 * versions are passed over.
 *
 * <pre>
 * &lt;rsm:CrossIndustryInvoice>
 *   &lt;rsm:ExchangedDocument>&lt;ram:ID>INV-2231&lt;/ram:ID>&lt;ram:TypeCode>380&lt;/ram:TypeCode>…
 *   &lt;rsm:SupplyChainTradeTransaction>
 *     &lt;ram:IncludedSupplyChainTradeLineItem>…&lt;ram:LineTotalAmount>1299.00&lt;/ram:LineTotalAmount>…
 *     &lt;ram:ApplicableHeaderTradeAgreement>…seller…
 *     &lt;ram:ApplicableHeaderTradeSettlement>…currency, period, totals…
 * </pre>
 */
final class CiiReader {
    private static final String DAY = "102";
    private static final String VAT = "VA";

    private final CrossIndustryInvoiceType document;
    private final Optional<HeaderTradeSettlementType> settlement;
    private final String currency;
    private final Stated stated;

    private CiiReader(XmlDocument<CrossIndustryInvoiceType> xml) {
        document = xml.content();
        settlement = transaction().map(SupplyChainTradeTransactionType::getApplicableHeaderTradeSettlement);
        currency = settlement
                .map(HeaderTradeSettlementType::getInvoiceCurrencyCodeValue)
                .map(String::strip)
                .orElse("");
        stated = new Stated(xml.places(), currency);
    }

    static InvoiceDocument read(XmlSource source) throws IOException {
        CiiReader reader = new CiiReader(XmlDocument.read(source, CrossIndustryInvoiceType.class));
        EInvoice invoice = new EInvoice(reader.heading(), reader.totals(), reader.parts(), reader.lines());
        return new InvoiceDocument(invoice, reader.stated.faults());
    }

    private Optional<SupplyChainTradeTransactionType> transaction() {
        return Optional.ofNullable(document.getSupplyChainTradeTransaction());
    }

    private Heading heading() {
        Optional<ExchangedDocumentType> itself = Optional.ofNullable(document.getExchangedDocument());
        Optional<TradePartyType> seller = transaction()
                .map(SupplyChainTradeTransactionType::getApplicableHeaderTradeAgreement)
                .map(HeaderTradeAgreementType::getSellerTradeParty);
        return new Heading(
                Text.of(itself.map(ExchangedDocumentType::getIDValue)),
                day(Term.ISSUE_DATE, itself.map(ExchangedDocumentType::getIssueDateTime)),
                new TypeCode(Text.of(itself.map(ExchangedDocumentType::getTypeCodeValue)), false),
                currency,
                Text.of(seller.flatMap(CiiReader::name)),
                Text.of(seller.flatMap(CiiReader::vatId)),
                period(settlement.map(HeaderTradeSettlementType::getBillingSpecifiedPeriod)),
                account(settlement.map(HeaderTradeSettlementType::getReceivableSpecifiedTradeAccountingAccount)),
                settlement
                        .map(HeaderTradeSettlementType::getInvoiceReferencedDocument)
                        .map(ReferencedDocumentType::getIssuerAssignedIDValue)
                        .stream()
                        .toList());
    }

    private static Optional<String> name(TradePartyType party) {
        return Optional.ofNullable(party.getNameValue())
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(party.getSpecifiedLegalOrganization())
                        .map(organization -> organization.getTradingBusinessNameValue()));
    }

    private static Optional<String> vatId(TradePartyType party) {
        return party.getSpecifiedTaxRegistration().stream()
                .map(TaxRegistrationType::getID)
                .filter(id -> id != null && VAT.equals(id.getSchemeID()) && id.getValue() != null)
                .map(id -> id.getValue())
                .findFirst();
    }

    private Totals totals() {
        Optional<TradeSettlementHeaderMonetarySummationType> sums =
                settlement.map(HeaderTradeSettlementType::getSpecifiedTradeSettlementHeaderMonetarySummation);
        return new Totals(
                amount(Term.LINE_TOTAL, sums.map(s -> s.getLineTotalAmount())),
                amount(Term.ALLOWANCES, sums.map(s -> s.getAllowanceTotalAmount())),
                amount(Term.CHARGES, sums.map(s -> s.getChargeTotalAmount())),
                amount(Term.NET, sums.map(s -> s.getTaxBasisTotalAmount())),
                amount(Term.VAT, sums.map(s -> s.getTaxTotalAmount())),
                amount(Term.GROSS, sums.map(s -> s.getGrandTotalAmount())),
                amount(Term.PAID, sums.map(s -> s.getTotalPrepaidAmount())),
                amount(Term.ROUNDING, sums.map(s -> s.getRoundingAmount())),
                amount(Term.PAYABLE, sums.map(s -> s.getDuePayableAmount())));
    }

    /** Of several the one in the currency of the document; the others are for the tax office. */
    private Optional<Amount> amount(Term term, Optional<List<AmountType>> amounts) {
        return amounts.stream()
                .flatMap(List::stream)
                .filter(amount -> !stated.isOther(amount.getCurrencyID()))
                .findFirst()
                .flatMap(amount -> stated.amount(term, amount, amount.getValue(), amount.getCurrencyID()));
    }

    private Parts parts() {
        return new CiiParts(stated).of(settlement, profile());
    }

    private String profile() {
        return Text.of(Optional.ofNullable(document.getExchangedDocumentContext()).stream()
                .flatMap(context -> context.getGuidelineSpecifiedDocumentContextParameter().stream())
                .map(DocumentContextParameterType::getIDValue)
                .filter(Objects::nonNull)
                .findFirst());
    }

    private List<EInvoiceLine> lines() {
        return new CiiLines(this, stated)
                .of(transaction()
                        .map(SupplyChainTradeTransactionType::getIncludedSupplyChainTradeLineItem)
                        .orElse(List.of()));
    }

    BillingPeriod period(Optional<SpecifiedPeriodType> period) {
        return period.map(p -> new BillingPeriod(
                        day(Term.PERIOD_START, Optional.ofNullable(p.getStartDateTime())),
                        day(Term.PERIOD_END, Optional.ofNullable(p.getEndDateTime()))))
                .orElse(BillingPeriod.NONE);
    }

    static String account(Optional<List<TradeAccountingAccountType>> accounts) {
        return accounts.stream()
                .flatMap(List::stream)
                .map(TradeAccountingAccountType::getIDValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private String day(Term term, Optional<DateTimeType> day) {
        return day.map(d -> stated.date(term, d, date(d))).orElse("");
    }

    /** A day in format 102, {@code 20260701}; null when it is none. */
    private static LocalDate date(DateTimeType day) {
        DateTimeType.DateTimeString text = day.getDateTimeString();
        if (text == null) {
            return day.getDateTimeLocal() == null
                    ? null
                    : day.getDateTimeLocal().toLocalDate();
        }
        boolean isDay = text.getValue() != null
                && (text.getFormat() == null || text.getFormat().equals(DAY));
        try {
            return isDay ? LocalDate.parse(text.getValue().strip(), DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
