/**
 * What do the rows of a table in a database come to? Summed there, and read as a file is. May use, of this floor: the readers
 * of tables.
 */
package io.outlay.intake.source;
