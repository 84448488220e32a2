package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A place where ushers meet people (会合点).
 *
 * @param name what people are told: {@code 前左门内侧}
 * @param entrances the ids of the entrances it serves; none makes it the point of whoever no entrance is known for
 */
public record MeetingPoint(String name, List<String> entrances) {

    /** Keeps a copy of the entrances. */
    public MeetingPoint {
        entrances = ImmutableList.copyOf(entrances);
        checkArgument(!name.isBlank(), "A meeting point has a blank name.");
    }
}
