package dev.huiwu.seating.guide;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.internal.PlanContents;
import java.util.List;

/**
 * A seat guide laid out on a page: what people look at to find their seats.
 *
 * <p>A hall shows units, never names, but for the rostrum; a small room shows the display name on each chair. Every
 * text knows the space it keeps to.
 *
 * @param texts every line of text with its space, in painting order
 * @param scene the page for any painter
 */
public record GuideDrawing(List<Text> texts, Scene scene) {

    /** Keeps a copy of the texts. */
    public GuideDrawing {
        texts = ImmutableList.copyOf(texts);
    }

    /**
     * Returns the guide of a hall or room, laid out for a plan that was made for the request.
     *
     * <p>The page is A3 landscape where seat numbers and most names have room on it at 1.8 mm, portrait where the seats
     * are a fifth larger that way; where they are too small on both it is A2, A1 or A0. A hall so small that A4 holds it as
     * large as it may become is on A4. Takes time linear in the seats.
     * Equal arguments give equal drawings.
     */
    public static GuideDrawing of(SeatingRequest request, SeatPlan plan, Language language) {
        return new PlanContents(request, plan, language).draw();
    }

    /** What a text on a guide is for. */
    public enum Role {
        /** What meeting, when, where. */
        TITLE,
        /** The word on the stage. */
        STAGE,
        /** A rank on the rostrum. */
        RANK,
        /** A person's display name. */
        NAME,
        /** A topic, post or unit beside a name. */
        POST,
        /** A remark in the picture. */
        NOTE,
        /** A floor's name. */
        FLOOR,
        /** A block's name. */
        BLOCK,
        /** A door's name. */
        DOOR,
        /** A row's number. */
        ROW,
        /** A seat's number. */
        SEAT,
        /** A unit's name on its seats, or a part of it. */
        UNIT,
        /** A unit's number in the list, on its seats. */
        BADGE,
        /** A heading beside the picture. */
        HEADING,
        /** A line of the legend. */
        LEGEND,
        /** A unit's number in the list. */
        LIST_NUMBER,
        /** A unit's zone in the list. */
        LIST_ZONE,
        /** A unit's name in the list. */
        LIST_UNIT,
        /** Where a unit sits, in the list. */
        LIST_PLACE,
        /** Where the people of the page sit, in large type. */
        PLACE,
        /** How they get there. */
        WAY,
        /** Something people know the way by. */
        LANDMARK,
        /** Where the viewer stands. */
        HERE,
        /** What plan this is. */
        FOOTER
    }

    /**
     * A line of text and the space it keeps to.
     *
     * @param unit the id of the unit it names, or empty
     */
    public record Text(Label label, Bounds space, Role role, String unit) {}
}
