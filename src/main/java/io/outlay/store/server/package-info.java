/**
 * Where the database comes from: a PostgreSQL server started from the jar, or an external one; the lock on the workspace
 * and the schema's migration. Prints nothing; every fault is an exception that says what is wrong and what to do.
 */
package io.outlay.store.server;
