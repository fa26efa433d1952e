package io.outlay.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data directory of the embedded server, named by major version. */
final class Cluster {
    /** The only role: who reaches the socket may do everything, and only the owner reaches the socket. */
    static final String USER = "outlay";

    private static final Pattern KERNEL = Pattern.compile("(\\d{1,4}+)\\.(\\d{1,4}+)");

    private static final String SYNC = syncMethod(System.getProperty("os.name"), System.getProperty("os.version"));

    private Cluster() {}

    /** One call for all files instead of one for each of a thousand, where it reports what could not be written. */
    static String syncMethod(String system, String version) {
        Matcher kernel = KERNEL.matcher(version);
        boolean reports = system.equals("Linux")
                && kernel.lookingAt()
                && Integer.parseInt(kernel.group(1)) * 10_000 + Integer.parseInt(kernel.group(2)) >= 50_008;
        return reports ? "syncfs" : "fsync";
    }

    /** @throws DatabaseRefused when another major version left its data here */
    static void refuseOtherMajor(ServerFolders folders) throws IOException {
        List<Path> others = ofEveryMajor(folders.root()).stream()
                .filter(entry -> !entry.equals(folders.cluster()))
                .toList();
        if (!others.isEmpty()) {
            throw new DatabaseRefused(
                    others.get(0) + " holds the data of another PostgreSQL version; this program brings version "
                            + ServerFolders.MAJOR + ".",
                    "Run `outlay backup` with the Outlay version that wrote it, then `outlay reset` and `outlay restore`"
                            + " with this one.");
        }
    }

    /** The data directories in a folder that need not exist. */
    static List<Path> ofEveryMajor(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("pgdata-\\d+"))
                    .sorted()
                    .toList();
        }
    }

    /** Creates the data directory where there is none. Under a temporary name first: a half-made one is never used. */
    static void initialise(ServerFolders folders, ServerBinaries binaries, ServerAccount account, StartOptions options)
            throws IOException {
        if (Files.isDirectory(folders.cluster())) {
            return;
        }
        refuseShellCharacters(folders.root());
        Path partial = partial(folders);
        var outcome = initdb(binaries, account, partial, options.durable()).run();
        if (!outcome.ok()) {
            FolderTree.delete(partial);
            throw ServerFailure.of(
                    "The database could not be created in " + folders.root(),
                    outcome.said(),
                    folders,
                    "The user that runs Outlay must own the folder and have an entry in the system's user list.");
        }
        Files.move(partial, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The name in the cache of a database that has this program's schema and is empty. None where the server runs under
     * another account than this program, as its files have to be of that account, and where there is no cache.
     */
    static Optional<String> emptyLedger(ServerBinaries binaries, ServerAccount account) throws IOException {
        return account.isOwner() && ProgramCache.ofUser().folder().isPresent()
                ? SchemaStamp.scripts()
                        .map(scripts -> binaries.home().getFileName().toString().replace("bin-", "data-") + "-"
                                + scripts.substring(0, 16))
                : Optional.empty();
    }

    /**
     * Creates the data directory from an empty ledger that the user's cache holds.
     *
     * @return whether it holds one
     */
    static boolean copy(ServerFolders folders, ServerBinaries binaries, ServerAccount account, String name)
            throws IOException {
        refuseShellCharacters(folders.root());
        Path partial = partial(folders);
        if (!ProgramCache.ofUser().copy(name, partial)) {
            return false;
        }
        sync(binaries, account, partial);
        Files.move(partial, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Keeps the data directory of a server that has stopped, for {@link #copy}. */
    static void keep(ServerFolders folders, ServerBinaries binaries, ServerAccount account, String name) {
        ProgramCache.ofUser().keep(name, half -> {
            ProgramCache.copyTree(folders.cluster(), half);
            sync(binaries, account, half);
        });
    }

    private static void sync(ServerBinaries binaries, ServerAccount account, Path data) throws IOException {
        var outcome = ServerCommand.of(
                        account.prefix(),
                        binaries.program("initdb"),
                        "--pgdata=" + data,
                        "--sync-only",
                        "--sync-method=" + SYNC)
                .run();
        if (!outcome.ok()) {
            throw new IOException(data + " could not be written to the disk: " + outcome.said());
        }
    }

    /** Where the directory is while it is made; what a killed run left there goes. */
    private static Path partial(ServerFolders folders) throws IOException {
        Path partial = folders.root().resolve(folders.cluster().getFileName() + ".new");
        if (Files.exists(partial)) {
            // It goes on writing there when the run that began it is killed.
            Orphan.endPrograms(folders);
            FolderTree.delete(partial);
        }
        return partial;
    }

    private static ServerCommand initdb(ServerBinaries binaries, ServerAccount account, Path data, boolean durable) {
        return ServerCommand.of(
                account.prefix(),
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                // Sorts by code point like C on every platform, and knows the case of more than ASCII.
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--sync-method=" + SYNC : "--no-sync");
    }

    /** PostgreSQL's initdb puts its own path into a shell's words. */
    private static void refuseShellCharacters(Path root) {
        if (root.toString().matches("(?s).*[\"$`\\\\\n].*")) {
            throw new DatabaseRefused(
                    "PostgreSQL cannot be set up in " + root + ": a quote, $, ` or \\ in the path misleads its tools.",
                    "Choose another data folder with --data DIR, or name a server with --db-url.");
        }
    }
}
