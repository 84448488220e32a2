package dev.huiwu.print.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.drawing.Scene;
import java.util.List;
import org.immutables.value.Value;

/**
 * A table on as many A4 pages as it needs, with what it is on every page.
 *
 * <p>Texts break into as many lines as they need; nothing is cut off. A row stands on one page unless it is longer than a page.
 */
@Value.Immutable
@ValueStyle
public interface TableSheet {

    /** The most that rows may be asked to be tall. */
    double TALLEST_ROW = 50;

    /** Returns what the sheet is. */
    String title();

    /** Returns lines below the title: what meeting, when, where, who is answerable. */
    List<String> heads();

    /** Returns the columns from left to right. */
    List<Column> columns();

    /** Returns the parts of the table from top to bottom. */
    List<Section> sections();

    /** Returns lines below the table: approval, signatures, what to do when something is amiss. */
    List<String> notes();

    /** Returns what stands before each line on which somebody signs or writes, below all else; three lines side by side. */
    List<String> signatures();

    /** Returns how tall a row is at least, in millimetres: more than its text needs where somebody writes into it by hand. */
    default double rowHeight() {
        return 0;
    }

    /** Returns what stands at the foot of every page beside its number: the version of the plan. */
    default String footer() {
        return "";
    }

    /** Says whether the long side is on top. */
    default boolean landscape() {
        return false;
    }

    /** Returns where sections begin. */
    default SectionStart sectionStart() {
        return SectionStart.BELOW;
    }

    /** Where a section begins; what goes on over the next page says there again whose it is. */
    enum SectionStart {
        /** Right below the one before, broken where the page ends. */
        BELOW,
        /** Below the one before if all of it fits there or it is longer than a page, else on a new page. */
        WHOLE,
        /** On a new page. */
        NEW_PAGE
    }

    /**
     * Rows under one heading.
     *
     * @param heading what they have in common; empty for no heading
     * @param rows a text for each column
     */
    record Section(String heading, List<List<String>> rows) {

        /** Keeps copies of the rows. */
        public Section {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    @Value.Check
    default void check() {
        checkArgument(!columns().isEmpty(), "Sheet \"%s\" has no column.", title());
        checkArgument(
                rowHeight() >= 0 && rowHeight() <= TALLEST_ROW,
                "Rows of sheet \"%s\" are %s mm tall; at most %s are possible.",
                title(),
                rowHeight(),
                TALLEST_ROW);
        sections()
                .forEach(section -> section.rows()
                        .forEach(row -> checkArgument(
                                row.size() == columns().size(),
                                "A row of sheet \"%s\" has %s texts for %s columns.",
                                title(),
                                row.size(),
                                columns().size())));
    }

    /** Returns the pages, at least one. Takes time linear in the texts. */
    default List<Scene> pages(Language language) {
        return new SheetPages(this, language).draw();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds sheets; not thread-safe. */
    final class Builder extends ImmutableTableSheet.Builder {

        /** Adds rows under no heading of their own. */
        public Builder rows(List<List<String>> rows) {
            return addSections(new Section("", rows));
        }
    }
}
