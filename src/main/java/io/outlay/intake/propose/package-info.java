/**
 * What would a profile of an unknown file say? Headers are recognised by usual words, dates and numbers by the readers that
 * read them later. May use, of this floor: {@code intake.table}, its {@code csv}, {@code sheet} and {@code read}.
 */
package io.outlay.intake.propose;
