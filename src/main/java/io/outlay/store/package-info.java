/**
 * PostgreSQL: the embedded server, the schema, one class per table group. The only home of {@code java.sql}. May use
 * {@code model} only.
 */
package io.outlay.store;
