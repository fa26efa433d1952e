/**
 * What does it cost, and against which budget: pools, spans and activities. May use, of this floor: {@code
 * analysis.series}, {@code analysis.outlook}.
 */
package io.outlay.analysis.tco;
