/** What is a table: columns, rows, faults, numbers, dates and how rows are counted. Uses no other room of this floor. */
package io.outlay.intake.table;
