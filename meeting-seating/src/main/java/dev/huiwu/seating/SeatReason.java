package dev.huiwu.seating;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.seating.internal.SeatingTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why somebody sits where he or she sits.
 *
 * @param code the rule that decided, stable across releases: {@code rostrum-leader}
 * @param arguments the figures behind it, by name
 */
public record SeatReason(String code, Map<String, String> arguments) {

    /** By what the units of a zone follow each other; without it by protocol. */
    private static final String ORDER = "order";

    /** Keeps a copy of the arguments in their order. */
    public SeatReason {
        arguments = ImmutableMap.copyOf(arguments);
    }

    /** Returns a reason; names and values of its arguments follow each other. */
    public static SeatReason of(String code, Object... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new SeatReason(code, arguments);
    }

    /** Returns the reason in words. */
    public String text(Language language) {
        Map<String, String> said = new LinkedHashMap<>(arguments);
        if (code.startsWith("zone-")) {
            String order = arguments.getOrDefault(ORDER, "protocol");
            said.put(ORDER, SeatingTexts.TEXTS.text(language, "unit-order-" + order));
        }
        Object[] namesAndValues = said.entrySet().stream()
                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
        return SeatingTexts.TEXTS.text(language, "reason-" + code, namesAndValues);
    }
}
