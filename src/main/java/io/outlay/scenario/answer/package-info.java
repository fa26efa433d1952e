/**
 * What is the answer: measures, risk, sensitivity, tracking, words. May use, of this floor: {@code scenario.input},
 * {@code scenario.cash}.
 */
package io.outlay.scenario.answer;
