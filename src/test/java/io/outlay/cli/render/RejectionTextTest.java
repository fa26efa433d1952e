package io.outlay.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RejectionTextTest {
    private static Rejection rejection(String file, long line, String column) {
        return new Rejection(
                RejectionCode.NOT_A_NUMBER,
                "invoices",
                new SourceRef(file, "", line),
                column,
                "x",
                "is not a number",
                "Correct it.",
                "row",
                Optional.empty(),
                "");
    }

    @Test
    void tellsUpToThreeOfAKindOneByOne() {
        List<Rejection> rejections = LongStream.rangeClosed(2, 4)
                .mapToObj(line -> rejection("a.csv", line, "hours"))
                .toList();
        assertThat(RejectionText.messages(rejections))
                .containsExactly(
                        "a.csv:2: hours \"x\" is not a number\n2 | row\nCorrect it.",
                        "a.csv:3: hours \"x\" is not a number\n3 | row\nCorrect it.",
                        "a.csv:4: hours \"x\" is not a number\n4 | row\nCorrect it.");
    }

    @Test
    void keepsCausesOfOneColumnApart() {
        List<Rejection> rejections = Stream.concat(
                        LongStream.rangeClosed(2, 5).mapToObj(line -> rejection("a.csv", line, "hours")),
                        Stream.of(new Rejection(
                                RejectionCode.NOT_A_NUMBER,
                                "effort",
                                new SourceRef("a.csv", "", 6),
                                "hours",
                                "800",
                                "are more than a month has (744)",
                                "Write hours.",
                                "row",
                                Optional.empty(),
                                "")))
                .toList();
        assertThat(RejectionText.messages(rejections))
                .containsExactly(
                        "a.csv:2: hours \"x\" is not a number\n2 | row\nCorrect it.\nSo in 3 more rows: lines 3, 4 and on.",
                        "a.csv:6: hours \"800\" are more than a month has (744)\n6 | row\nWrite hours.");
    }

    @Test
    void tellsMoreOfAKindOnceWithTheFirstLines() {
        List<Rejection> rejections = Stream.concat(
                        LongStream.rangeClosed(2, 6).mapToObj(line -> rejection("a.csv", line, "hours")),
                        Stream.of(rejection("b.csv", 2, "hours"), rejection("a.csv", 3, "value")))
                .toList();
        assertThat(RejectionText.messages(rejections))
                .containsExactly(
                        "a.csv:2: hours \"x\" is not a number\n2 | row\nCorrect it.\nSo in 4 more rows: lines 3, 4 and on.",
                        "b.csv:2: hours \"x\" is not a number\n2 | row\nCorrect it.",
                        "a.csv:3: value \"x\" is not a number\n3 | row\nCorrect it.");
    }
}
