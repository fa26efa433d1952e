/** Pages of the outlook. May use, of this floor: {@code report.sheet}, {@code report.book}. */
package io.outlay.report.outlook;
