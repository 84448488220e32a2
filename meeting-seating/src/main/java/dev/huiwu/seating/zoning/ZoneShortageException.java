package dev.huiwu.seating.zoning;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Says that a set of groups has fewer seats open to it than it needs; the groups and the figure prove it. */
public class ZoneShortageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> groups;
    private final int shortage;

    /** Creates the exception for groups that share too few seats. */
    public ZoneShortageException(List<String> groups, int people, int seats) {
        super("%d people of %d groups may use only %d open seats; %d more are needed."
                .formatted(people, groups.size(), seats, people - seats));
        this.groups = ImmutableList.copyOf(groups);
        this.shortage = people - seats;
    }

    /** Returns the ids of the groups that together need more than there is. */
    public List<String> groups() {
        return groups;
    }

    /** Returns how many seats are missing. */
    public int shortage() {
        return shortage;
    }
}
