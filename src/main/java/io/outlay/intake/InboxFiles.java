package io.outlay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The input files of a workspace: the register at its root, and whatever lies in the inbox.
 *
 * @param files in order of their relative path
 * @param passedOver what is no file, and why it is left out: a clause; by path relative to the workspace
 * @param refused what must not be read, and what to do about it: a clause and a sentence
 */
public record InboxFiles(List<Path> files, Map<String, String> passedOver, Map<String, String> refused) {
    private static final List<String> REGISTERS = List.of("systems.csv", "systems.xlsx");

    /** Bytes of a path, by which the database knows a file. */
    private static final int LONGEST = 2_000;

    /** Stands for bytes of a name that the platform's encoding does not know. */
    private static final char UNDECODED = '\uFFFD';

    static InboxFiles of(Path workspace) {
        Path inbox = workspace.resolve("inbox");
        InboxFiles found = new InboxFiles(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        REGISTERS.forEach(name -> found.register(workspace.resolve(name), name));
        try {
            if (Files.isDirectory(inbox)) {
                Path real = inbox.toRealPath();
                Files.walkFileTree(real, new Collector(workspace, inbox, real, found));
            } else if (Files.exists(inbox, LinkOption.NOFOLLOW_LINKS)) {
                found.refused.put("inbox", "is no folder, or a link to none.\nMake it one, or mount what it links to.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.files.sort(Comparator.comparing(file -> relative(workspace, file)));
        return found;
    }

    private void register(Path file, String name) {
        if (Files.isRegularFile(file)) {
            files.add(file);
        } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            passedOver.put(name, "left out: it is no file, or a link to none");
        }
    }

    /** With {@code /} between names, whatever the platform has. */
    private static String relative(Path workspace, Path file) {
        List<String> names = new ArrayList<>();
        workspace.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path workspace;
        private final Path inbox;
        private final Path real;
        private final InboxFiles found;

        Collector(Path workspace, Path inbox, Path real, InboxFiles found) {
            this.workspace = workspace;
            this.inbox = inbox;
            this.real = real;
            this.found = found;
        }

        /** The inbox may be a link itself: a path begins with its name, wherever it leads. */
        private Path named(Path visited) {
            return inbox.resolve(real.relativize(visited));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(real) || !hidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
            Path file = named(visited);
            if (!hidden(file)) {
                take(file, relative(workspace, file), attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file, String path, BasicFileAttributes attributes) throws IOException {
            if (path.indexOf(UNDECODED) >= 0) {
                found.refused.put(
                        path,
                        "has a name that is not in the encoding of this platform.\nRename it, or start Outlay with"
                                + " LC_ALL=C.UTF-8.");
            } else if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
                found.refused.put(path, "has a line break in its name, which no list of files shows.\nRename it.");
            } else if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                found.refused.put(
                        path,
                        "has a path of more than 2,000 bytes below the workspace.\nShorten the names of its folders.");
            } else if (attributes.isSymbolicLink() && !Files.exists(file)) {
                found.passedOver.put(path, "left out: it is a link to what is not there");
            } else if (attributes.isSymbolicLink() && !file.toRealPath().startsWith(real)) {
                found.refused.put(path, "is a link that leaves the inbox.\nPut the file itself into the inbox.");
            } else if (Files.isRegularFile(file)) {
                found.files.add(file);
            } else if (Files.isDirectory(file)) {
                // followed, it might lead back here
                found.passedOver.put(path, "left out: it is a link to a folder, which is read where it is");
            } else {
                found.passedOver.put(path, "left out: it is a pipe or a device");
            }
        }

        private static boolean hidden(Path file) {
            String name = file.getFileName().toString();
            return name.startsWith(".") || name.startsWith("~$");
        }
    }
}
