package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A server of one's own whose sessions end, or to which the connection is cut, in every step of one close after the other:
 * each run fails, and the one that is left alone ends as if nothing had happened. For moments in between see
 * {@link RandomKillTest}.
 */
class CutConnectionTest {
    /** In each step, with the signal after which it has begun to work; publishing commits after its first. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("reading files", 1, 0),
            new Moment("preparing documents", 1, 0),
            new Moment("checking inputs", 1, 0),
            new Moment("posting", 1, 0),
            new Moment("writing the report", 1, 0),
            new Moment("tying out", 1, 0),
            new Moment("publishing", 1, 0),
            new Moment("publishing", 2, 0));

    @Test
    void whenTheServerEndsItsSessionsTheRunFailsAndTheNextGoesOn() throws IOException, SQLException {
        assertGoesOnAfter(ServedBooks::endSessions);
    }

    @Test
    void whenTheConnectionIsCutTheRunFailsAndTheNextGoesOn() throws IOException, SQLException {
        assertGoesOnAfter(ServedBooks::cutLine);
    }

    private static void assertGoesOnAfter(Consumer<ServedBooks> fault) throws IOException, SQLException {
        ClosedBooks closed = ClosedBooks.get();
        try (ServedBooks books = ServedBooks.copy(closed, "cut")) {
            Workspace workspace = books.workspace();
            for (Moment moment : MOMENTS) {
                Disturbance disturbance = new Disturbance(moment.step(), moment.signal(), () -> fault.accept(books));
                assertThatThrownBy(() -> DiskWorkspace.close(workspace, ClosedBooks.PERIOD, disturbance))
                        .as("%s", moment)
                        .isInstanceOf(RuntimeException.class);
            }
            assertThat(DiskWorkspace.close(workspace, ClosedBooks.PERIOD, Progress.SILENT)
                            .exit())
                    .isEqualTo(Exit.DONE);
            books.assertLeft(closed);
        }
    }
}
