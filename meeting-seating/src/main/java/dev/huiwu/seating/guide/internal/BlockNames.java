package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.Map;

/** What blocks and rows are called that have names: the parts of a hall and its rostrum, the sides and rings of a room. */
public final class BlockNames {

    private static final Map<String, String> ENGLISH = ImmutableMap.<String, String>builder()
            .put("左区", "left block")
            .put("左中区", "left centre block")
            .put("中区", "middle block")
            .put("右中区", "right centre block")
            .put("右区", "right block")
            .put("主席台", "Rostrum")
            .put("主席台前排", "Rostrum, front row")
            .put("主席台后排", "Rostrum, back row")
            .put("内圈", "inner ring")
            .put("外圈", "outer ring")
            .put("主侧", "main side")
            .put("左侧", "left side")
            .put("右侧", "right side")
            .put("对侧", "far side")
            .put("后排左", "left back row")
            .put("后排右", "right back row")
            .buildOrThrow();

    private BlockNames() {}

    /** Returns the usual names in the language, others as they are. */
    public static String in(Language language, String name) {
        return language.choose(name, ENGLISH.getOrDefault(name, name));
    }
}
