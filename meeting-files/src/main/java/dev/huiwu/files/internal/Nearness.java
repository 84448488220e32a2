package dev.huiwu.files.internal;

import java.util.List;

/** Finds the known words that a misspelt one may have meant. */
public final class Nearness {

    private Nearness() {}

    /** Returns the words that at most a third of their characters, and at least one, tells from the text, in the order given. */
    public static List<String> near(String text, List<String> known) {
        String key = Words.key(text);
        return known.stream()
                .filter(word -> {
                    int[] letters = Words.key(word).codePoints().toArray();
                    return distance(key.codePoints().toArray(), letters) <= Math.max(1, letters.length / 3);
                })
                .toList();
    }

    /** Returns how many characters have to be put in, taken out or replaced. */
    private static int distance(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length];
    }
}
