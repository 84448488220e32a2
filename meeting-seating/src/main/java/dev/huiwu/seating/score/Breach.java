package dev.huiwu.seating.score;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One breach of a rule that no plan may break.
 *
 * @param rule the rule
 * @param subjects the ids of whom or what it is about: the person, or the seat used twice, or the two units that touch
 */
public record Breach(HardRule rule, List<String> subjects) {

    /** Keeps a copy of the ids. */
    public Breach {
        subjects = ImmutableList.copyOf(subjects);
    }
}
