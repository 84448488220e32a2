package dev.huiwu.seating.guide;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.PlanPages;
import java.util.List;

/**
 * All pages of one plan's guide. What they have in common is made once, so that the pages of two hundred units cost
 * little more than their own seats. Equal arguments give equal drawings. Not thread-safe.
 */
public final class GuidePages {

    private final PlanPages pages;

    private GuidePages(PlanPages pages) {
        this.pages = pages;
    }

    /** Returns the pages for a plan that was made for the request. */
    public static GuidePages of(SeatingRequest request, SeatPlan plan, Language language) {
        return new GuidePages(new PlanPages(request, plan, language));
    }

    /** Returns the overview on one page as large as it needs, as {@link GuideDrawing#of} does: A3 where that will do, A4 for a small hall. */
    public GuideDrawing overview() {
        return pages.overview();
    }

    /**
     * Returns the overview on pages of one format: one page where seat numbers can be read on it, else one for each floor or
     * for parts of a floor, with a sketch of which part it is. A room whose names do not fit the format is on one larger page.
     */
    public List<GuideDrawing> overview(PageFormat format) {
        return pages.overview(format);
    }

    /**
     * Returns the board beside an entrance, A1 or A0: its floor turned as one looks in, "you are here", and all units that
     * enter there with their way from there.
     *
     * @throws IllegalArgumentException if the venue has no such entrance
     */
    public GuideDrawing board(String entrance, PageFormat format) {
        return pages.board(entrance, format);
    }

    /** Returns a board for each entrance of the venue, in the venue's order. */
    public List<GuideDrawing> boards(PageFormat format) {
        return pages.entrances().stream()
                .map(entrance -> pages.board(entrance, format))
                .toList();
    }

    /**
     * Returns the page of a unit on A4, upright: the venue in grey, its seats in colour, its entrance and the way, the text
     * in large type.
     *
     * @throws IllegalArgumentException if the unit has nobody at the meeting
     */
    public GuideDrawing unit(UnitId unit) {
        return unit(unit, PageFormat.A4_PORTRAIT);
    }

    /**
     * Returns the page of a unit.
     *
     * @throws IllegalArgumentException if the unit has nobody at the meeting
     */
    public GuideDrawing unit(UnitId unit, PageFormat format) {
        return pages.unit(unit, format);
    }

    /**
     * Returns the page of a unit with a square that stays free for what the caller puts there, such as a QR code.
     *
     * @param side the side of the square in millimetres, from 10 to 50
     * @throws IllegalArgumentException if the unit has nobody at the meeting, or the square is smaller or larger
     */
    public UnitPage unit(UnitId unit, PageFormat format, double side) {
        checkArgument(side >= 10 && side <= 50, "A square of %s mm cannot stay free; 10 to 50 can.", side);
        return pages.unit(unit, format, side);
    }

    /**
     * Returns the picture of a unit for a work chat: 108 mm wide, as high as it needs; at ten pixels a millimetre it is 1,080
     * pixels wide and no text is less than 18 pixels high.
     *
     * @throws IllegalArgumentException if the unit has nobody at the meeting
     */
    public GuideDrawing screen(UnitId unit) {
        return pages.screen(unit);
    }
}
