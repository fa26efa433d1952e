package io.outlay.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
        Path root, Map<String, String> set, Optional<Path> data, Optional<String> dbUrl, Optional<String> dbUser) {}
