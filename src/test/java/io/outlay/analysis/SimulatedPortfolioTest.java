package io.outlay.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** An honest sanity check on invented portfolios: what is stable is left alone, what rises strongly is found. */
class SimulatedPortfolioTest {
    private static final int SYSTEMS = 60;
    private static final int RISING = 10;

    @Test
    void fewStableSystemsAreFlagged() {
        long flagged = 0;
        for (int seed = 1; seed <= 2; seed++) {
            flagged += flagged(portfolio(new Random(seed), 0), "stable");
        }
        assertTrue(flagged <= 3, flagged + " of " + 2 * SYSTEMS + " stable systems flagged");
    }

    @Test
    void strongRisesAreFoundAmongThem() {
        Analysis analysis = portfolio(new Random(3), RISING);
        long found = flagged(analysis, "rising");
        assertTrue(found >= RISING - 2, found + " of " + RISING + " rising systems found");
        assertTrue(flagged(analysis, "stable") <= 2, flagged(analysis, "stable") + " stable systems flagged");
    }

    private static long flagged(Analysis analysis, String prefix) {
        return analysis.judgements().stream()
                .filter(j -> j.id().startsWith(prefix) && j.verdict().flagged())
                .count();
    }

    /** Orders with season, 4 % growth and noise; bills flat, along with orders or half so, each with noise that lingers. */
    private static Analysis portfolio(Random random, int rising) {
        Books books = new Books();
        IntToDoubleFunction noise = lingering(random, 0.03);
        double[] orders = new double[Books.MONTHS];
        for (int t = 0; t < orders.length; t++) {
            orders[t] = 40000 * books.season(t) * Math.pow(1.04, t / 12.0) * noise.applyAsDouble(t);
        }
        books.orders(t -> orders[t]);
        for (int i = 0; i < SYSTEMS; i++) {
            double level = 1500 * Math.exp(random.nextDouble() * 2);
            double elasticity = i % 3 / 2.0;
            double growth = i < rising ? 1.25 : 1;
            IntToDoubleFunction own = lingering(random, 0.02 + 0.06 * random.nextDouble());
            books.system(
                    (i < rising ? "rising" : "stable") + i,
                    t -> level
                            * Math.pow(orders[t] / orders[0], elasticity)
                            * Math.pow(growth, t / 12.0)
                            * own.applyAsDouble(t));
        }
        return books.analyse();
    }

    /** First-order noise around 1 with memory 0.3. */
    private static IntToDoubleFunction lingering(Random random, double sigma) {
        double[] factors = new double[Books.MONTHS];
        double state = 0;
        for (int t = 0; t < factors.length; t++) {
            state = 0.3 * state + sigma * random.nextGaussian();
            factors[t] = Math.exp(state);
        }
        return t -> factors[t];
    }
}
