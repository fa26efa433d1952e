package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that makes its reader fail is named, the others are read, and the next run tries it again. */
class UnreadableFileCloseTest {
    @TempDir
    private Path folder;

    /** Does something at the n-th unit of the step that reads files. */
    private record At(long unit, Runnable what, long[] seen) implements Progress {
        At(long unit, Runnable what) {
            this(unit, what, new long[2]);
        }

        @Override
        public void begin(String step, long expected) {
            seen[0] = step.equals("reading files") ? 1 : 0;
        }

        @Override
        public void advance(long units) {
            if (seen[0] == 1 && ++seen[1] == unit) {
                what.run();
            }
        }

        @Override
        public void end(String outcome) {}
    }

    private TestWorkspace workspace() {
        return TestWorkspace.small(folder)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "S-2,2026-08-02,Shopco,50.00,EUR,,,,,")
                .invoices("b.csv", "S-3,2026-08-01,Shopco,7.00,EUR,,,,,");
    }

    @Test
    void readsTheOthersAndStopsAtTheGate() throws SQLException {
        TestWorkspace workspace = workspace();
        CloseOutcome stopped = workspace.close("2026-08", new At(2, () -> {
            throw new StackOverflowError();
        }));
        assertThat(stopped.exit()).isEqualTo(Exit.GATE);
        assertThat(stopped.rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.message()).isEqualTo("""
                        inbox/a.csv:1: the file is nested too deeply to be read
                        Open it in the program that made it and save it anew, or give it as CSV in UTF-8."""));
        assertThat(stopped.faults())
                .singleElement()
                .asString()
                .startsWith("inbox/a.csv: is a table and could not be read");
        assertThat(workspace.query("select invoice_no from invoice_fact")).containsExactly("S-3");

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.query("select invoice_no from invoice_fact order by 1"))
                .containsExactly("S-1", "S-2", "S-3");
    }

    @Test
    void endsWhenAFileChangesWhileItIsRead() {
        TestWorkspace workspace = workspace();
        Path file = folder.resolve("inbox/a.csv");
        At change = new At(2, () -> append(file, "S-4,2026-08-03,Shopco,1.00,EUR,,,,,\n"));
        Assertions.assertThatThrownBy(() -> workspace.close("2026-08", change))
                .isInstanceOfSatisfying(Stopped.class, stopped -> {
                    assertThat(stopped.exit()).isEqualTo(Exit.FAILED);
                    assertThat(stopped.messages()).containsExactly("""
                            inbox/a.csv changed while files were read.
                            Run again when nothing writes to it any more.""");
                });
        assertThat(folder.resolve("reports")).doesNotExist();

        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(workspace.csv("2026-08", "ledger.csv")).anyMatch(line -> line.contains("S-4"));
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
