package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.huiwu.core.Language;
import java.util.List;

/**
 * A stretch of a process, drawn as a band over its steps.
 *
 * <p>An open set like {@link Role}.
 *
 * @param code the code as tables hold it: {@code PREPARE}
 * @param zh the Chinese label
 * @param en the English label
 */
public record Phase(String code, String zh, String en) {

    /** Initiate. */
    public static final Phase INITIATE = new Phase("INITIATE", "启动", "Initiate");

    /** Prepare. */
    public static final Phase PREPARE = new Phase("PREPARE", "准备", "Prepare");

    /** On site. */
    public static final Phase ONSITE = new Phase("ONSITE", "会中", "On site");

    /** Close. */
    public static final Phase CLOSE = new Phase("CLOSE", "收尾", "Close");

    private static final List<Phase> STANDARD = List.of(INITIATE, PREPARE, ONSITE, CLOSE);

    private static final ImmutableMap<String, Phase> BY_CODE = Maps.uniqueIndex(STANDARD, Phase::code);

    /** Refuses blank codes and codes with white space. */
    @JsonCreator
    public Phase {
        checkArgument(code.matches("\\S+"), "Phase code \"%s\" is empty or holds white space.", code);
        checkArgument(!zh.isBlank() && !en.isBlank(), "Phase %s has no label.", code);
    }

    /** Returns the phase with the code; one that is not of the default process is labelled with its code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Phase ofCode(String code) {
        Phase known = BY_CODE.get(code);
        return known != null ? known : new Phase(code, code, code);
    }

    /** Returns those of the default process in their customary order. */
    public static List<Phase> standard() {
        return STANDARD;
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
