package io.outlay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of the build, where tests may leave what they make. */
public final class BuildFolder {
    private BuildFolder() {}

    /** A folder in {@code target}, or what the build calls it; not created. */
    public static Path of(String name) {
        try {
            var classes =
                    BuildFolder.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(classes.toURI()).getParent().resolve(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new folder in one of that name: for as long as the build's folder lives, not in the machine's temporary one. */
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(of(name)), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
