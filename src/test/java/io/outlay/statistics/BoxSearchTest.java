package io.outlay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BoxSearchTest {
    @Test
    void findsTheLowestPointOfABowl() {
        double[] best = BoxSearch.minimise(
                3, (w, enough) -> Math.pow(w[0] - 0.3, 2) + Math.pow(w[1] - 0.77, 2) + Math.pow(w[2] - 0.05, 2));

        assertThat(best).containsExactly(new double[] {0.3, 0.77, 0.05}, within(1e-5));
    }

    @Test
    void endsOnTheBoundThatIsLowest() {
        assertThat(BoxSearch.minimise(2, (w, enough) -> w[1] - w[0])).containsExactly(1, 0);
    }

    /** Ten years of noise, of which smoothing learns next to nothing: its error falls along a narrow valley across the axes. */
    @Test
    void takesLongerStepsWhereTensOfThousandsWouldBeNeeded() {
        double[] noise = new Random(49).ints(120, 0, 20).asDoubleStream().toArray();
        AtomicInteger asked = new AtomicInteger();
        ToDoubleFunction<double[]> error =
                w -> HoltWinters.with(noise, false, w[0], w[1], w[2]).sse();

        double[] best = BoxSearch.minimise(3, (w, enough) -> {
            asked.incrementAndGet();
            return error.applyAsDouble(w);
        });

        assertThat(asked.get()).isLessThan(20_000);
        for (int axis = 0; axis < 3; axis++) {
            for (double step : new double[] {1e-5, 1e-3, 0.1, -1e-5, -1e-3, -0.1}) {
                double[] beside = best.clone();
                beside[axis] = Math.min(1, Math.max(0, best[axis] + step));
                assertThat(error.applyAsDouble(beside)).isGreaterThanOrEqualTo(error.applyAsDouble(best));
            }
        }
    }

    /** Sums of squares only grow, so a point that is worse before its sum is whole is worse. */
    @Test
    void findsTheSamePointWhenWorseOnesAreGivenUpEarly() {
        for (int seed = 0; seed < 20; seed++) {
            double[] x = new Random(seed).ints(60, 5, 50).asDoubleStream().toArray();
            boolean multiplicative = seed % 2 == 0;

            HoltWinters season = HoltWinters.fit(x, multiplicative);

            double[] whole = BoxSearch.minimise(
                    3,
                    (w, enough) -> HoltWinters.with(x, multiplicative, w[0], w[1], w[2])
                            .sse());
            assertThat(new double[] {season.alpha(), season.beta(), season.gamma()})
                    .containsExactly(whole);
        }
    }
}
