package io.outlay.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files: what git ignores, builds and workspaces' data, is left out. */
final class ProjectFiles {
    static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Set<String> IGNORED = Set.of(".git", ".outlay", "reports", ".idea", ".vscode");

    private ProjectFiles() {}

    static List<String> topLevel() {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(entry -> !ignored(entry))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In order of path, so that what is found is told in the same order everywhere. */
    static List<Path> all() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return ignored(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!ignored(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }

    /** Each byte as one character: a search for ASCII works in any file, text or not. */
    static String bytes(Path file) {
        return read(file, StandardCharsets.ISO_8859_1);
    }

    static String text(String name) {
        return read(ROOT.resolve(name), StandardCharsets.UTF_8);
    }

    private static String read(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ignored(Path path) {
        String name = path.getFileName().toString();
        boolean build = ROOT.equals(path.getParent()) && (name.equals("target") || name.startsWith("target-"));
        boolean dataFolder = !path.startsWith(ROOT.resolve("src")) && IGNORED.contains(name);
        return build || dataFolder;
    }
}
