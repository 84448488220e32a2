package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.huiwu.core.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far somebody may approve (审批权限); an open set, ordered by rank.
 *
 * <p>In JSON an authority is an object, or just its code when it is one of the constants.
 *
 * @param code the code: {@code deputy-secretary-general}
 * @param rank the higher, the more may be approved; two authorities of one rank may approve alike
 * @param zh the Chinese label
 * @param en the English label
 */
public record Authority(String code, int rank, String zh, String en) {

    /** Head of a section. */
    public static final Authority SECTION_CHIEF = new Authority("section-chief", 10, "处室负责人", "section chief");

    /** Deputy secretary-general. */
    public static final Authority DEPUTY_SECRETARY_GENERAL =
            new Authority("deputy-secretary-general", 20, "副秘书长", "deputy secretary-general");

    /** Secretary-general. */
    public static final Authority SECRETARY_GENERAL =
            new Authority("secretary-general", 30, "秘书长", "secretary-general");

    /** Vice mayor. */
    public static final Authority VICE_MAYOR = new Authority("vice-mayor", 40, "副市长", "vice mayor");

    /** Mayor. */
    public static final Authority MAYOR = new Authority("mayor", 50, "市长", "mayor");

    private static final List<Authority> STANDARD =
            List.of(SECTION_CHIEF, DEPUTY_SECRETARY_GENERAL, SECRETARY_GENERAL, VICE_MAYOR, MAYOR);

    private static final ImmutableMap<String, Authority> BY_CODE = Maps.uniqueIndex(STANDARD, Authority::code);

    /** Refuses codes that are not lower-case words and blank labels. */
    @JsonCreator
    public Authority {
        checkArgument(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Authority code \"%s\" is not lower-case words.", code);
        checkArgument(!zh.isBlank() && !en.isBlank(), "Authority %s has no label.", code);
    }

    /**
     * Returns the constant with the code.
     *
     * @throws IllegalArgumentException if there is none: one of an office's own needs its rank and is written whole
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Authority ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No authority has code \"%s\"; known codes are %s. Write one of your own with its rank."
                                .formatted(code, BY_CODE.keySet())));
    }

    /** Returns the constants, lowest first. */
    public static List<Authority> standard() {
        return STANDARD;
    }

    /** Returns the constant whose label the words hold, the longest such label, if any: {@code 仅限副秘书长} holds 副秘书长. */
    public static Optional<Authority> namedIn(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return STANDARD.stream()
                .filter(known -> lower.contains(known.zh) || lower.contains(known.en))
                .max(Comparator.comparingInt(known -> known.en.length()));
    }

    /** Says whether it may approve what the other may. */
    public boolean reaches(Authority other) {
        return rank >= other.rank;
    }

    /** Returns the label in the language. */
    public String label(Language language) {
        return language.choose(zh, en);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
