package io.outlay.intake.source;

import io.outlay.model.SourceSecret;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What an error of a database means for who reads from it: whether to ask again, and what to say. */
final class SourceTrouble {
    static final String NO_DRIVER = "OL001";
    static final String LATE = "OL002";

    /** From here on Trino's codes are for what no user has done. */
    private static final int FAULTS_OF_THE_SERVER = 1 << 16;

    private static final int DEEPEST = 20;

    private final DataSourceAddress address;
    private final SQLException error;

    SourceTrouble(DataSourceAddress address, SQLException error) {
        this.address = address;
        this.error = error;
    }

    private String state() {
        return Optional.ofNullable(error.getSQLState()).orElse("");
    }

    /** Whether the connection, or a part of the engine, was lost: another try may succeed. */
    boolean mayPass() {
        return !isLogin() && !state().startsWith("OL") && (isLost() || isOfServer());
    }

    private boolean isOfServer() {
        return Dialect.of(address.url()) == Dialect.TRINO && error.getErrorCode() >= FAULTS_OF_THE_SERVER;
    }

    private boolean isLost() {
        if (state().startsWith("08") || state().startsWith("57P") || state().startsWith("53")) {
            return true;
        }
        Throwable cause = error;
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private boolean isLogin() {
        String words = words().toLowerCase(Locale.ROOT);
        return state().startsWith("28")
                || Dialect.of(address.url()) == Dialect.POSTGRESQL && state().equals("08004")
                || words.contains("no password was provided")
                || words.contains("authentication failed")
                || words.contains("unauthorized")
                || words.contains("access denied: invalid credentials");
    }

    /** @param describing whether the table was only looked at, so that what is wrong is how it is named */
    SourceFault fault(boolean describing) {
        if (state().equals(NO_DRIVER)) {
            return fault(
                    true,
                    " has a URL that no driver takes.",
                    "Check url in " + key() + ", or put the jar of its driver into the folder lib beside outlay.jar.");
        }
        if (state().equals(LATE)) {
            return fault(
                    false,
                    " gave no answer within " + address.timeout().toSeconds() + " seconds.",
                    "Run again, or give it more by timeout-seconds in " + key() + ".");
        }
        if (isLogin()) {
            String variable = SourceSecret.variable(address.name());
            return fault(
                    true,
                    " lets the user not log in: " + words() + ".",
                    "Check user in " + key() + ", and the password in " + variable + " or in the file that " + variable
                            + "_FILE names.");
        }
        return asked(describing);
    }

    private SourceFault asked(boolean describing) {
        if (isOfDatabase()) {
            return fault(true, " has no database that can be opened: " + words() + ".", "Check url in " + key() + ".");
        }
        if (isWrite()) {
            return fault(
                    true,
                    " is only read, and was asked to write: " + words() + ".",
                    "The query must only read: change " + what() + " in " + key() + ".");
        }
        return mayPass() ? lost() : describing ? misnamed() : failed();
    }

    private boolean isOfDatabase() {
        String words = words().toLowerCase(Locale.ROOT);
        return state().equals("3D000")
                || Dialect.of(address.url()) == Dialect.DUCKDB
                        && (words.contains("cannot open database")
                                || words.contains("could not set lock on file")
                                || words.contains("not a valid duckdb database"));
    }

    private boolean isWrite() {
        return state().equals("25006")
                || !mayPass()
                        && words().toLowerCase(Locale.ROOT)
                                .matches(".*read[- ]only (mode|transaction|connection|session|database|catalog).*");
    }

    private String what() {
        return address.query() ? "query" : "table";
    }

    private SourceFault lost() {
        return fault(
                false,
                " cannot be reached, or was lost amid a query: " + words() + ".",
                "See that the engine and all its workers run, check url in " + key()
                        + ", and run the command again: nothing of the source was taken.");
    }

    private SourceFault misnamed() {
        return fault(
                true,
                " cannot read " + (address.query() ? "its query" : address.relation()) + ": " + words() + ".",
                "Check " + what() + " in " + key() + ", and that the user may read what it names.");
    }

    private SourceFault failed() {
        return fault(
                false,
                " could not be summed: " + words() + ".",
                "Ask who runs the engine; outlay check shows the statement.");
    }

    private String key() {
        return "outlay.yaml, sources, " + address.name();
    }

    private SourceFault fault(boolean refused, String fault, String remedy) {
        return new SourceFault(
                refused, "Source " + address.name() + " (" + address.shown() + ")" + fault, remedy, error);
    }

    /** One line, as the engine put it. */
    private String words() {
        String message = Optional.ofNullable(error.getMessage()).orElse("no reason given");
        return message.lines()
                .findFirst()
                .orElse("no reason given")
                .strip()
                .replaceFirst("^(FATAL|ERROR|PANIC): ", "")
                .replaceFirst("[.:]$", "")
                .replace(address.url(), address.shown());
    }
}
