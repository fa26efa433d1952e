package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void written() throws IOException {
        file = Files.writeString(folder.resolve("rows.csv"), "1,2,3\n");
    }

    @Test
    void vouchesForAFileThatIsAsItWas() {
        FileStamp stamp = FileStamp.of(file);
        stamp.refuseChange(file, "rows.csv");
        assertThat(stamp.sha256()).isEqualTo(io.outlay.model.Sha256.of(file));
    }

    @Test
    void refusesOtherBytesOfTheSameLengthAndTime() throws IOException {
        FileStamp stamp = FileStamp.of(file);
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, "1,2,4\n");
        Files.setLastModifiedTime(file, modified);
        assertThatThrownBy(() -> stamp.refuseChange(file, "rows.csv"))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("rows.csv changed while files were read");
    }

    @Test
    void refusesTheSameBytesWrittenAgain() throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThatThrownBy(() -> stamp.refuseChange(file, "rows.csv")).isInstanceOf(Stopped.class);
    }

    @Test
    void knowsAFreshFileByItsTouchOnlyWhenThatIsLongAgo() throws IOException {
        assumeTrue(FileStamp.hasChangeTime(file));
        FileStamp stamp = FileStamp.of(file);
        assertThat(stamp.touch()).isEmpty();
        assertThat(stamp.settled(file, after(9)).touch()).isEmpty();
        FileStamp settled = stamp.settled(file, after(11));
        assertThat(settled.touch()).isPresent();
        assertThat(settled.sha256()).isEqualTo(stamp.sha256());
    }

    @Test
    void doesNotKnowAFileByItsTouchThatChangedSinceItWasHashed() throws IOException {
        assumeTrue(FileStamp.hasChangeTime(file));
        FileStamp stamp = FileStamp.of(file);
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, "1,2,4\n");
        Files.setLastModifiedTime(file, modified);
        assertThat(stamp.settled(file, after(11)).touch()).isEmpty();
    }

    private FileTime after(int seconds) throws IOException {
        FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        return FileTime.from(changed.toInstant().plus(Duration.ofSeconds(seconds)));
    }
}
