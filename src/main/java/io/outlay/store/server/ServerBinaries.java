package io.outlay.store.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked from the jar.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path home) {
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /**
     * Unpacks the programs where they are not yet, once for all workspaces of a user. Under a temporary name first, so that a folder of the final name is
     * whole; programs of another release are removed.
     *
     * @throws DatabaseRefused on a platform without programs in the jar
     */
    static ServerBinaries unpack(ServerFolders folders) throws IOException {
        URLConnection archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"))
                .openConnection();
        // The archive's length tells releases and platforms apart without reading 15 MB at every start.
        String name = "bin-" + ServerFolders.MAJOR + "-" + archive.getContentLengthLong();
        Path home = folders.binaries().resolve(name);
        if (!Files.isDirectory(home)) {
            FolderTree.delete(folders.binaries());
            FolderTree.create(folders.binaries());
            Path partial = Files.createDirectory(folders.binaries().resolve(name + ".new"));
            ProgramCache.ofUser().fill(name, partial, folder -> {
                try (InputStream in = archive.getInputStream()) {
                    unpack(in, folder);
                }
            });
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerBinaries(home);
    }

    /**
     * The first program or library that is not as the jar holds it; for a server that does not start, as all are read.
     *
     * @return its path within the folder
     */
    Optional<Path> damaged() throws IOException {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (!entry.isDirectory() && !isWhole(tar, entry, file)) {
                    return Optional.of(home.relativize(file));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(InputStream packed, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isSymbolicLink()) {
            return Files.exists(file);
        }
        boolean program = (entry.getMode() & 0100) != 0;
        return Files.isRegularFile(file)
                && Files.size(file) == entry.getSize()
                && (!program || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE))
                && Arrays.equals(packed.readAllBytes(), Files.readAllBytes(file));
    }

    /** Whether the disk lets them run; one mounted without that right does not. */
    boolean mayRun() {
        return Files.isExecutable(Path.of(program("postgres")));
    }

    static URL archive(String system, String machine) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : null;
        String processor = switch (machine.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> null;
        };
        URL found = family == null || processor == null
                ? null
                : ServerBinaries.class.getResource("/postgres-" + family + "-" + processor + ".txz");
        if (found == null) {
            throw new DatabaseRefused(
                    "There is no embedded PostgreSQL for " + system + " on " + machine + " in this program.",
                    "Name a PostgreSQL server, version 15 or newer, with --db-url and --db-user.");
        }
        return found;
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }

    /** Whether the program of a process is one of ours, of this release or another. */
    static boolean ran(ProcessHandle process, ServerFolders folders) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folders.binaries()))
                .isPresent();
    }

    /** Processes, alive now, that run a program of this data folder. */
    static Stream<ProcessHandle> running(ServerFolders folders) {
        return ProcessHandle.allProcesses().filter(process -> ran(process, folders));
    }
}
