package io.outlay.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import io.outlay.model.Reason;
import io.outlay.model.TechLayer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/for-the-controller.md} has the drivers of the code, every verdict and every reason of a restatement. */
class ControllerPageTest {
    private static final Page PAGE = new Page("docs/for-the-controller.md");

    @Test
    void theDriversOfEachLayerAreThoseOfTheCode() {
        PAGE.holds(
                "drivers",
                Page.table(List.of("layer", "driver"), List.of(TechLayer.values()), ControllerPageTest::drivers));
    }

    @Test
    void everyVerdictIsExplained() {
        assertThat(PAGE.firstCells())
                .containsAll(Arrays.stream(Verdict.values())
                        .map(verdict -> verdict.symbol() + " " + verdict.title())
                        .toList());
    }

    @Test
    void everyReasonOfARestatementIsExplained() {
        assertThat(PAGE.firstCells())
                .containsAll(Arrays.stream(Reason.values()).map(Reason::id).toList());
    }

    private static List<String> drivers(TechLayer layer) {
        String drivers = Stream.concat(layer.defaultDrivers().stream(), TechLayer.FALLBACK_DRIVERS.stream())
                .distinct()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", else "));
        return List.of("`" + layer.id() + "`", drivers);
    }
}
