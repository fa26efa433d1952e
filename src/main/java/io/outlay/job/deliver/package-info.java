/** Whom does a report reach. May use, of this floor: {@code job.workspace}. */
package io.outlay.job.deliver;
