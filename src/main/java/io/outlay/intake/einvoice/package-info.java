/**
 * Electronic invoices after EN 16931: UBL 2.1, CII D16B and PDFs that carry one (Factur-X, ZUGFeRD 2). Each syntax is read
 * into one {@code EInvoice}, so that every rule is written once; its lines then go through the table of invoices like any
 * others. Home of the libraries that know these syntaxes. May use {@code intake.table} and its
 * rooms, and {@code intake.xml}.
 */
package io.outlay.intake.einvoice;
