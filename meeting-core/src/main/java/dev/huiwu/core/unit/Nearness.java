package dev.huiwu.core.unit;

/** How near two names are, by the characters they share in order: 工信局 is near 工业和信息化局. */
final class Nearness {

    /** From here on a name is worth asking about. */
    static final double NEAR = 0.6;

    private Nearness() {}

    /** Returns the length of the longest common subsequence, from 0 (nothing shared) to 1 (equal). */
    static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int[] shared = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = shared[j + 1];
                shared[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, shared[j]);
                diagonal = above;
            }
        }
        return 2.0 * shared[b.length()] / (a.length() + b.length());
    }
}
