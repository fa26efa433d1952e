/**
 * What does a profile of the workspace say. May use, of this floor: {@code intake.table}, {@code intake.table.read}, {@code
 * intake.table.formula}.
 */
package io.outlay.intake.profile;
