package dev.huiwu.files.internal;

import java.util.List;

/** Finds the known words that a misspelt one may have meant. */
public final class SimilarWords {

    private SimilarWords() {}

    /** Returns the words that at most a third of their characters, and at least one, tells from the text, in the order given. */
    public static List<String> near(String text, List<String> known) {
        int[] given = Words.key(text).codePoints().toArray();
        return known.stream()
                .filter(word -> {
                    int[] letters = Words.key(word).codePoints().toArray();
                    int most = Math.max(1, letters.length / 3);
                    return Math.abs(given.length - letters.length) <= most && distance(given, letters) <= most;
                })
                .toList();
    }

    /** Returns how many characters have to be put in, taken out, replaced, or changed with the next one. */
    private static int distance(int[] one, int[] other) {
        int[][] least = new int[one.length + 1][other.length + 1];
        for (int i = 0; i <= one.length; i++) {
            for (int j = 0; j <= other.length; j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int replaced = least[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                least[i][j] = Math.min(replaced, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length][other.length];
    }
}
