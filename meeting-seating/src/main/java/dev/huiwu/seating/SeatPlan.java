package dev.huiwu.seating;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who sits where, and why.
 *
 * <p>Its JSON form is the document {@code huiwu-seat-plan/1}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = SeatPlan.Builder.class)
public interface SeatPlan {

    /** Returns what a JSON document of a plan starts with. */
    default String format() {
        return MeetingJson.format("seat-plan");
    }

    /** Returns the meeting's id. */
    String meetingId();

    /** Returns the venue's id. */
    String venueId();

    /** Returns the version of the list that was seated. */
    int listVersion();

    /** Returns the style of a hall; empty for a room. */
    Optional<SeatingStyle> style();

    /** Returns on which hand of the first person the second sits. */
    SideRule sideRule();

    /**
     * Returns the chairs that stand on the rostrum, from the front row back, each from the hall's left to its right. The
     * label of a chair is the rank of who sits there among all on the rostrum, 1 for the highest.
     */
    List<Seat> rostrum();

    /** Returns the people on their seats in the order of the list; who comes for several topics has one entry for each. */
    List<Seating> seatings();

    /** Returns what could not be met, and what somebody should know. */
    default Findings findings() {
        return Findings.none();
    }

    /**
     * Returns the SHA-256, in hexadecimal, of meeting, venue and who sits where: equal for equal seatings whatever their
     * reasons and findings say.
     */
    @Value.Derived
    default String hash() {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, meetingId());
        put(hasher, venueId());
        seatings().stream()
                .sorted(Comparator.comparing(Seating::person)
                        .thenComparing(Seating::seat)
                        .thenComparing(seating -> seating.turn().orElse("")))
                .forEach(seating -> {
                    put(hasher, seating.person().value());
                    put(hasher, seating.seat().value());
                    put(hasher, seating.turn().orElse(""));
                });
        return hasher.hash().toString();
    }

    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }

    /** Returns the seatings of each person, in the order of the list. */
    @Value.Lazy
    default Map<PersonId, List<Seating>> byPerson() {
        Map<PersonId, List<Seating>> byPerson = new LinkedHashMap<>();
        seatings()
                .forEach(seating -> byPerson.computeIfAbsent(seating.person(), person -> new ArrayList<>())
                        .add(seating));
        byPerson.replaceAll((person, those) -> List.copyOf(those));
        return Collections.unmodifiableMap(byPerson);
    }

    /** Returns the seat of a person; the first one of somebody who comes for several topics. */
    default Optional<SeatId> seatOf(PersonId person) {
        return byPerson().getOrDefault(person, List.of()).stream()
                .map(Seating::seat)
                .findFirst();
    }

    @Value.Check
    default void check() {
        checkArgument(
                format().equals(MeetingJson.format("seat-plan")), "\"%s\" is not the format of a seat plan.", format());
    }

    /** Returns a builder filled with this plan. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plans; not thread-safe. */
    final class Builder extends ImmutableSeatPlan.Builder {}
}
