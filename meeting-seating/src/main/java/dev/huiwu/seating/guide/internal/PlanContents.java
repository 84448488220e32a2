package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Heading;
import dev.huiwu.seating.internal.Zones;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Venue;
import java.util.List;

/** Reads from a plan and its request what a guide shows, and draws the overview. */
public final class PlanContents {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Language language;
    private final Words words;
    private final List<UnitLocation> units;
    private final MeasuredVenue venue;
    private final SeatedPeople people;

    /** Reads a plan that was made for the request. */
    public PlanContents(SeatingRequest request, SeatPlan plan, Language language) {
        this(request, plan, language, new UnitLocations(request, plan).places());
    }

    /** Reads a plan whose units are known, in protocol order. */
    PlanContents(SeatingRequest request, SeatPlan plan, Language language, List<UnitLocation> units) {
        this.request = request;
        this.plan = plan;
        this.language = language;
        this.units = units;
        words = new Words(language);
        venue = new MeasuredVenue(request.venueInUse());
        people = new SeatedPeople(request, plan, words);
    }

    /** Returns the drawing. */
    public GuideDrawing draw() {
        if (venue().room().isEmpty()) {
            return HallPage.draw(hall());
        }
        RoomContent room = room(venue().room().get());
        return room.tables().isPresent() ? TablePage.draw(room, room.tables().get()) : RoomPage.draw(room);
    }

    /** Returns the drawing on pages of a format; a room that does not fit it on the one it needs. */
    List<GuideDrawing> draw(PageFormat format) {
        if (venue().room().isEmpty()) {
            return new OverviewPages(hall(), format).draw();
        }
        RoomContent room = room(venue().room().get());
        return List.of((room.tables().isPresent()
                        ? TablePage.on(room, room.tables().get(), format)
                        : RoomPage.on(room, format))
                .orElseGet(this::draw));
    }

    Venue venue() {
        return venue.venue();
    }

    Words words() {
        return words;
    }

    /** Returns the venue as it is, with who holds which seat. */
    PlanMap map() {
        return new MapContents(request, venue, people, words).map();
    }

    Heading heading() {
        int seated = plan.byPerson().size();
        return new Heading(
                words.title(request.meeting().title()
                        + GuideSites.name(request)
                                .map(site -> language.choose("（%s）", " (%s)").formatted(site))
                                .orElse("")),
                words.subtitle(request.meeting().start(), venue().name(), seated),
                words.footer(plan.listVersion(), request.meeting().date(), plan.hash()),
                words.description(venue().name(), seated, units.size()));
    }

    /** Returns the heading of pages for some people alone, which do not change because one more or less comes elsewhere. */
    Heading headingForSome() {
        Heading whole = heading();
        return new Heading(
                whole.title(),
                words.occasion(request.meeting().start(), venue().name()),
                whole.footer(),
                whole.description());
    }

    private GuideContent hall() {
        List<String> zones = Zones.names(request);
        return new HallContents(request, plan, venue, people, words, zones, units).content(heading(), entries(zones));
    }

    private RoomContent room(Room room) {
        return new RoomContents(request, venue, people, words).content(room, heading(), entries(List.of()));
    }

    private List<Entry> entries(List<String> zones) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        for (int i = 0; i < units.size(); i++) {
            UnitLocation unit = units.get(i);
            List<Integer> own = unit.parts().stream()
                    .map(part -> zones.indexOf(part.zone()))
                    .filter(zone -> zone >= 0)
                    .distinct()
                    .sorted()
                    .toList();
            entries.add(new Entry(
                    unit.unit().value(), i + 1, own, unit.name(), unit.people(), words.brief(unit.text(language))));
        }
        return entries.build();
    }
}
