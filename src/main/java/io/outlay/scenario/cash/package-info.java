/** What is paid when. May use, of this floor: {@code scenario.input}. */
package io.outlay.scenario.cash;
