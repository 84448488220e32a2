package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonValue;

/** A constant that is stored and exchanged by a code of its own, never by its Java name or position. */
public interface Coded {

    /** Returns the code: lower case ASCII words joined by {@code -}, stable across releases. */
    @JsonValue
    String code();
}
