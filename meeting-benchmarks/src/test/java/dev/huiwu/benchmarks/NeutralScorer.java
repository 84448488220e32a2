package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the neutral scorer said of a plan, to be compared with the library's own score. */
final class NeutralScorer {

    private static final double EXACT = 1e-9;

    private NeutralScorer() {}

    /** Compares everything. */
    static void assertAgrees(String about, JsonNode own, JsonNode neutral) {
        assertHardRulesAgree(about, own, neutral);
        for (String part : List.of("measures", "terms", "change")) {
            assertThat(names(own.path(part))).as("%s, %s", about, part).isEqualTo(names(neutral.path(part)));
            neutral.path(part)
                    .properties()
                    .forEach(entry -> number(
                            about + ", " + entry.getKey(), own.path(part).path(entry.getKey()), entry.getValue()));
        }
        number(about + ", cost", own.path("cost"), neutral.path("cost"));
        for (int k = 0; k < neutral.path("lexicographic").size(); k++) {
            number(
                    about + ", no. " + k + " of the strict order",
                    own.path("lexicographic").path(k),
                    neutral.path("lexicographic").path(k));
        }
    }

    /** Compares how often each rule is broken. */
    static void assertHardRulesAgree(String about, JsonNode own, JsonNode neutral) {
        assertThat(names(own.path("hard"))).as(about).isEqualTo(names(neutral.path("hard")));
        neutral.path("hard")
                .properties()
                .forEach(entry -> number(
                        about + ", " + entry.getKey(),
                        own.path("hard").path(entry.getKey()).path("count"),
                        entry.getValue().path("count")));
        number(about, own.path("hardViolations"), neutral.path("hardViolations"));
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(entry -> entry.getKey()).sorted().toList();
    }

    private static void number(String about, JsonNode own, JsonNode neutral) {
        if (neutral.isNull() || own.isNull()) {
            assertThat(own.isNull()).as(about).isEqualTo(neutral.isNull());
        } else {
            assertThat(own.asDouble()).as(about).isCloseTo(neutral.asDouble(), within(EXACT));
        }
    }
}
