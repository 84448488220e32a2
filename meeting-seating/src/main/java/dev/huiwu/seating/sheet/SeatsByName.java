package dev.huiwu.seating.sheet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.Language;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.internal.RostrumChairs;
import dev.huiwu.seating.guide.internal.UnitLocations;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which seat a text means: every name by which a document of the plan calls a seat or a chair of the rostrum leads back to it, in both
 * languages.
 *
 * <p>Names are compared without blanks, in half width and without case. An id is taken before a name that a document prints ({@code 中区
 * 6排12号}, {@code 主侧 内圈 3号}, {@code 6排中区左起第5座}, {@code 主席台左起第4座}), and that before a short form that only people write
 * ({@code 中区6-12}, {@code 6排12}, {@code 12号}, {@code 主席台第1排左起第4座}). Immutable. Making it takes time in proportion to the seats, none to look one up.
 */
public final class SeatsByName {

    /** What each seat is called, the names that go first in front; those of one tier count alike. */
    private final List<SetMultimap<String, SeatId>> tiers =
            List.of(LinkedHashMultimap.create(), LinkedHashMultimap.create(), LinkedHashMultimap.create());

    private final SeatNames names;
    private final Map<SeatId, String> chairs;

    private SeatsByName(SeatingRequest request, SeatPlan plan) {
        names = SeatNames.of(request.venue().seats(), Language.CHINESE);
        chairs = RostrumChairs.names(plan.rostrum(), Language.CHINESE);
        UnitLocations guide = new UnitLocations(request, plan);
        for (Language language : Language.values()) {
            SeatNames.of(request.venue().seats(), language).all().forEach(this::printed);
            SeatNames.of(request, plan, language).all().forEach(this::printed);
            request.venue().seats().forEach(seat -> told(seat.id(), guide.spot(seat), language));
            guide.people().stream()
                    .filter(person -> person.seats().size() == 1)
                    .forEach(person -> told(person, language));
            RostrumChairs.names(plan.rostrum(), language).forEach(this::printed);
        }
        plan.rostrum().forEach(chair -> {
            String name = chairs.getOrDefault(chair.id(), "");
            name(0, chair.id(), chair.id().value());
            printed(chair.id(), chair.block() + name);
            name(
                    2,
                    chair.id(),
                    chair.block() + "第" + chair.rowIndex() + "排"
                            + name.substring(chair.row().length()));
        });
        request.venue().seats().forEach(seat -> {
            name(0, seat.id(), seat.id().value());
            shortForms(seat).forEach(form -> name(2, seat.id(), form));
        });
    }

    /** Returns the names of a venue's seats and of the rostrum's chairs by a plan that was made for the request. */
    public static SeatsByName of(SeatingRequest request, SeatPlan plan) {
        return new SeatsByName(request, plan);
    }

    private void told(PersonLocation person, Language language) {
        PersonLocation.Spot spot = person.seats().get(0);
        SeatId seat = spot.run().seats().get(0);
        printed(seat, person.text(language));
        told(seat, spot, language);
    }

    private void told(SeatId seat, PersonLocation.Spot spot, Language language) {
        printed(seat, spot.text(language));
        printed(seat, spot.run().text(language));
    }

    private void printed(SeatId seat, String name) {
        name(1, seat, name);
    }

    private void name(int tier, SeatId seat, String name) {
        tiers.get(tier).put(ComparisonForm.of(name), seat);
    }

    private static Stream<String> shortForms(Seat seat) {
        String row = seat.row() + "排" + seat.label();
        String block = seat.block() + row;
        return Stream.concat(
                Stream.of(seat.row() + "-" + seat.label(), seat.block() + seat.row() + "-" + seat.label()),
                Stream.of("", "号", "座")
                        .flatMap(end -> Stream.of(
                                row + end, block + end, seat.floor() + "层" + block + end, seat.label() + end)));
    }

    /** Returns the seats that are called so: none, one, or several, of which the text does not say which. */
    public Set<SeatId> find(String text) {
        String name = ComparisonForm.of(text);
        return tiers.stream()
                .map(tier -> tier.get(name))
                .filter(seats -> !seats.isEmpty())
                .findFirst()
                .<Set<SeatId>>map(ImmutableSet::copyOf)
                .orElse(Set.of());
    }

    /** Returns what lists call a seat, and the work order a chair of the rostrum; the id of another one. */
    public String name(SeatId seat) {
        return Optional.ofNullable(chairs.get(seat)).orElseGet(() -> names.of(seat));
    }
}
