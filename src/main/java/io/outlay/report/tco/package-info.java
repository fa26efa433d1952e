/** Pages of cost and budget. May use, of this floor: {@code report.sheet}, {@code report.book}. */
package io.outlay.report.tco;
