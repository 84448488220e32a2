package dev.huiwu.core.unit;

/** How near a text is to a name, by the characters they share in order: 工信局 is near 工业和信息化局. */
final class Nearness {

    /** From here on a name is worth asking about. */
    static final double NEAR = 0.7;

    private Nearness() {}

    /**
     * Returns from 0 (nothing shared) to 1 (equal) how near they are: the mean of how much of the text the name
     * holds, since people shorten names, and how much the two have in common.
     */
    static double of(String text, String name) {
        if (text.isEmpty()) {
            return 0;
        }
        double shared = longestCommonSubsequence(text, name);
        return (shared / text.length() + 2 * shared / (text.length() + name.length())) / 2;
    }

    private static int longestCommonSubsequence(String a, String b) {
        int[] shared = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = shared[j + 1];
                shared[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, shared[j]);
                diagonal = above;
            }
        }
        return shared[b.length()];
    }
}
