/** What does a profile of the workspace say. May use, of this floor: {@code intake.table}, {@code intake.table.read}. */
package io.outlay.intake.profile;
