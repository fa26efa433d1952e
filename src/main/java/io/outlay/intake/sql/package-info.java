/**
 * How does a file that only SQL reads become rows. The one home of DuckDB. May use, of this floor: {@code intake.table},
 * {@code intake.table.read}.
 */
package io.outlay.intake.sql;
