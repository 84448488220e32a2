package dev.huiwu.seating.usher;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.guide.internal.RostrumChairs;
import dev.huiwu.seating.guide.internal.VenueWays;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where single people sit and how they get there, in the words of the guide. */
final class SeatWords {

    private final SeatingRequest request;
    private final Language language;
    private final VenueWays ways;
    private final Map<SeatId, Seat> chairs = new HashMap<>();
    private final Map<SeatId, String> chairNames;
    private final Map<PersonId, PersonLocation> guide = new HashMap<>();

    SeatWords(SeatingRequest request, SeatPlan plan, Language language) {
        this.request = request;
        this.language = language;
        ways = new VenueWays(request.venue());
        chairNames = RostrumChairs.names(plan.rostrum(), language);
        plan.rostrum().forEach(chair -> chairs.put(chair.id(), chair));
        SeatGuide.of(request, plan).people().forEach(person -> guide.put(person.person(), person));
    }

    /** Returns where a person of the floor sits: the seat, or the seats of who comes for several topics. */
    String place(PersonId person) {
        return Optional.ofNullable(guide.get(person)).stream()
                .flatMap(location -> location.seats().stream())
                .map(spot -> spot.run().text(language))
                .collect(Collectors.joining(language.choose("、", ", ")));
    }

    /** Returns the way from the entrance to the seat as the guide says it; nothing if no entrance is known. */
    String way(GuidedPerson person) {
        return person.entrance()
                .flatMap(id -> request.venue().entrances().stream()
                        .filter(door -> door.id().equals(id))
                        .findFirst())
                .map(door -> way(person, door))
                .orElse("");
    }

    private String way(GuidedPerson person, Entrance door) {
        Optional<Way> told = Optional.ofNullable(guide.get(person.person())).flatMap(PersonLocation::way);
        if (told.filter(way -> way.entrance().equals(door.id())).isPresent()) {
            return told.map(way -> way.text(language)).orElse("");
        }
        Optional<String> floor = request.venue().seat(person.seat()).map(Seat::floor);
        return floor.filter(there -> !there.equals(door.floor()))
                .map(there -> SeatingTexts.TEXTS.text(
                        language,
                        "usher-way-floor",
                        "way",
                        ways.way(door, List.of(), 1).doorText(language),
                        "floor",
                        there))
                .orElseGet(() -> ways.way(door, List.of(person.seat()), 1).text(language));
    }

    /** Returns where a chair of the rostrum stands, counted from the left facing the rostrum. */
    String chair(SeatId id) {
        return chairNames.getOrDefault(id, id.value());
    }

    /** Returns what is printed on a seat or chair. */
    String label(SeatId id) {
        return Optional.ofNullable(chairs.get(id))
                .or(() -> request.venue().seat(id))
                .map(Seat::label)
                .orElse("");
    }
}
