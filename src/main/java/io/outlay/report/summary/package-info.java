/**
 * The first page, and the digest that letters and commands quote. May use, of this floor: {@code report.sheet}, {@code
 * report.book}, {@code report.verdict}, {@code report.outlook}, {@code report.tco}, {@code report.bills},
 * {@code report.stack}.
 */
package io.outlay.report.summary;
