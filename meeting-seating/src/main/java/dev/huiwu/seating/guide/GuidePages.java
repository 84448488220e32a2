package dev.huiwu.seating.guide;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.PlanContents;
import dev.huiwu.seating.guide.internal.PlanPages;

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
        return new GuidePages(new PlanPages(new PlanContents(request, plan, language), language));
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
     * Returns the picture of a unit for a work chat: 108 mm wide, as high as it needs; at ten pixels a millimetre it is 1,080
     * pixels wide and no text is less than 18 pixels high.
     *
     * @throws IllegalArgumentException if the unit has nobody at the meeting
     */
    public GuideDrawing screen(UnitId unit) {
        return pages.screen(unit);
    }
}
