package io.outlay.intake.einvoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePriceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeProductType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.QuantityType;

/** The lines of a CII document. Those of profile EXTENDED that name a parent are its details. */
final class CiiLines {
    private final CiiReader reader;
    private final Stated stated;
    private final Map<String, List<Item>> details = new HashMap<>();

    CiiLines(CiiReader reader, Stated stated) {
        this.reader = reader;
        this.stated = stated;
    }

    /** A line with the number of the one that it belongs to; empty when to none. */
    private record Item(EInvoiceLine line, String parent) {}

    List<EInvoiceLine> of(List<SupplyChainTradeLineItemType> items) {
        List<Item> all = items.stream().map(this::item).toList();
        Map<String, Item> byId = new LinkedHashMap<>();
        all.forEach(item -> byId.putIfAbsent(item.line().id(), item));
        List<Item> roots = new ArrayList<>();
        for (Item item : all) {
            boolean isPart =
                    !item.parent().isEmpty() && byId.containsKey(item.parent()) && byId.get(item.parent()) != item;
            (isPart ? details.computeIfAbsent(item.parent(), id -> new ArrayList<>()) : roots).add(item);
        }
        return roots.stream().map(this::whole).toList();
    }

    private EInvoiceLine whole(Item item) {
        List<Item> parts = Optional.ofNullable(details.remove(item.line().id())).orElse(List.of());
        return item.line().with(parts.stream().map(this::whole).toList());
    }

    private Item item(SupplyChainTradeLineItemType item) {
        Optional<DocumentLineDocumentType> itself = Optional.ofNullable(item.getAssociatedDocumentLineDocument());
        Optional<LineTradeSettlementType> settlement = Optional.ofNullable(item.getSpecifiedLineTradeSettlement());
        Optional<QuantityType> quantity =
                Optional.ofNullable(item.getSpecifiedLineTradeDelivery()).map(LineTradeDeliveryType::getBilledQuantity);
        EInvoiceLine line = new EInvoiceLine(
                Text.of(itself.map(DocumentLineDocumentType::getLineIDValue)),
                description(Optional.ofNullable(item.getSpecifiedTradeProduct())),
                settlement.flatMap(this::net),
                quantity.flatMap(q -> stated.number(Term.QUANTITY, q, q.getValue())),
                Text.of(quantity.map(QuantityType::getUnitCode)),
                price(Optional.ofNullable(item.getSpecifiedLineTradeAgreement())
                        .map(LineTradeAgreementType::getNetPriceProductTradePrice)),
                reader.period(settlement.map(LineTradeSettlementType::getBillingSpecifiedPeriod)),
                CiiReader.account(
                        settlement.map(LineTradeSettlementType::getReceivableSpecifiedTradeAccountingAccount)),
                settlement.stream()
                        .flatMap(one -> one.getApplicableTradeTax().stream())
                        .flatMap(tax -> Stream.ofNullable(tax.getRateApplicablePercentValue()))
                        .findFirst(),
                role(Text.of(itself.map(DocumentLineDocumentType::getLineStatusReasonCodeValue))),
                List.of());
        return new Item(line, Text.of(itself.map(DocumentLineDocumentType::getParentLineIDValue)));
    }

    private static EInvoiceLine.Role role(String reason) {
        return switch (reason) {
            case "GROUP" -> EInvoiceLine.Role.GROUP;
            case "INFORMATION" -> EInvoiceLine.Role.INFORMATION;
            default -> EInvoiceLine.Role.PLAIN;
        };
    }

    private static String description(Optional<TradeProductType> product) {
        return Text.joined(product.stream()
                .flatMap(p -> Stream.concat(
                        p.getName().stream().limit(1).map(name -> name.getValue()),
                        Stream.ofNullable(p.getDescriptionValue()))));
    }

    private Optional<Amount> net(LineTradeSettlementType settlement) {
        return Optional.ofNullable(settlement.getSpecifiedTradeSettlementLineMonetarySummation()).stream()
                .flatMap(sums -> sums.getLineTotalAmount().stream())
                .findFirst()
                .flatMap(net -> stated.amount(Term.LINE_NET, net, net.getValue(), net.getCurrencyID()));
    }

    private Optional<BigDecimal> price(Optional<TradePriceType> price) {
        Optional<AmountType> amount =
                price.flatMap(p -> p.getChargeAmount().stream().findFirst());
        Optional<QuantityType> base = price.map(TradePriceType::getBasisQuantity);
        return UnitPrice.of(
                amount.flatMap(a -> stated.number(Term.PRICE, a, a.getValue())),
                base.flatMap(b -> stated.number(Term.PRICE_BASE, b, b.getValue())));
    }
}
