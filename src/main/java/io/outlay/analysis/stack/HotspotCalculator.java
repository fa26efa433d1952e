package io.outlay.analysis.stack;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures that tell of the pitfalls, and which of them are beyond their thresholds. Missing data is never a hotspot. */
public final class HotspotCalculator {
    private static final Comparator<Optional<BigDecimal>> MONEY =
            Comparator.comparing(money -> money.orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder());
    private static final Comparator<Indicator> ORDER = Comparator.comparing(
                    (Indicator i) -> i.topic().pitfall())
            .thenComparing(i -> i.reading().state())
            .thenComparing(Indicator::money, MONEY)
            .thenComparing(i -> i.topic().level())
            .thenComparing(i -> i.topic().id())
            .thenComparing(i -> i.topic().measure());

    private HotspotCalculator() {}

    /** By pitfall; hotspots before what is none, the most money first. */
    public static List<Indicator> indicators(Stack stack) {
        return Stream.of(
                        new ComplexityIndicators(stack).indicators(),
                        new BuildIndicators(stack).indicators(),
                        new IntegrationIndicators(stack).indicators(),
                        new EffortIndicators(stack).indicators())
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
    }

    /** The most money first. */
    public static List<Hotspot> hotspots(List<Indicator> indicators) {
        return indicators.stream()
                .filter(Indicator::isHotspot)
                .map(Indicator::hotspot)
                .sorted(Comparator.comparing(Hotspot::money, MONEY)
                        .thenComparing(Hotspot::pitfall)
                        .thenComparing(Hotspot::level)
                        .thenComparing(Hotspot::id)
                        .thenComparing(Hotspot::indicator))
                .toList();
    }
}
