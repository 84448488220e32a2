package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/** How much a finding weighs. Ordered from the heaviest to the lightest. */
public enum Severity implements Coded {
    /** Going on would be wrong; nothing is produced from this. */
    ERROR("error", "错误"),
    /** The result stands, but somebody should look. */
    WARNING("warning", "警告"),
    /** Worth knowing: an assumption made, a name normalised. */
    NOTE("note", "提示");

    private static final ImmutableMap<String, Severity> BY_CODE =
            Maps.uniqueIndex(Arrays.asList(values()), Severity::code);

    private final String code;
    private final String label;

    Severity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the Chinese word for it. */
    public String label() {
        return label;
    }

    /** Returns the severity with the given code. */
    @JsonCreator
    public static Severity ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No severity has code \"%s\"; known codes are %s.".formatted(code, BY_CODE.keySet())));
    }
}
