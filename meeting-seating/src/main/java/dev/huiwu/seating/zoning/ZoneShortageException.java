package dev.huiwu.seating.zoning;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Says that a set of groups has fewer seats open to it than it needs; groups, blocks and figure prove it. */
public class ZoneShortageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> groups;
    private final ImmutableList<String> blocks;
    private final int shortage;

    /** Creates the exception for groups that may sit in these blocks only and share too few seats there. */
    public ZoneShortageException(List<String> groups, List<String> blocks, int people, int seats) {
        super("%s people of %s groups may use only the %s open seats of blocks %s; %s more are needed."
                .formatted(people, groups.size(), seats, blocks, people - seats));
        this.groups = ImmutableList.copyOf(groups);
        this.blocks = ImmutableList.copyOf(blocks);
        this.shortage = people - seats;
    }

    /** Returns the ids of the groups that together need more than there is. */
    public List<String> groups() {
        return groups;
    }

    /** Returns the names of all blocks that any of the groups may use. */
    public List<String> blocks() {
        return blocks;
    }

    /** Returns how many seats are missing: nobody can seat more people of these groups than that. */
    public int shortage() {
        return shortage;
    }
}
