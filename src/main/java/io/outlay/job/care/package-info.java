/**
 * What keeps a workspace: init, status, reset, backup, restore. May use, of this floor: {@code job.workspace}, {@code
 * job.ledger}.
 */
package io.outlay.job.care;
