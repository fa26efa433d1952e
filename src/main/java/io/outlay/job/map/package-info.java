/**
 * Which rows should the register have. May use, of this floor: {@code job.workspace}, {@code job.ledger}.
 */
package io.outlay.job.map;
