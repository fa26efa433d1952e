package io.outlay.job.care;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a new workspace, as they lie beside this class under {@code workspace/}. */
public final class WorkspaceTemplate implements InitWorkspace {
    private static final String LIST = "files.txt";

    @Override
    public List<String> init(Path folder) {
        try {
            refuseUsed(folder);
            Files.createDirectories(folder.resolve("inbox"));
            List<String> files = files();
            for (String file : files) {
                Path target = folder.resolve(file);
                Files.createDirectories(target.getParent());
                try (InputStream from = open(file)) {
                    Files.copy(from, target);
                }
            }
            return files;
        } catch (IOException e) {
            throw new Stopped(
                    Exit.FAILED,
                    folder + " cannot be written: " + e
                            + "\nGive a folder in which you may write, on a disk with room.");
        }
    }

    private static void refuseUsed(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Stopped(Exit.WRONG_USE, folder + " is a file.\nName a new folder.");
        }
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            throw new Stopped(
                    Exit.WRONG_USE, folder + " is not empty, and nothing in it was touched.\nName a new folder.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** A jar cannot be listed like a folder, so a file lists what it holds. */
    private static List<String> files() throws IOException {
        try (InputStream list = open(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static InputStream open(String file) {
        InputStream stream = WorkspaceTemplate.class.getResourceAsStream("workspace/" + file);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its template " + file);
        }
        return stream;
    }
}
