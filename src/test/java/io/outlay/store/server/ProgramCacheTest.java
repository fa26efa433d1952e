package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs are unpacked once for all workspaces, whoever comes first and however often one is cut off. */
class ProgramCacheTest {
    @TempDir
    Path folder;

    private final AtomicInteger unpacked = new AtomicInteger();
    private ProgramCache cache;

    @BeforeEach
    void makesCache() throws IOException {
        cache = new ProgramCache(Optional.of(Files.createDirectory(folder.resolve("cache"))));
    }

    private void unpack(Path into) throws IOException {
        unpacked.incrementAndGet();
        Files.writeString(Files.createDirectory(into.resolve("bin")).resolve("postgres"), "program");
        Files.createSymbolicLink(into.resolve("bin/postmaster"), Path.of("postgres"));
    }

    private Path workspace(String name) throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        cache.fill("bin-18-1", target, this::unpack);
        return target;
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("cache"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void unpacksOnceForAllWorkspaces() throws IOException {
        for (String name : List.of("a", "b")) {
            assertThat(workspace(name).resolve("bin/postgres")).hasContent("program");
            assertThat(folder.resolve(name).resolve("bin/postmaster")).isSymbolicLink();
        }
        assertThat(unpacked).hasValue(1);
        assertThat(cached()).containsExactly("bin-18-1");
    }

    @Test
    void aWorkspaceStaysWholeWithoutTheCache() throws IOException {
        Path target = workspace("a");
        cache.forget("bin-18-1");

        assertThat(target.resolve("bin/postgres")).hasContent("program");
        workspace("b");
        assertThat(unpacked).hasValue(2);
    }

    @Test
    void withoutACacheItIsUnpackedInPlace() throws IOException {
        cache = new ProgramCache(Optional.empty());

        assertThat(workspace("a").resolve("bin/postgres")).hasContent("program");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNone() throws IOException {
        cache = new ProgramCache(Optional.of(folder.resolve("absent")));

        assertThat(workspace("a").resolve("bin/postgres")).hasContent("program");
    }

    @Test
    void whatWasCutOffIsNotUsedAndDroppedLater() throws IOException {
        Path half = Files.createDirectory(folder.resolve("cache/bin-18-1.new-1"));
        workspace("a");
        assertThat(cached()).containsExactly("bin-18-1", "bin-18-1.new-1");

        Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH.plus(1, ChronoUnit.DAYS)));
        cache.forget("bin-18-1");
        workspace("b");
        assertThat(cached()).containsExactly("bin-18-1");
    }

    @Test
    void severalMayComeFirstAtOnce() throws IOException {
        IntStream.range(0, 8).parallel().forEach(i -> {
            try {
                assertThat(workspace("w" + i).resolve("bin/postgres")).hasContent("program");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(cached()).containsExactly("bin-18-1");
    }
}
