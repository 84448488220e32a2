package dev.huiwu.seating.guide.internal;

import java.util.List;

/** Puts things of known length along a line, each as near to where it belongs as its neighbours let it. */
final class Spread {

    private Spread() {}

    /**
     * Returns the middles of things that do not overlap and keep between two ends.
     *
     * @param wanted the middles they should have, in rising order
     * @param lengths what each takes, the gap to the next included; together no more than the line
     */
    static double[] along(List<Double> wanted, List<Double> lengths, double from, double to) {
        double[] middles = new double[wanted.size()];
        double free = from;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = Math.max(wanted.get(i), free + lengths.get(i) / 2);
            free = middles[i] + lengths.get(i) / 2;
        }
        double end = to;
        for (int i = middles.length - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], end - lengths.get(i) / 2);
            end = middles[i] - lengths.get(i) / 2;
        }
        return middles;
    }
}
