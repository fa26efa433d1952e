package io.outlay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
    @TempDir
    private Path folder;

    @Test
    void areThoseOfTheBytesAsTheyAreNow() throws IOException {
        FileHashes hashes = new FileHashes();
        Path file = Files.writeString(folder.resolve("a"), "a".repeat(200_000));
        assertThat(hashes.of(file)).isEqualTo(Sha256.of(file)).isEqualTo(hashes.of(file));
        Path copy = Files.copy(file, folder.resolve("copy"));
        assertThat(hashes.of(copy)).isEqualTo(Sha256.of(file));
        Files.writeString(file, "a".repeat(199_999) + "b");
        assertThat(hashes.of(file)).isEqualTo(Sha256.of(file)).isNotEqualTo(hashes.of(copy));
    }
}
