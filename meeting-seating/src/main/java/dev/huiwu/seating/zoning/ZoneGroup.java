package dev.huiwu.seating.zoning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * People who sit together: a unit, or the part of a unit that belongs to one zone.
 *
 * @param id what findings name it by
 * @param category the index of the zone it belongs to, from 0
 * @param order its precedence; 1 is the highest, equal numbers are equal in rank
 * @param size how many seats it needs; 0 where all its members hold seats of their own
 * @param blocks the blocks it may sit in; empty for all
 */
public record ZoneGroup(String id, int category, int order, int size, Set<String> blocks) {

    /** Checks the figures and keeps a copy of the blocks. */
    public ZoneGroup {
        checkArgument(category >= 0, "Group %s has category %s; categories count from 0.", id, category);
        checkArgument(size >= 0, "Group %s has size %s.", id, size);
        blocks = ImmutableSet.copyOf(blocks);
    }

    /** Says whether the group may sit in the block. */
    public boolean allows(String block) {
        return blocks.isEmpty() || blocks.contains(block);
    }
}
