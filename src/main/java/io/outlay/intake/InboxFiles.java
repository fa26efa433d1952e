package io.outlay.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the input files of a workspace: the register at its root, and whatever lies in the inbox. */
final class InboxFiles {
    private static final List<String> REGISTERS = List.of("systems.csv", "systems.xlsx");

    private InboxFiles() {}

    static List<Path> of(Path workspace) {
        List<Path> files = new ArrayList<>();
        REGISTERS.stream().map(workspace::resolve).filter(Files::isRegularFile).forEach(files::add);
        Path inbox = workspace.resolve("inbox");
        try {
            if (Files.isDirectory(inbox)) {
                Files.walkFileTree(inbox, new Collector(inbox, files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(file -> relative(workspace, file)));
        return List.copyOf(files);
    }

    private static String relative(Path workspace, Path file) {
        List<String> names = new ArrayList<>();
        workspace.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path inbox;
        private final List<Path> files;

        Collector(Path inbox, List<Path> files) {
            this.inbox = inbox;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(inbox) || !hidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // follows a link to a file, not one to a folder, which may lead back here
            if (!hidden(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path file) {
            String name = file.getFileName().toString();
            return name.startsWith(".") || name.startsWith("~$");
        }
    }
}
