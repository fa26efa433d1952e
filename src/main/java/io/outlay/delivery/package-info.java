/**
 * Finished reports on their way to readers: a folder put in place whole, and letters by SMTP. What is sent is read from the
 * files of a published revision, so that a letter can be written again, the same, whenever it is needed. Knows neither the
 * ledger nor the workbook's making; what was sent to whom is kept by {@code store} and decided by {@code job}.
 */
package io.outlay.delivery;
