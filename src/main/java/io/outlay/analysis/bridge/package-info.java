/** Why did the cost change: the effects between two years. May use, of this floor: {@code analysis.series}. */
package io.outlay.analysis.bridge;
