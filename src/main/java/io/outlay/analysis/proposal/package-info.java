/**
 * Which systems do the bills imply, and what does the register lack. Names come from {@code catalogue}. May use, of this
 * floor: {@code analysis.bills}.
 */
package io.outlay.analysis.proposal;
