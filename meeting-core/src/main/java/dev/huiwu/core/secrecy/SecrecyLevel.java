package dev.huiwu.core.secrecy;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import java.util.Collection;
import java.util.Comparator;

/** How secret a paper is (密级), from what everybody may know to what hardly anybody may. */
public enum SecrecyLevel implements Coded {
    /** Open to everybody. */
    PUBLIC("public", "公开"),
    /** For those who work with it; no secret by law. */
    INTERNAL("internal", "内部"),
    /** The lowest of the three levels the law on secrets knows. */
    CONFIDENTIAL("confidential", "秘密"),
    /** The middle one. */
    SECRET("secret", "机密"),
    /** The highest. */
    TOP_SECRET("top-secret", "绝密");

    private final String code;
    private final String label;

    SecrecyLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that stands on papers. */
    public String label() {
        return label;
    }

    /** Says whether it is more secret than the other. */
    public boolean isAbove(SecrecyLevel other) {
        return compareTo(other) > 0;
    }

    /** Returns the highest of several, which is that of all together (invariant 16); {@link #PUBLIC} of none. */
    public static SecrecyLevel highest(Collection<SecrecyLevel> levels) {
        return levels.stream().max(Comparator.naturalOrder()).orElse(PUBLIC);
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static SecrecyLevel ofCode(String code) {
        return Coded.of(SecrecyLevel.class, code);
    }
}
