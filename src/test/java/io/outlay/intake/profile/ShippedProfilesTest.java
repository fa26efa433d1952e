package io.outlay.intake.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedProfilesTest {
    @TempDir
    private Path folder;

    @Test
    void show() throws Exception {
        for (String name : System.getProperty("show", "").split(",")) {
            try (var files = Files.list(Path.of(name.strip()))) {
                for (Path file : files.sorted().toList()) {
                    var read = new Workspace(folder).read(file);
                    System.out.println("== " + file.getFileName() + " " + read.file().state() + " " + read.counts() + "\n   "
                            + read.file().notes());
                    read.facts().stream().limit(30).forEach(f -> System.out.println("   " + f));
                    read.messages().forEach(m -> System.out.println("   ! " + m));
                }
            }
        }
    }
}
