package io.outlay.intake.einvoice;

import io.outlay.intake.xml.PlacedFault;
import java.util.List;

/**
 * What a reader made of a document.
 *
 * @param faults values that are none, in the order of the file
 */
record InvoiceDocument(EInvoice invoice, List<PlacedFault> faults) {}
