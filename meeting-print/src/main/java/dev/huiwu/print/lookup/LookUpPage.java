package dev.huiwu.print.lookup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import java.util.List;

/**
 * The page on which people look up their seats: one HTML file for phones that asks nothing of any network.
 *
 * <p>It holds both languages, a table that needs no script, a search by name, unit and pinyin, and the map. A page for the
 * hall names units and nobody; a page for a unit names people of that unit only, stand-ins instead of people on leave.
 * Equal arguments give equal text.
 */
public final class LookUpPage {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final SeatGuide guide;

    private LookUpPage(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        guide = SeatGuide.of(request, plan);
    }

    /** Returns the pages to a plan that was made for the request. */
    public static LookUpPage of(SeatingRequest request, SeatPlan plan) {
        return new LookUpPage(request, plan);
    }

    /**
     * Returns the page for everybody: where each unit sits, no person's name.
     *
     * @param first the language the page opens in
     */
    public String hall(Language first) {
        return PageText.write(
                PageText.Mode.HALL, guide, SeatMap.ofHall(request, plan, guide), Entries.units(request, guide), first);
    }

    /**
     * Returns the page for the people of one unit, with their names.
     *
     * @param first the language the page opens in
     * @throws IllegalArgumentException if the unit has nobody at the meeting
     */
    public String unit(UnitId unit, Language first) {
        checkArgument(guide.find(unit).isPresent(), "Unit %s has nobody seated by this plan.", unit);
        SeatMap map = SeatMap.ofUnit(request, plan, unit);
        List<Entry> entries = ImmutableList.<Entry>builder()
                .addAll(Entries.people(request, plan, guide, unit))
                .add(Entries.unit(request, guide, unit))
                .build();
        return PageText.write(PageText.Mode.UNIT, guide, map, entries, first);
    }
}
