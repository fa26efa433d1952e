package io.outlay.store.server;

import java.nio.file.Path;

/** Starts the server of the folder that it is given, says its process and its user, and stops it when told. */
final class ServedChild {
    private ServedChild() {}

    public static void main(String[] args) throws Exception {
        try (var lock = WorkspaceLock.take(Path.of(args[0]));
                var server = PostgresServer.start(Path.of(args[0]));
                var connection = server.dataSource().getConnection();
                var row = connection.createStatement().executeQuery("select 6 * 7")) {
            row.next();
            ChildJvm.say(server.pid() + " " + row.getString(1) + (lock == null ? "" : " locked"));
            ChildJvm.waitForParent();
        }
    }
}
