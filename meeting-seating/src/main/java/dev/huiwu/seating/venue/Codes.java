package dev.huiwu.seating.venue;

import dev.huiwu.core.Coded;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Finds constants by their codes. */
final class Codes {

    private Codes() {}

    /** Returns the constant with the code; {@code what} names the kind of thing in the message. */
    static <T extends Coded> T find(T[] constants, String code, String what) {
        return Arrays.stream(constants)
                .filter(constant -> constant.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No %s has code \"%s\"; known codes are %s."
                        .formatted(
                                what,
                                code,
                                Arrays.stream(constants).map(Coded::code).collect(Collectors.joining(", ")))));
    }
}
