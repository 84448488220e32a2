package dev.huiwu.seating.usher;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where single people sit, in the words of the guide. */
final class SeatWords {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Language language;
    private final Map<SeatId, Seat> chairs = new HashMap<>();

    SeatWords(SeatingRequest request, SeatPlan plan, Language language) {
        this.request = request;
        this.plan = plan;
        this.language = language;
        plan.rostrum().forEach(chair -> chairs.put(chair.id(), chair));
    }

    /** Returns where a person of the floor sits, as the guide tells a unit of this person alone. */
    String place(PersonId person) {
        SeatingRequest alone = request.toBuilder()
                .list(AttendeeList.builder()
                        .from(request.list())
                        .attendees(request.list().find(person).stream().toList())
                        .build())
                .build();
        return SeatGuide.of(alone, plan).units().stream()
                .findFirst()
                .map((UnitLocation unit) -> unit.text(language))
                .orElse("");
    }

    /** Returns where a chair of the rostrum stands, counted from the left facing the rostrum. */
    String chair(SeatId id) {
        Optional<Seat> chair = Optional.ofNullable(chairs.get(id));
        return chair.map(one ->
                        SeatingTexts.TEXTS.text(language, "usher-chair", "row", one.row(), "place", placeInRow(one)))
                .orElse(id.value());
    }

    private long placeInRow(Seat chair) {
        List<Seat> row = plan.rostrum();
        return row.stream()
                .filter(other -> other.rowIndex() == chair.rowIndex() && other.x() <= chair.x())
                .count();
    }

    /** Returns what is printed on a seat or chair. */
    String label(SeatId id) {
        return Optional.ofNullable(chairs.get(id))
                .or(() -> request.venue().seat(id))
                .map(Seat::label)
                .orElse("");
    }
}
