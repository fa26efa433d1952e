/** What is paid when, as amounts and as formulas. May use, of this floor: {@code scenario.input}. */
package io.outlay.scenario.cash;
