/** Pages of the bridge. May use, of this floor: {@code report.sheet}, {@code report.book}. */
package io.outlay.report.bridge;
