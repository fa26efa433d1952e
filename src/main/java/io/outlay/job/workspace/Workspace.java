package io.outlay.job.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a command works.
 *
 * @param root the workspace folder
 * @param set settings given on the command line, keys with or without the prefix {@code outlay.}
 * @param data folder of the embedded database; empty for {@code root/.outlay}
 * @param dbUrl JDBC URL of an external server; empty for the embedded one
 * @param dbUser user on the external server
 */
public record Workspace(
        Path root, Map<String, String> set, Optional<Path> data, Optional<String> dbUrl, Optional<String> dbUser) {

    /** Why {@link #data} can be no data folder, to be said before anything is written there; empty when it can. */
    public Optional<String> misplaced() {
        return data.flatMap(folder -> {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return Optional.of("--data " + folder + " is a file: name a folder");
            }
            return OutFolder.isAmong(List.of("", "inbox", "profiles"), root, folder)
                    ? Optional.of(
                            "--data " + folder + " is among the inputs of the workspace: name a folder beside them")
                    : Optional.empty();
        });
    }

    /** The folder of the embedded database and of the log. */
    public Path dataFolder() {
        return data.orElse(root.resolve(".outlay"));
    }

    /** A command on this workspace as it can be typed again, with its options. */
    public String command(String name) {
        List<String> words = new ArrayList<>(List.of("outlay", name, root.toString()));
        set.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        data.ifPresent(folder -> words.addAll(List.of("--data", folder.toString())));
        dbUrl.ifPresent(url -> words.addAll(List.of("--db-url", url)));
        dbUser.ifPresent(user -> words.addAll(List.of("--db-user", user)));
        return words.stream().map(Workspace::quoted).collect(Collectors.joining(" "));
    }

    /** As a shell takes it for one word. */
    public static String quoted(Path path) {
        return quoted(path.toString());
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
