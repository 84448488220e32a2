package dev.huiwu.files.seatsheet;

import com.google.common.base.Ascii;
import java.util.HashSet;
import java.util.Set;

/** Gives names of tabs that every office program takes: of allowed characters, at most 31, each once. Not thread-safe. */
final class SheetNames {

    private static final int LONGEST = 28;

    private final Set<String> taken = new HashSet<>();

    String free(String wanted) {
        String allowed = wanted.replaceAll("[\\[\\]*?/\\\\:'\\p{Cntrl}]", " ").strip();
        int length = allowed.codePointCount(0, allowed.length());
        String name = length > LONGEST ? allowed.substring(0, allowed.offsetByCodePoints(0, LONGEST)) : allowed;
        String base = name.isEmpty() ? "1" : name;
        String free = base;
        for (int number = 2; !taken.add(Ascii.toLowerCase(free)); number++) {
            free = base + number;
        }
        return free;
    }
}
