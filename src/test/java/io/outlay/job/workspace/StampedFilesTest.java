package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampedFilesTest {
    @TempDir
    Path folder;

    @Test
    void keepTheirOrderAndFailEachForItself() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            files.add(folder.resolve("file-" + i));
            if (i != 7) {
                Files.write(files.get(i), new byte[i % 2 == 0 ? 3_000_000 : i]);
            }
        }
        List<StampedFiles.Stamped> stamped = new ArrayList<>();
        StampedFiles.each(files, FileStamp::of, each -> {
            if (each.file().equals(files.get(7))) {
                assertThatThrownBy(each::stamp).isInstanceOf(UncheckedIOException.class);
            } else {
                assertThat(each.stamp()).isEqualTo(FileStamp.of(each.file()));
            }
            stamped.add(each);
        });
        assertThat(stamped).extracting(StampedFiles.Stamped::file).isEqualTo(files);
    }
}
