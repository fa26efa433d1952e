package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class DiskCauseTest {
    @TempDir
    Path folder;

    @Test
    void knowsAFullAndAReadOnlyDisk() {
        assertThat(fault(new IOException("No space left on device"))).isEqualTo("the disk is full");
        assertThat(fault(new FileSystemException("a", null, "Disk quota exceeded")))
                .isEqualTo("the disk is full");
        assertThat(fault(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("the disk is read-only");
    }

    @Test
    void namesTheFileThatIsNotThereOrNotOurs() {
        assertThat(fault(new AccessDeniedException("x/lock")))
                .isEqualTo("the user that runs Outlay may not use x/lock");
        assertThat(fault(new NoSuchFileException("x/lock"))).isEqualTo("x/lock is not there");
    }

    @Test
    void givesTheWordsOfTheSystemWhereItKnowsNoMore() {
        assertThat(fault(new FileSystemException("x", null, "Input/output error")))
                .isEqualTo("x: Input/output error");
    }

    @Test
    @EnabledIf("hasProc")
    void looksAtTheDiskWhenTheSystemSpeaksAnotherLanguage() throws IOException {
        // A file system without a free byte, on every Linux.
        assertThat(DiskCause.of(
                        new IOException("Auf dem Gerät ist kein Speicherplatz mehr"), Path.of("/proc/self/none")))
                .extracting(DiskCause::fault)
                .isEqualTo("the disk is full");
    }

    static boolean hasProc() {
        return Files.isDirectory(Path.of("/proc/self"));
    }

    private String fault(IOException error) {
        DiskCause cause = DiskCause.of(error, folder);
        assertThat(cause.remedy()).endsWith(".");
        return cause.fault();
    }
}
