package dev.huiwu.core.unit;

import dev.huiwu.core.name.ComparisonForm;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near a text is to a name, by the characters they share in order: 工信局 is near 工业和信息化局. Thread-safe. */
public final class Nearness {

    /** From here on a name is worth asking about. */
    static final double NEAR = 0.7;

    /** Longer texts are no name, and comparing them would take long. */
    static final int MAX_LENGTH = 60;

    private Nearness() {}

    /**
     * Returns up to three of the words that are near a text, nearest first, then in the order given: something to ask a person about, never to be
     * taken silently. None is near a text of more than 60 characters, and no longer word is near any. Takes time proportional to all words.
     */
    public static List<String> suggest(String text, Collection<String> words) {
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        String wanted = ComparisonForm.of(text);
        Map<String, Double> nearness = new HashMap<>();
        words.stream()
                .filter(word -> word.length() <= MAX_LENGTH)
                .forEach(word -> nearness.put(word, of(wanted, ComparisonForm.of(word))));
        return words.stream()
                .distinct()
                .filter(word -> nearness.getOrDefault(word, 0.0) >= NEAR)
                .sorted(Comparator.comparingDouble((String word) -> -nearness.getOrDefault(word, 0.0)))
                .limit(3)
                .toList();
    }

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
