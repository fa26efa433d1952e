package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a path that does not exist, and is near. */
class NearFileTest {
    @TempDir
    Path folder;

    @Test
    void namesWhatLiesBesideIt() throws IOException {
        Files.createFile(folder.resolve("ledger-2026.csv"));

        assertThat(NearFile.to(folder.resolve("ledgr-2026.csv"))).contains(folder.resolve("ledger-2026.csv"));
        assertThat(NearFile.to(folder.resolve("payments.csv"))).isEmpty();
    }

    @Test
    void correctsAFolderOnTheWay() throws IOException {
        Files.createDirectories(folder.resolve("sample-data/shop"));

        assertThat(NearFile.to(folder.resolve("sampel-data/shop"))).contains(folder.resolve("sample-data/shop"));
    }

    @Test
    void aFileIsNotProposedForAFolder() throws IOException {
        Files.createFile(folder.resolve("acme"));

        assertThat(NearFile.noFolder("workspace", folder.resolve("acne"), "Name a folder."))
                .isEqualTo("There is no workspace " + folder.resolve("acne") + ".\nName a folder.");
    }
}
