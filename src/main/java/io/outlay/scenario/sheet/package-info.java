/** How rows of a scenario are read, filled and checked. May use, of this floor: {@code scenario.input}. */
package io.outlay.scenario.sheet;
