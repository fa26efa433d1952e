package io.outlay.job.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/map.md} names every column of the file that is written. */
class MapPageTest {
    @TempDir
    Path folder;

    @Test
    void namesEveryColumn() throws IOException {
        MapFolder workspace = MapFolder.of(folder)
                .file("inbox/a.csv", MapFolder.INVOICES + "1,2026-09-01,Klaviyo Inc,500.00,EUR,,\n");
        workspace.map(false);

        String page = Files.readString(Path.of("docs", "map.md"));

        String header =
                workspace.text("systems-proposed.csv").lines().findFirst().orElseThrow();
        assertThat(header.split(",")).allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }
}
