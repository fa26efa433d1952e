package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.outlay.model.FileSums;
import io.outlay.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
    private static final String ABC_BY_FIPS_180 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void manyBytesHaveTheSameHashByTheLibraryAsByJava() throws Exception {
        assumeTrue(Conscrypt.isAvailable(), "the library does not run on this system");
        Path file = Files.writeString(folder.resolve("a.csv"), "abc", StandardCharsets.UTF_8);
        Digests digests = new Digests(4);

        MessageDigest few = digests.sha256(3);
        MessageDigest many = digests.sha256(3);

        assertThat(few.getProvider()).isEqualTo(Sha256.digest().getProvider());
        assertThat(many.getProvider().getName()).isEqualTo("Conscrypt");
        assertThat(FileSums.of(file, few)).isEqualTo(FileSums.of(file, many));
        assertThat(FileSums.of(file, digests.sha256(0)).sha256()).isEqualTo(ABC_BY_FIPS_180);
    }
}
