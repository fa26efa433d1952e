package io.outlay.store.server;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What an error of the database means for people. Its SQLSTATE decides; its words may be in any language. */
public final class SqlCause {
    /** How a database is named that no server of the user's holds. */
    static final String EMBEDDED = "the database in ";

    private static final String AGAIN = " and run the command again: it goes on where it stopped.";
    private static final int DEEPEST = 50;

    private SqlCause() {}

    /** @param database where it is: {@code the database at jdbc:postgresql://db/outlay}; empty for an unknown state */
    public static Optional<ServerFault> of(SQLException error, String database) {
        String state = Optional.ofNullable(error.getSQLState()).orElse("");
        if (state.startsWith("28") || state.equals("08004")) {
            return Optional.of(new DatabaseRefused(
                    "The user may not log in to " + database + ": " + said(error) + ".",
                    "Check --db-user, and the password in OUTLAY_DB_PASSWORD or in the file that OUTLAY_DB_PASSWORD_FILE"
                            + " names; the server's pg_hba.conf must let this user in.",
                    error));
        }
        if (state.equals("42501") || state.equals("25006")) {
            return Optional.of(new DatabaseRefused(
                    "The user may not do in " + database + " what a command needs: " + said(error) + ".",
                    "Give the user the rights that sql/roles.sql lists, or name another user with --db-user.",
                    error));
        }
        if (state.equals("3D000") && database.startsWith(EMBEDDED)) {
            return damaged(error, database);
        }
        return state.equals("3D000")
                ? Optional.of(new DatabaseRefused(
                        sentence(database) + " does not exist: " + said(error) + ".",
                        "Create it on the server (createdb), or name another one with --db-url.",
                        error))
                : failed(error, state, database);
    }

    /** As {@link #of} for a first connection, which cannot be lost but only not come about. */
    static Optional<ServerFault> ofLogin(SQLException error, String database) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("08") && !state.equals("08004")
                ? Optional.of(unreachable(error, database))
                : of(error, database);
    }

    /** Of the first error of the database in a chain of causes. */
    public static Optional<ServerFault> within(Throwable failure, String database) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                Optional<ServerFault> found = of(error, database);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ServerFault> failed(SQLException error, String state, String database) {
        if (state.equals("08001")) {
            return Optional.of(unreachable(error, database));
        }
        return switch (state) {
            case "53100", "58030" ->
                fault(
                        error,
                        "The disk of " + database + " is full or cannot be used: " + said(error) + ".",
                        "Free some space on it" + AGAIN);
            case "53200" ->
                fault(
                        error,
                        "The server of " + database + " is out of memory: " + said(error) + ".",
                        "Give the server more memory" + AGAIN);
            case "53300" ->
                fault(
                        error,
                        sentence(database) + " has no connection left: " + said(error) + ".",
                        "Outlay needs five. Wait, or raise max_connections of the server or the limit of the role,"
                                + AGAIN);
            case "XX001", "XX002" -> damaged(error, database);
            default -> state.startsWith("08") || state.startsWith("57P") ? lost(error, database) : Optional.empty();
        };
    }

    private static Optional<ServerFault> lost(SQLException error, String database) {
        return fault(
                error,
                "The connection to " + database + " was lost: " + said(error) + ".",
                "See that the server runs and that the network is steady," + AGAIN);
    }

    private static Optional<ServerFault> damaged(SQLException error, String database) {
        return fault(
                error,
                "The data of " + database + " is damaged: " + said(error) + ".",
                "Check the disk. Then bring the ledger back from a backup: outlay reset WORKSPACE, then outlay restore"
                        + " WORKSPACE FILE.");
    }

    private static ServerFault unreachable(SQLException error, String database) {
        return new DatabaseFailed(
                sentence(database) + " cannot be reached: " + unreached(error) + ".",
                "Check host and port in --db-url, that the server runs, and that no firewall lies between.",
                error);
    }

    private static Optional<ServerFault> fault(SQLException error, String fault, String remedy) {
        return Optional.of(new DatabaseFailed(fault, remedy, error));
    }

    private static String unreached(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "its host is not known";
            }
            if (cause instanceof NoRouteToHostException) {
                return "there is no route to its host";
            }
            if (cause instanceof SocketException
                    && String.valueOf(cause.getMessage()).contains("unreachable")) {
                return "this machine has no network that reaches its host";
            }
            if (cause instanceof ConnectException
                    && !String.valueOf(cause.getMessage()).contains("timed out")) {
                return "nothing listens at its host and port";
            }
        }
        return "there was no answer in time (" + Logins.SILENCE.toSeconds()
                + " seconds, or loginTimeout in --db-url), or one that no PostgreSQL gives";
    }

    /** One line, as the server put it, without the words that grade it; a pool only says that it has waited. */
    private static String said(SQLException error) {
        Throwable first = error instanceof SQLTransientConnectionException && error.getCause() instanceof SQLException
                ? error.getCause()
                : error;
        String message = Optional.ofNullable(first.getMessage()).orElse("no reason given");
        String line = message.lines().findFirst().orElse("no reason given").strip();
        return line.replaceFirst("^(FATAL|ERROR|PANIC): ", "").replaceFirst("\\.$", "");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
