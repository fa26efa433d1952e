package io.outlay.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every mistake of {@code sample-data/faulty} is told in the words of {@code faulty-workspace.txt}, which this test writes
 * with {@code -Doutlay.sample.update=true}.
 */
class FaultyWorkspaceTest {
    private static final Path EXPECTED = Path.of("src/test/resources/io/outlay/sample/faulty-workspace.txt");

    @Test
    void tellsEveryMistakeInTheseWords() throws IOException {
        String told = told(FaultySample.rejections());
        if (Boolean.getBoolean("outlay.sample.update")) {
            Files.writeString(EXPECTED, told, StandardCharsets.UTF_8);
        }
        assertThat(told).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    }

    @Test
    void provokesEveryCodeOfTheClosedList() {
        Set<RejectionCode> provoked = FaultySample.rejections().stream()
                .map(Rejection::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RejectionCode.class)));
        assertThat(provoked).isEqualTo(EnumSet.allOf(RejectionCode.class));
    }

    @Test
    void rejectsNothingOfTheCleanFiles() {
        assertThat(FaultySample.rejections())
                .extracting(r -> r.source().file())
                .noneMatch(file -> file.startsWith("inbox/clean/"));
    }

    @Test
    void staysBelowTheShareAtWhichTheGateStops() {
        CheckOutcome outcome = FaultySample.check();
        Map<String, Long> read = new TreeMap<>();
        Map<String, Long> faulty = new TreeMap<>();
        for (InputFile file : outcome.inputs()) {
            for (InputFile.Table table : file.tables()) {
                read.merge(table.kind(), table.rowsRead(), Long::sum);
                faulty.merge(table.kind(), table.rowsRejected(), Long::sum);
            }
        }
        // scenarios post nothing, so none of them stops a close
        faulty.remove("what_if");
        assertThat(outcome.exit()).isEqualTo(Exit.REJECTIONS);
        faulty.forEach((table, rows) -> assertThat(rows * 20).as(table).isLessThanOrEqualTo(read.get(table)));
    }

    private static String told(List<Rejection> rejections) {
        Map<String, List<Rejection>> byFile = rejections.stream()
                .collect(Collectors.groupingBy(r -> r.source().file(), LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> "== " + file.getKey() + "\n"
                        + file.getValue().stream()
                                .map(r -> "-- " + r.code().id() + "\n" + r.message() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
