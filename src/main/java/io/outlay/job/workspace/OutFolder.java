package io.outlay.job.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that takes reports; whatever is wrong with it is said before the work, not after. */
public record OutFolder(Path folder, String named) {
    private static final List<String> INPUTS = List.of("inbox", "profiles", ".outlay");

    /**
     * @param root of the workspace
     * @throws Stopped when the folder is one of the inputs of the workspace, is no folder or cannot be written to
     */
    public void refuse(Path root) {
        refuseInputs(root, folder, named);
        Path there = existing(folder);
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    named + " " + folder + " cannot be written to: " + there
                            + (Files.isDirectory(there) ? " is not writable for this user" : " is a file")
                            + ".\nName another folder, or let this user write there.");
        }
    }

    /** @throws Stopped when the folder is one of the inputs of the workspace */
    public static void refuseInputs(Path root, Path folder, String named) {
        Path real = real(folder);
        if (real.equals(real(root)) || INPUTS.stream().anyMatch(input -> real.startsWith(real(root.resolve(input))))) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    named + " " + folder + " is among the inputs of the workspace, and reports there would be read as"
                            + " inputs.\nName a folder beside them, such as " + root.resolve("reports") + ".");
        }
    }

    /** Without links, as far as it exists. */
    private static Path real(Path folder) {
        Path there = existing(folder);
        try {
            return there.toRealPath()
                    .resolve(there.relativize(folder.toAbsolutePath().normalize()));
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** The folder, or the nearest one above that exists. */
    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
