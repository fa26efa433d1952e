/**
 * Workbooks of scenarios, and their page in the book. May use, of this floor: {@code report.sheet}, {@code report.book}.
 */
package io.outlay.report.whatif;
