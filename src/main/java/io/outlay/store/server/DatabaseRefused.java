package io.outlay.store.server;

/** What was asked for cannot work here, now or on a second try: wrong version, wrong user, wrong platform. */
public final class DatabaseRefused extends ServerFault {
    DatabaseRefused(String fault, String remedy) {
        super(fault, remedy, null);
    }

    DatabaseRefused(String fault, String remedy, Throwable cause) {
        super(fault, remedy, cause);
    }
}
