package io.outlay.cli;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import io.outlay.model.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Moves a full {@code outlay.log} aside as {@code outlay.1.log}, and older ones one number on. Logback's own policy takes a
 * pattern, in which a per cent sign of the workspace's path would have a meaning.
 */
final class NumberedLogs extends RollingPolicyBase {
    private static final int KEPT = 5;

    private final Path file;

    NumberedLogs(Path file) {
        this.file = file;
    }

    @Override
    public void rollover() {
        try {
            for (int number = KEPT; number > 0; number--) {
                Path older = number == 1 ? file : numbered(number - 1);
                if (Files.exists(older)) {
                    Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            OwnFiles.file(file);
        } catch (IOException e) {
            throw new RolloverFailure(file + " could not be moved aside", e);
        }
    }

    @Override
    public String getActiveFileName() {
        return file.toString();
    }

    private Path numbered(int number) {
        return file.resolveSibling("outlay." + number + ".log");
    }
}
