package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFileTest {
    @TempDir
    private Path folder;

    private void read(Consumer<Fact> facts) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "billing_name,system_id\nSAP,erp\n");
        Intake.read(file, "inbox/a.csv", "hash", facts, rejection -> {});
    }

    private static Consumer<Fact> failing(Error error) {
        return fact -> {
            throw error;
        };
    }

    private UnreadableFile failure(Error error) {
        return catchThrowableOfType(UnreadableFile.class, () -> read(failing(error)));
    }

    @Test
    void namesTheFileForWhichTheMemoryDoesNotSuffice() {
        UnreadableFile failure = failure(new OutOfMemoryError("Java heap space"));
        assertThat(failure.rejection().message()).isEqualTo("""
                inbox/a.csv:1: the memory does not suffice to read the file
                Give Java more memory (JDK_JAVA_OPTIONS=-Xmx2g), or split the file.""");
        assertThat(failure.rejection().code().id()).isEqualTo("unreadable_file");
        assertThat(failure.file("hash").tables()).singleElement().satisfies(table -> {
            assertThat(table.kind()).isEqualTo("unknown");
            assertThat(table.rowsRead()).isEqualTo(1);
            assertThat(table.rowsRejected()).isEqualTo(1);
        });
    }

    @Test
    void findsTheWantOfMemoryWhateverItCameIn() {
        assertThat(failure(new ExceptionInInitializerError(new OutOfMemoryError()))
                        .rejection()
                        .reason())
                .isEqualTo("the memory does not suffice to read the file");
    }

    @Test
    void namesTheLineWhoseQuoteSwallowsALargeFile() throws IOException {
        String rows = "A,shop\n".repeat(200_000);
        Path file = folder.resolve("a.csv");
        for (String head : List.of("billing_name,system_id\nB,\"shop\n", "billing_name,\"system_id\n")) {
            try (Writer out = Files.newBufferedWriter(file)) {
                out.write(head);
                for (int i = 0; i < 13; i++) {
                    out.write(rows);
                }
            }
            UnreadableFile failure = catchThrowableOfType(
                    UnreadableFile.class, () -> Intake.read(file, "inbox/a.csv", "hash", fact -> {}, rejection -> {}));
            int line = head.indexOf('"') > head.indexOf('\n') ? 2 : 1;
            assertThat(failure.rejection().message()).startsWith("inbox/a.csv:" + line + """
                    : a quoted field is opened and not closed within 1,048,576 characters; nothing of the file was read
                    """ + line + " | ");
            assertThat(failure.rejection().code().id()).isEqualTo("broken_quote");
        }
    }

    @Test
    void namesTheFileThatIsNestedTooDeeply() {
        assertThat(failure(new StackOverflowError()).rejection().reason())
                .isEqualTo("the file is nested too deeply to be read");
    }

    @Test
    void namesNoClassForAFaultOfItsOwn() {
        assertThat(failure(new ExceptionInInitializerError("x")).rejection().message())
                .isEqualTo("""
                        inbox/a.csv:1: the file cannot be read by a fault of Outlay, which the log of a run describes
                        Open it in the program that made it and save it anew, or give it as CSV in UTF-8.""");
    }

    @Test
    void namesAFileThatIsGone() {
        assertThatThrownBy(() -> Intake.read(folder.resolve("b.csv"), "inbox/b.csv", "hash", fact -> {}, r -> {}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("""
                        inbox/b.csv:1: the file was removed while files were read
                        Put the file there again, then run again.""");
    }

    @Test
    void leavesAloneWhatFailsWhereTheFactsGo() {
        IllegalStateException broken = new IllegalStateException("the database is gone");
        assertThatThrownBy(() -> read(fact -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }
}
