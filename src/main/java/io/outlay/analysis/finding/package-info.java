/**
 * What is to be done: reasons from every question, one finding a system, ranked by money. May use, of this floor: {@code
 * analysis.series}, {@code analysis.verdict}, {@code analysis.bills}, {@code analysis.stack}.
 */
package io.outlay.analysis.finding;
