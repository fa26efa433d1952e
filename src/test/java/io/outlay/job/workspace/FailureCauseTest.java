package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionSystemException;

class FailureCauseTest {
    @TempDir
    Path folder;

    @Test
    void outOfMemoryNamesTheLimitAndTheOption() {
        FailureCause cause = of(new IllegalStateException(new OutOfMemoryError("Java heap space")));

        assertThat(cause.exit()).isEqualTo(Exit.FAILED);
        assertThat(cause.messages().get(0))
                .startsWith("Outlay ran out of memory: it may use "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB.\nGive it more, such as java -Xmx");
    }

    @Test
    void tooManyThreadsAreNoWantOfMemory() {
        assertThat(of(new OutOfMemoryError("unable to create native thread: possibly out of memory"))
                        .messages()
                        .get(0))
                .startsWith("The system lets Outlay start no more threads.\nRaise the limit of processes");
    }

    @Test
    void aFullDiskIsNamedHoweverDeepItLies() {
        var failure = new IllegalStateException(new UncheckedIOException(new IOException("No space left on device")));

        assertThat(of(failure).messages())
                .containsExactly(
                        "A file could not be read or written: the disk is full.\nFree some space on it, or choose"
                                + " another disk, then run the command again.");
    }

    @Test
    void aUserWithoutRightsIsWrongUse() {
        FailureCause cause = of(new IllegalStateException(new SQLException("permission denied for table x", "42501")));

        assertThat(cause.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(cause.messages().get(0)).contains("permission denied for table x.\nGive the user the rights");
    }

    @Test
    void whatCameBeforeARollBackThatFailedIsTheCause() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new IllegalStateException(new SQLException("could not extend file", "53100")));

        assertThat(of(new IllegalStateException(rollback)).messages().get(0))
                .startsWith("The disk of the database is full or cannot be used: could not extend file.");
    }

    @Test
    void aConnectionThatAPoolHasTakenOutOfUseWasLost() {
        assertThat(of(new IllegalStateException(new SQLException("Connection is closed")))
                        .messages()
                        .get(0))
                .startsWith("The connection to the database was lost: Connection is closed.\nSee that the server runs");
    }

    @Test
    void whatWasStoppedWithWordsKeepsThem() {
        FailureCause cause = of(new IllegalStateException(new Stopped(Exit.HELD, List.of("held.\nWait.", "more"))));

        assertThat(cause).isEqualTo(new FailureCause(Exit.HELD, List.of("held.\nWait.", "more"), true));
    }

    @Test
    void anUnexpectedErrorIsSaidWithoutTheWordsOfOthers() {
        assertThat(of(new NullPointerException("Cannot invoke \"String.length()\"")))
                .isEqualTo(new FailureCause(Exit.FAILED, List.of("An unexpected error."), false));
        assertThat(of(new IllegalStateException(new NoSuchElementException("No value present")))
                        .messages())
                .containsExactly("An unexpected error.");
        assertThat(of(new IllegalStateException("the close ended as STOPPED\nmore"))
                        .messages())
                .containsExactly("An unexpected error: the close ended as STOPPED");
    }

    @Test
    void causesInACircleEnd() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);

        assertThat(of(first).known()).isFalse();
    }

    private FailureCause of(Throwable failure) {
        return FailureCause.of(failure, folder);
    }
}
