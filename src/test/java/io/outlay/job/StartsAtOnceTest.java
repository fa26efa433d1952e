package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import io.outlay.store.TestDatabase;
import io.outlay.store.server.ChildJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs that begin at once: one holds the workspace, and waits in the middle of its work until all others have left. The
 * moment at which each begins decides who that is, never whether the test passes. For two on one workspace see
 * {@link CrashTest}.
 */
class StartsAtOnceTest {
    private static final String PERIOD = "2026-08";

    private final List<DiskWorkspace> workspaces = new ArrayList<>();

    @AfterEach
    void deleteCopies() {
        workspaces.forEach(DiskWorkspace::delete);
        workspaces.clear();
    }

    @Tag("long")
    @Test
    void ofTwentyOnOneWorkspaceOneClosesIt() throws IOException {
        DiskWorkspace workspace = KilledBooks.july(empty("starts-one"));
        assertThat(workspace.close("2026-07").exit()).isEqualTo(Exit.DONE);
        KilledBooks.august(workspace);

        assertOneCloses(Collections.nCopies(20, workspace));

        assertThat(workspace.report(PERIOD).resolve("manifest.json")).exists();
        assertThat(workspace.data().resolve("lock.holder")).doesNotExist();
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
        DiskWorkspace place = empty("starts-data");
        Workspace first = new Workspace(
                KilledBooks.july(empty("starts-first")).root(),
                Map.of(),
                Optional.of(place.data()),
                Optional.empty(),
                Optional.empty());

        assertOneCopyCloses(first, starts, "--data", place.data().toString());

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
        String url = TestDatabase.freshUrl();
        Workspace first = new Workspace(
                KilledBooks.july(empty("starts-first")).root(),
                Map.of(),
                Optional.empty(),
                Optional.of(url),
                Optional.of(TestDatabase.user()));

        assertOneCopyCloses(first, starts, "--db-url", url, "--db-user", TestDatabase.user());
    }

    private void assertOneCopyCloses(Workspace first, int starts, String... options) throws IOException {
        assertThat(DiskWorkspace.close(first, "2026-07", Progress.SILENT).exit())
                .isEqualTo(Exit.DONE);
        DiskWorkspace closed = KilledBooks.august(new DiskWorkspace(first.root()));
        List<DiskWorkspace> copies = new ArrayList<>();
        for (int number = 0; number < starts; number++) {
            copies.add(kept(closed.copy("starts-copy-" + number)));
        }

        int won = assertOneCloses(copies, options);

        assertThat(copies.get(won).report(PERIOD).resolve("manifest.json")).exists();
    }

    /** Begins a run in each, and gives the number of the one that closed; the others have left as they found it. */
    private static int assertOneCloses(List<DiskWorkspace> places, String... options) throws IOException {
        boolean apart = places.get(0) != places.get(places.size() - 1);
        List<Map<String, String>> before = new ArrayList<>();
        for (DiskWorkspace place : places) {
            before.add(place.left());
        }
        List<ChildJvm> runs = new ArrayList<>();
        for (DiskWorkspace place : places) {
            List<String> words = new ArrayList<>(List.of(place.root().toString(), PERIOD, "posting", "1", "wait"));
            words.addAll(List.of(options));
            runs.add(ChildJvm.start(DisturbedClose.class, words.toArray(String[]::new)));
        }
        List<Integer> working = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            if (runs.get(run).nextLine() != null) {
                working.add(run);
            } else {
                assertThat(runs.get(run).status()).isEqualTo(Exit.HELD.code());
            }
            if (apart && !working.contains(run)) {
                assertThat(places.get(run).left()).isEqualTo(before.get(run));
            }
        }
        assertThat(working).hasSize(1);
        ChildJvm winner = runs.get(working.get(0));
        winner.close();
        assertThat(winner.status()).isEqualTo(Exit.DONE.code());
        return working.get(0);
    }

    private DiskWorkspace empty(String name) throws IOException {
        return kept(DiskWorkspace.empty(name));
    }

    private DiskWorkspace kept(DiskWorkspace workspace) {
        workspaces.add(workspace);
        return workspace;
    }
}
