package dev.huiwu.files.roster;

import dev.huiwu.core.name.PersonName;

/** Names that one slip of the keyboard tells apart. */
final class SimilarNames {

    private SimilarNames() {}

    /** Says whether one character was changed, added or left out, and another one stayed. */
    static boolean differByOne(PersonName one, PersonName other) {
        int[] a = one.comparison().codePoints().toArray();
        int[] b = other.comparison().codePoints().toArray();
        int start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) {
            start++;
        }
        int end = 0;
        while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        return start + end > 0 && Math.max(a.length, b.length) - start - end == 1;
    }
}
