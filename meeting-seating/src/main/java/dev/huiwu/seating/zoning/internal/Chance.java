package dev.huiwu.seating.zoning.internal;

/** A repeatable sequence of numbers (SplitMix64), written out so that no JDK can change it. */
final class Chance {

    private long state;

    Chance(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** Returns a number in [0, 1). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
