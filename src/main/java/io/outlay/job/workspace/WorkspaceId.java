package io.outlay.job.workspace;

import io.outlay.model.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The id of a workspace, in the file {@code workspace-id} of its data folder: its name wherever the folder is moved. */
final class WorkspaceId {
    private WorkspaceId() {}

    private static Path file(Path data) {
        return data.resolve("workspace-id");
    }

    /** Whether there is one. */
    static boolean isKnown(Path data) {
        return Files.exists(file(data));
    }

    /**
     * The id, made where there is none.
     *
     * @throws Stopped when the file holds something else
     */
    static String of(Path data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                write(data, UUID.randomUUID().toString());
            }
            if (Files.isRegularFile(file)) {
                String id = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
                if (id.matches("[\\w-]{1,100}")) {
                    return id;
                }
            }
            throw new Stopped(
                    Exit.WRONG_USE,
                    file + " does not hold the id of the workspace any more.\nCopy it back from a backup of the folder,"
                            + " or bring all back: outlay reset, then outlay restore.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path data, String id) {
        Path file = file(data);
        try {
            OwnFiles.replace(file, id + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
