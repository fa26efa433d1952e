package io.outlay.catalogue;

/**
 * The product that a bill is for.
 *
 * @param sure whether the whole name, a domain or the VAT id says so; else a part of the name, or the vendor alone
 * @param why a clause
 */
public record Recognition(Product product, boolean sure, String why) {}
