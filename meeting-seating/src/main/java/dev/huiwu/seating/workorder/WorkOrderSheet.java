package dev.huiwu.seating.workorder;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.seating.replan.ReplanResult;
import java.util.List;

/**
 * A work order for people to work by, in one language: what is done in the hall, in the order of the walk, then in the box, on the
 * telephone, and at the printer. It holds names and telephone numbers and is for the office alone.
 *
 * @param title the heading
 * @param heads lines below it: why, when, until when, which plans, who approves
 * @param warnings what somebody should know or settle before the work begins, people by name; empty is well
 * @param parts the parts that have something to do, in the order they are worked through
 * @param notes lines below the table
 */
public record WorkOrderSheet(
        String title, List<String> heads, List<String> warnings, List<Part> parts, List<String> notes) {

    /** Keeps copies. */
    public WorkOrderSheet {
        heads = ImmutableList.copyOf(heads);
        warnings = ImmutableList.copyOf(warnings);
        parts = ImmutableList.copyOf(parts);
        notes = ImmutableList.copyOf(notes);
    }

    /** What a part of the order is about. */
    public enum Kind {
        /** Chairs of a row: where and what. */
        CHAIRS,
        /** Cards that stand in the hall: where, what goes, what comes. */
        SEATS,
        /** Cards that lie in the box: where, what goes, what comes. */
        BOX,
        /** Calls: to which unit, whom, and the sentence. */
        CALLS,
        /** Guides and sheets: which, whose, and what is done with it. */
        DOCUMENTS
    }

    /**
     * A part.
     *
     * @param kind what it is about
     * @param heading its heading
     * @param lines what is done, one after the other
     */
    public record Part(Kind kind, String heading, List<Line> lines) {

        /** Keeps a copy of the lines. */
        public Part {
            lines = ImmutableList.copyOf(lines);
        }
    }

    /**
     * Something to do; what does not apply is empty.
     *
     * @param where the seat, the row, the unit or the document
     * @param takeAway what goes, and where to
     * @param putDown what comes, and where from
     * @param whom who is called, or whose document it is
     * @param text what is said or done
     */
    public record Line(String where, String takeAway, String putDown, String whom, String text) {

        /** Returns a text without what is on the line, which may be names. */
        @Override
        public String toString() {
            return "Line";
        }
    }

    /**
     * Returns the sheet of an order.
     *
     * @param change what the order was made for
     * @param settings what it was made with
     * @param liaisons whom to call
     */
    public static WorkOrderSheet of(
            ChangeWorkOrder order,
            ReplanResult change,
            WorkOrderSettings settings,
            LiaisonDirectory liaisons,
            Language language) {
        return new SheetWriting(order, change, settings, liaisons, language).sheet();
    }

    /** Returns a text without what is on the sheet, which holds names. */
    @Override
    public String toString() {
        return "WorkOrderSheet[parts=%s]"
                .formatted(parts.stream().map(Part::kind).toList());
    }
}
