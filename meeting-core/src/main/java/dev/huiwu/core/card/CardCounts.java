package dev.huiwu.core.card;

/**
 * How many cards there are of one kind, class or in all, and what became of them.
 *
 * @param held what was there when the inventory was opened
 * @param made what was made since
 * @param stored what lies at a place
 * @param inUse what is out at meetings
 * @param lost what is missed
 * @param retired what was damaged or taken away for good
 */
public record CardCounts(int held, int made, int stored, int inUse, int lost, int retired) {

    /** Nothing at all. */
    public static final CardCounts NONE = new CardCounts(0, 0, 0, 0, 0, 0);

    /** Says whether everything that was held or made is in use, stored, lost or retired, and nothing else is. */
    public boolean balances() {
        return held + made == inUse + stored + lost + retired;
    }

    /** Returns what there is to use: stored or in use. */
    public int present() {
        return stored + inUse;
    }

    /** Returns these and others together. */
    public CardCounts plus(CardCounts other) {
        return new CardCounts(
                held + other.held,
                made + other.made,
                stored + other.stored,
                inUse + other.inUse,
                lost + other.lost,
                retired + other.retired);
    }
}
