package io.outlay.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command of the operating system or of the server, run to its end. */
record ServerCommand(List<String> words) {
    /** How a command ended: exit code and what it said on both outputs. */
    record Outcome(int exit, String said) {
        boolean ok() {
            return exit == 0;
        }
    }

    static ServerCommand of(List<String> prefix, String... words) {
        var all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        return new ServerCommand(all);
    }

    Outcome run() {
        try {
            Process process = builder().redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.onExit().join().exitValue(), said.strip());
        } catch (IOException e) {
            return new Outcome(127, e.getMessage());
        }
    }

    /** The user's own PG* variables would move port, folder and options; messages are to be in English. */
    ProcessBuilder builder() {
        var builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return builder;
    }

    /** The command of that name on the search path. */
    static Optional<String> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin:/bin:/usr/sbin:/sbin";
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return Optional.of(file.toString());
            }
        }
        return Optional.empty();
    }
}
