package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void closesTheFolderOfTheWorkspaceToOthers() throws Exception {
        Path own = Files.createDirectories(folder.resolve(".outlay"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        WorkspaceLock.take(own).close();

        assertThat(Files.getPosixFilePermissions(own)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(own.resolve("lock")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
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
