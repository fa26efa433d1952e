package io.outlay.job.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** A folder that takes reports; whatever is wrong with it is said before the work, not after. */
public record OutFolder(Path folder, String named) {
    private static final List<String> INPUTS = List.of("", "inbox", "profiles", ".outlay");

    /**
     * @param root of the workspace
     * @throws Stopped when the folder is one of the inputs of the workspace, is no folder or cannot be written to
     */
    public void refuse(Path root) {
        refuseInputs(root, folder, named);
        Path there = existing(folder);
        if (!Files.isDirectory(there)) {
            throw refused(there + (Files.isSymbolicLink(there) ? " is a link to no folder" : " is a file"));
        }
        if (!Files.isWritable(there) || !takesFolders(there)) {
            throw refused(there + " is not writable for this user");
        }
    }

    private Stopped refused(String why) {
        return new Stopped(
                Exit.WRONG_USE,
                named + " " + folder + " cannot be written to: " + why
                        + ".\nName another folder, or let this user write there.");
    }

    /** Tried: root may write everywhere, and yet not on every file system. */
    private static boolean takesFolders(Path there) {
        try {
            Files.delete(Files.createTempDirectory(there, ".outlay"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws Stopped when the folder is one of the inputs of the workspace */
    public static void refuseInputs(Path root, Path folder, String named) {
        if (isAmong(INPUTS, root, folder)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    named + " " + folder + " is among the inputs of the workspace, and reports there would be read as"
                            + " inputs.\nName a folder beside them, such as " + root.resolve("reports") + ".");
        }
    }

    /** Whether what lies in a folder is read as an input of the workspace, or archived with it. */
    public static boolean isWithin(Path root, Path folder) {
        return isAmong(List.of("inbox", "profiles", ".outlay"), root, folder);
    }

    /** @param inputs names in the workspace; of the workspace itself, blank, only the folder counts and not what is in it */
    static boolean isAmong(List<String> inputs, Path root, Path folder) {
        Path real = real(folder);
        return inputs.stream()
                .anyMatch(input ->
                        input.isEmpty() ? real.equals(real(root)) : real.startsWith(real(root.resolve(input))));
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
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
