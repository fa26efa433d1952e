package io.outlay.job.whatif;

import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which scenario to begin. Exactly one of {@code system} and {@code capability} is given.
 *
 * @param file workbook to write; must not exist
 * @param system id in the register
 * @param capability whose systems are taken together
 */
public record SeedRequest(Workspace workspace, Path file, Optional<String> system, Optional<String> capability) {}
