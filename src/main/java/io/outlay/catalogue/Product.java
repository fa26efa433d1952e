package io.outlay.catalogue;

import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.List;
import java.util.Optional;

/**
 * A well-known product, with how a shop usually has it: a line of {@code products.csv}.
 *
 * <pre>
 * id,name,vendor,layer,type,sourcing,class,capability,driver,spellings,domains,vat_ids
 * shopify,Shopify,Shopify,commerce,technology,buy,core,shop platform,,Shopify*,shopify.com,
 * </pre>
 *
 * @param id as a system of the register may be called
 * @param vendor who sells it; several products may have one
 * @param driver the usual metric; empty where that of the layer serves
 * @param spellings on invoices and cards, the name is always one; {@code Shopify*} is any name that begins with it. A
 *     spelling belongs to one product; that of a vendor with several products to the one that is meant when a bill names none
 * @param domains without {@code www.}
 * @param vatIds only those that are certain
 */
public record Product(
        String id,
        String name,
        String vendor,
        TechLayer layer,
        SystemType type,
        Sourcing sourcing,
        SystemClass systemClass,
        String capability,
        Optional<String> driver,
        List<String> spellings,
        List<String> domains,
        List<String> vatIds) {

    /** What it is for, and how it is held against the business. */
    public Kind kind() {
        return new Kind(layer, type, capability, driver);
    }
}
