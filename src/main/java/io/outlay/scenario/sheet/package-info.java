/**
 * How rows of a scenario are read, filled and checked. May use, of this floor: {@code scenario.input},
 * {@code scenario.cash}.
 */
package io.outlay.scenario.sheet;
