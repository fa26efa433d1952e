package io.outlay.architecture;

import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.sample.FaultySample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each code of a rejection with its meaning, and the first message in which the faulty sample provokes it. */
class ErrorsPageTest {
    private static final Pattern LONG_VALUE = Pattern.compile("\"([^\"]{30})[^\"]{30,}\"");

    @Test
    void listsEveryRejectionCode() {
        Map<RejectionCode, String> examples = new EnumMap<>(RejectionCode.class);
        for (Rejection rejection : FaultySample.rejections()) {
            examples.putIfAbsent(
                    rejection.code(), rejection.message().lines().findFirst().orElseThrow());
        }
        new Page("docs/errors.md")
                .holds(
                        "rejection codes",
                        Page.table(
                                List.of("code", "meaning", "example"),
                                List.of(RejectionCode.values()),
                                code -> List.of(
                                        "`" + code.id() + "`",
                                        code.meaning(),
                                        "`" + shortened(examples.get(code)) + "`")));
    }

    /** Without the folder, and of a long value only its beginning. */
    private static String shortened(String message) {
        String example = message.replace("inbox/faulty/", "").replace("|", "\\|");
        return LONG_VALUE.matcher(example).replaceAll("\"$1…\"");
    }
}
