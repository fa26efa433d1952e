/**
 * What is the stack made of: map, coverage, pitfalls and their indicators. May use, of this floor: {@code
 * analysis.series}, {@code analysis.verdict}, {@code analysis.tco}, {@code analysis.bills}.
 */
package io.outlay.analysis.stack;
