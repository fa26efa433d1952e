/** Pages of the stack: Stack map and Hotspots. May use, of this floor: {@code report.sheet}, {@code report.book}. */
package io.outlay.report.stack;
