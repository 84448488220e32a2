package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.Map;

/** What blocks of a hall and its rostrum are called. */
public final class BlockNames {

    private static final Map<String, String> ENGLISH = ImmutableMap.of(
            "左区",
            "left block",
            "左中区",
            "left centre block",
            "中区",
            "middle block",
            "右中区",
            "right centre block",
            "右区",
            "right block",
            "主席台",
            "Rostrum");

    private BlockNames() {}

    /** Returns the usual names in the language, others as they are. */
    public static String in(Language language, String name) {
        return language.choose(name, ENGLISH.getOrDefault(name, name));
    }
}
