package io.outlay.store.server;

/** The database should have worked and did not: it did not start, or did not answer. */
public final class DatabaseFailed extends ServerFault {
    DatabaseFailed(String fault, String remedy) {
        super(fault, remedy, null);
    }

    DatabaseFailed(String fault, String remedy, Throwable cause) {
        super(fault, remedy, cause);
    }
}
