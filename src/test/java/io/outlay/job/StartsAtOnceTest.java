package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs that begin at once, one of them in this JVM: one holds the workspace, and waits in the middle of its work until all
 * others have left. The moment at which each begins decides who that is, never whether the test passes. For two on one
 * workspace see {@link CrashTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartsAtOnceTest {
    private static final Moment IN_THE_MIDDLE = new Moment("posting", 1, 0);

    private final ClosedBooks closed = ClosedBooks.get();
    private final List<DiskWorkspace> workspaces = new ArrayList<>();

    @AfterEach
    void deleteCopies() {
        workspaces.forEach(DiskWorkspace::delete);
        workspaces.clear();
    }

    @Tag("long")
    @Test
    void ofTwentyOnOneWorkspaceOneClosesIt() throws IOException {
        DiskWorkspace workspace = kept(closed.first().copy("starts-one"));

        assertOneCloses(Collections.nCopies(20, workspace.workspace()));

        assertThat(workspace.left()).isEqualTo(closed.left());
        assertThat(workspace.servers()).isEmpty();
    }

    @Test
    void ofTwoWorkspacesWithOneDataFolderOneIsClosed() throws IOException {
        onOneDataFolder(2);
    }

    @Tag("long")
    @Test
    void ofTwentyWorkspacesWithOneDataFolderOneIsClosed() throws IOException {
        onOneDataFolder(20);
    }

    private void onOneDataFolder(int starts) throws IOException {
        DiskWorkspace place = kept(closed.first().copy("starts-data"));
        List<Workspace> copies = new ArrayList<>();
        for (DiskWorkspace copy : copies(starts)) {
            copies.add(new Workspace(
                    copy.root(), Map.of(), Optional.of(place.data()), Optional.empty(), Optional.empty()));
        }

        assertOneCopyCloses(copies);

        assertThat(place.servers()).isEmpty();
        assertThat(place.data().resolve("lock.holder")).doesNotExist();
    }

    @Test
    void ofTwoCopiesOnOneSchemaOneIsClosed() throws IOException {
        onOneSchema(2);
    }

    @Tag("long")
    @Test
    void ofTwentyCopiesOnOneSchemaOneIsClosed() throws IOException {
        onOneSchema(20);
    }

    private void onOneSchema(int starts) throws IOException {
        try (ServedBooks books = ServedBooks.copy(closed, "starts-schema")) {
            List<Workspace> copies = new ArrayList<>();
            for (DiskWorkspace copy : copies(starts)) {
                copies.add(books.on(copy));
            }

            assertOneCopyCloses(copies);
        }
    }

    private List<DiskWorkspace> copies(int starts) throws IOException {
        List<DiskWorkspace> copies = new ArrayList<>();
        for (int number = 0; number < starts; number++) {
            copies.add(kept(closed.first().copyOfFiles("starts-copy-" + number)));
        }
        return copies;
    }

    /** The others are as they were. */
    private void assertOneCopyCloses(List<Workspace> copies) throws IOException {
        Map<String, String> before = left(copies.get(0));

        int won = assertOneCloses(copies);

        for (int copy = 0; copy < copies.size(); copy++) {
            assertThat(left(copies.get(copy))).isEqualTo(copy == won ? closed.left() : before);
        }
    }

    private static Map<String, String> left(Workspace workspace) throws IOException {
        return new DiskWorkspace(workspace.root()).left();
    }

    /** Begins a run in each; gives the number of the one that closed. */
    private static int assertOneCloses(List<Workspace> places) throws IOException {
        List<ChildJvm> children = new ArrayList<>();
        for (Workspace place : places.subList(1, places.size())) {
            children.add(DisturbedClose.start(place, ClosedBooks.PERIOD, IN_THE_MIDDLE, "wait"));
        }
        // It takes a JVM a while to get to its beginning.
        for (ChildJvm child : children) {
            assertThat(child.nextLine()).isEqualTo("begun");
        }
        List<Start> starts = new ArrayList<>(List.of(new Here(places.get(0))));
        children.forEach(child -> starts.add(new Process(child)));
        List<Integer> working = new ArrayList<>();
        for (int start = 0; start < starts.size(); start++) {
            if (starts.get(start).works()) {
                working.add(start);
            } else {
                assertThat(starts.get(start).end()).isEqualTo(Exit.HELD.code());
            }
        }
        assertThat(working).hasSize(1);
        assertThat(starts.get(working.get(0)).end()).isEqualTo(Exit.DONE.code());
        return working.get(0);
    }

    private interface Start {
        /** Waits until it is at work, or has left. */
        boolean works() throws IOException;

        /** Lets it go on; the code that it ends with. */
        int end() throws IOException;
    }

    private record Process(ChildJvm child) implements Start {
        @Override
        public boolean works() throws IOException {
            return child.nextLine() != null;
        }

        @Override
        public int end() throws IOException {
            child.close();
            return child.status();
        }
    }

    /** In a JVM that has all classes loaded. */
    private static final class Here implements Start {
        private final CompletableFuture<Void> working = new CompletableFuture<>();
        private final CompletableFuture<Void> released = new CompletableFuture<>();
        private final CompletableFuture<Exit> exit;

        Here(Workspace place) {
            exit = CompletableFuture.supplyAsync(() -> close(place));
        }

        private Exit close(Workspace place) {
            Disturbance hold = new Disturbance(IN_THE_MIDDLE.step(), IN_THE_MIDDLE.signal(), () -> {
                working.complete(null);
                released.join();
            });
            try {
                return DiskWorkspace.close(place, ClosedBooks.PERIOD, hold).exit();
            } catch (Stopped e) {
                return e.exit();
            }
        }

        @Override
        public boolean works() {
            CompletableFuture.anyOf(working, exit).join();
            return !exit.isDone();
        }

        @Override
        public int end() {
            released.complete(null);
            return exit.join().code();
        }
    }

    private DiskWorkspace kept(DiskWorkspace workspace) {
        workspaces.add(workspace);
        return workspace;
    }
}
