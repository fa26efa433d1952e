package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {
    @TempDir
    Path folder;

    @Test
    void refusesASecondTakerInThisProcessAndNamesTheHolder() {
        try (var held = WorkspaceLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> WorkspaceLock.take(folder))
                    .isInstanceOf(WorkspaceHeld.class)
                    .hasMessageStartingWith("Another run holds the workspace " + folder + ": process "
                            + ProcessHandle.current().pid() + " on host ")
                    .hasMessageEndingWith("\nWait until it has ended, or stop it, and run again.");
        }
    }

    @Test
    void refusesAnotherProcessEvenAfterARefusalInThisOne() throws Exception {
        try (var held = WorkspaceLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> WorkspaceLock.take(folder)).isInstanceOf(WorkspaceHeld.class);

            try (var child = ChildJvm.start(LockedChild.class, folder.toString())) {
                assertThat(child.nextLine())
                        .startsWith("Another run holds the workspace " + folder + ": process "
                                + ProcessHandle.current().pid() + " on host ");
            }
        }
    }

    @Test
    void refusesWhileAnotherProcessHoldsItAndServesOnceThatIsKilled() throws Exception {
        try (var child = ChildJvm.start(LockedChild.class, folder.toString())) {
            assertThat(child.nextLine()).isEqualTo("held");
            assertThatThrownBy(() -> WorkspaceLock.take(folder))
                    .isInstanceOf(WorkspaceHeld.class)
                    .hasMessageContaining("process " + child.pid() + " on host ");
            child.kill();
        }
        WorkspaceLock.take(folder).close();
    }

    @Test
    void closesTheFolderOfTheWorkspaceToOthersWithAllThatIsInItByTheEnd() throws Exception {
        Path own = open(Files.createDirectories(folder.resolve(".outlay/archive/2026-08")));
        Files.writeString(own.resolve("manifest.json"), "{}");
        WorkspaceLock lock = WorkspaceLock.take(folder.resolve(".outlay"));
        assertThat(mode(own.resolve("manifest.json"))).isEqualTo("rw-------");
        Files.writeString(own.resolve("summary.json"), "{}");
        lock.close();

        try (Stream<Path> all = Files.walk(folder.resolve(".outlay"))) {
            assertThat(all)
                    .hasSize(6)
                    .allSatisfy(path ->
                            assertThat(mode(path)).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void closesAFolderOfDataWhenNothingElseIsInIt() throws Exception {
        Path log = open(Files.createDirectories(open(folder).resolve("log")));
        Files.createDirectories(folder.resolve("pgdata-18"));
        WorkspaceLock.take(folder).close();
        assertThat(mode(folder)).isEqualTo("rwx------");

        open(Files.writeString(open(folder).resolve("notes.txt"), "of someone else"));
        open(log);
        WorkspaceLock.take(folder).close();
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
        assertThat(mode(log)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("lock"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("notes.txt"))).isEqualTo("rwxr-xr-x");
    }

    private static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void canBeTakenAgainOnceGivenBack() {
        var first = WorkspaceLock.take(folder);
        first.close();
        first.close();

        WorkspaceLock.take(folder).close();
        assertThat(folder.resolve("lock.holder")).doesNotExist();
    }

    @Test
    void isNotMisledByAHolderFileOfAnEarlierProcessOfTheSameNumber() throws Exception {
        String left = ProcessHandle.current().pid() + "\n2020-01-01T00:00:00Z\nelsewhere\n";
        Files.writeString(folder.resolve("lock.holder"), left, StandardCharsets.UTF_8);

        WorkspaceLock.take(folder).close();
    }

    /** Takes the lock and keeps it until killed. */
    static final class LockedChild {
        private LockedChild() {}

        public static void main(String[] args) throws Exception {
            try (var held = WorkspaceLock.take(Path.of(args[0]))) {
                ChildJvm.say(held == null ? "" : "held");
                ChildJvm.waitForParent();
            } catch (WorkspaceHeld e) {
                ChildJvm.say(e.getMessage());
            }
        }
    }
}
