package io.outlay.store;

import java.sql.SQLException;

/** The database refused a statement that should have gone through. */
public final class StoreException extends RuntimeException {
    StoreException(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
