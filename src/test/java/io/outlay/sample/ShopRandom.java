package io.outlay.sample;

import java.util.Random;

/**
 * A stream of its own for each subject, so that a new subject leaves the figures of the others as they are.
 * {@link Random} because its algorithm, the normal draws included, is specified.
 */
final class ShopRandom {
    private static final double CLIP = 2.2;

    private final Random random;

    ShopRandom(long seed, String subject) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + subject.hashCode() * 0xBF58476D1CE4E5B9L);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A normal draw, cut so that no single month stands out by chance. */
    double normal() {
        return Math.max(-CLIP, Math.min(CLIP, random.nextGaussian()));
    }

    /** A factor around 1 with that relative spread. */
    double noise(double spread) {
        return StrictMath.exp(spread * normal());
    }
}
