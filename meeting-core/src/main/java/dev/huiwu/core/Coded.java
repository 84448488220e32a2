package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A constant that is stored and exchanged by a code of its own, never by its Java name or position. */
public interface Coded {

    /** Returns the code: lower case ASCII words joined by {@code -}, stable across releases. */
    @JsonValue
    String code();

    /**
     * Returns the constant of the type that has the code; what an enum's {@code ofCode} calls.
     *
     * @throws IllegalArgumentException if there is none, naming the codes that exist
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No %s has code \"%s\"; known codes are %s."
                        .formatted(
                                type.getSimpleName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                        .toLowerCase(Locale.ROOT),
                                code,
                                constants.stream().map(Coded::code).toList())));
    }
}
