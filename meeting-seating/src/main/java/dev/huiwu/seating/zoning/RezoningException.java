package dev.huiwu.seating.zoning;

/** Says that no change within the limits was found, and what the nearest one would take. */
public class RezoningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String group;
    private final int moves;
    private final int splits;

    /** Creates the exception for the group that could not be seated and what seating it would take at the least found. */
    public RezoningException(String group, int moves, int splits) {
        super(
                "Group %s finds no seat within the limits; the nearest way found moves %s people and tears %s more pieces off."
                        .formatted(group, moves, splits));
        this.group = group;
        this.moves = moves;
        this.splits = splits;
    }

    /** Returns the id of the group. */
    public String group() {
        return group;
    }

    /** Returns how many people the nearest way found would move. */
    public int moves() {
        return moves;
    }

    /** Returns how many pieces beyond those of before it would tear off. */
    public int splits() {
        return splits;
    }
}
