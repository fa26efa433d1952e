package io.outlay.intake.table.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundQuotesTest {
    @TempDir
    Path folder;

    private boolean sound(String text) throws IOException {
        return SoundQuotes.of(Files.writeString(folder.resolve("a.csv"), text), ',');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a,b\n1,2",
                "\"a\",\"b\"\r\n\"1,2\",\"say \"\"no\"\"\"\n",
                "\uFEFF\"a\",b\n\"\",\n",
                "a\n\"{\"\"x\"\": \"\"y\"\"}\""
            })
    void areAsTheyShouldBe(String text) throws IOException {
        assertThat(sound(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a\n\"1\"2,3\n", "a\n1\"2\n", "a\n\"1\n2\"\n", "\"", "a,b\n\"x\" ,1\n"})
    void areNot(String text) throws IOException {
        assertThat(sound(text)).isFalse();
    }
}
