/**
 * Pages of contracts and invoices: Renewals and Invoice checks. May use, of this floor: {@code report.sheet}, {@code
 * report.book}.
 */
package io.outlay.report.bills;
