package io.outlay.scenario.answer;

import io.outlay.scenario.input.Marginal;
import io.outlay.scenario.input.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Draws of inputs that err together: the normal score of input i is √ρ·Z + √(1−ρ)·εᵢ, with Z common to a draw. Drawn by
 * blocks, each from a seed of its own, so that threads share nothing and any block can be drawn first.
 */
public final class Sampler {
    /** Draws of a block: small enough for its columns to stay in a core's cache. */
    public static final int BLOCK = 512;

    /** Odd constants that spread the bits of a 64-bit number (SplitMix64). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
    private static final long MIX_2 = 0x94D049BB133111EBL;

    private final List<Optional<ScoreTable>> tables = new ArrayList<>();
    private final double common;
    private final double own;
    private final long seed;

    /** @param correlation of the normal scores of any two inputs, 0 to 1 */
    public Sampler(List<Column> columns, double correlation, long seed) {
        columns.forEach(column -> tables.add(
                column.marginal.isConstant()
                        ? Optional.empty()
                        : Optional.of(new ScoreTable(column.marginal, column.cutAtZero))));
        this.common = StrictMath.sqrt(correlation);
        this.own = StrictMath.sqrt(1 - correlation);
        this.seed = seed;
    }

    /** @param cutAtZero whether draws below 0 count as 0 */
    public record Column(Marginal marginal, boolean cutAtZero) {}

    /**
     * Fills the columns of uncertain inputs with the draws of one block; those of constant ones are left as they are.
     *
     * @param columns by input, then draw; {@link #BLOCK} long
     */
    public void draw(int block, double[][] columns) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seeds(block));
        SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] together = new double[BLOCK];
        for (int j = 0; j < BLOCK; j++) {
            together[j] = common * normal.sample();
        }
        for (int i = 0; i < columns.length; i++) {
            if (tables.get(i).isPresent()) {
                ScoreTable table = tables.get(i).get();
                double[] column = columns[i];
                for (int j = 0; j < BLOCK; j++) {
                    column[j] = table.at(together[j] + own * normal.sample());
                }
            }
        }
    }

    private long[] seeds(int block) {
        long state = mixed(seed) + block * GOLDEN;
        long[] seeds = new long[4];
        for (int i = 0; i < seeds.length; i++) {
            state += GOLDEN;
            seeds[i] = mixed(mixed(state) + i);
        }
        return seeds;
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * MIX_1;
        z = (z ^ (z >>> 27)) * MIX_2;
        return z ^ (z >>> 31);
    }
}
