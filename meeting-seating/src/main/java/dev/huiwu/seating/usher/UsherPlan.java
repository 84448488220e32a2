package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Who takes whom to the seat (引导安排): how the rostrum is entered, and one usher for every other important attendee.
 *
 * <p>The loads of the ushers differ by at most one, and each has people whose entrances and seats follow each other along the
 * way round the hall, so that the ways of all ushers together are as short as such loads allow. Its JSON form is the document
 * {@code huiwu-usher-plan/1}; it names people by id, and {@link UsherSheets} by name.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = UsherPlan.Builder.class)
public interface UsherPlan {

    /** Returns what a JSON document of a plan starts with. */
    default String format() {
        return MeetingJson.format("usher-plan");
    }

    /** Returns the meeting's id. */
    String meetingId();

    /** Returns the hash of the seat plan it follows from. */
    String planHash();

    /** Returns the ushers who are there. */
    List<Usher> ushers();

    /** Returns the most people that one usher takes. */
    int mostPeople();

    /** Returns how the rostrum is entered; empty if nobody sits there. */
    Optional<RostrumEntry> rostrum();

    /** Returns the people of each usher of the hall, the ushers along the way round the hall. */
    List<UsherDuty> duties();

    /** Returns who has no usher, because there is none or all that are there have as many as they may. */
    List<GuidedPerson> unattended();

    /**
     * Returns what somebody should know: {@code usher-short} and {@code usher-unattended} (errors); {@code usher-overloaded},
     * {@code usher-lead-missing}, {@code usher-lounge-missing}, {@code usher-no-stand-in}, {@code usher-entrance-unknown}, {@code
     * usher-no-entrance}, {@code usher-other-entrance}, {@code usher-no-level-entrance}, {@code usher-no-seat}, {@code
     * usher-steps-unknown} (warnings); {@code usher-several-points} (note).
     */
    default Findings findings() {
        return Findings.none();
    }

    /**
     * Returns the plan for the people of a request as a seat plan seats them: those of the rostrum enter it together, and
     * whoever else is important, a stand-in for such a person included, is met.
     *
     * @param request what the seat plan was made for
     */
    static UsherPlan of(SeatingRequest request, SeatPlan plan, UsherSettings settings) {
        return new UsherPlanning(request, plan, settings, Optional.empty()).plan();
    }

    /**
     * Returns the plan after seats or people changed, as few people as possible with another usher: whoever is still met at the same
     * point keeps the usher, as far as loads that differ by at most one allow; the ways of all ushers together may be longer than in a
     * plan made anew. Stand-ins stay where they can. If nobody is left with whom to begin, the plan is made anew.
     *
     * @param request what the seat plan was made for
     * @param settings who ushers now; of somebody who is not among them any more, people go to others
     */
    @Value.NonAttribute
    default UsherPlan after(SeatingRequest request, SeatPlan plan, UsherSettings settings) {
        return new UsherPlanning(request, plan, settings, Optional.of(this)).plan();
    }

    /**
     * Returns the plan if an usher is absent: the stand-in takes over; where there is none, the people are shared among the
     * ushers nearest along the way who may take more. {@link #changedSince} then tells who has to know.
     *
     * @throws IllegalArgumentException if there is no such usher
     */
    @Value.NonAttribute
    default UsherPlan without(String usher) {
        return new UsherAbsence(this, usher).plan();
    }

    /** Returns whom the differences to an earlier plan concern. */
    @Value.NonAttribute
    default UsherChanges changedSince(UsherPlan before) {
        return UsherChanges.between(before, this);
    }

    /** Returns the usher with the id. */
    @Value.NonAttribute
    default Optional<Usher> usher(String id) {
        return ushers().stream().filter(usher -> usher.id().equals(id)).findFirst();
    }

    /** Returns the people of an usher of the hall. */
    default Optional<UsherDuty> duty(String usher) {
        return duties().stream().filter(duty -> duty.usher().equals(usher)).findFirst();
    }

    /** Returns everybody who is met or enters the rostrum, each once. */
    @Value.NonAttribute
    default List<PersonId> people() {
        return Stream.concat(
                        rostrum().stream().flatMap(entry -> entry.people().stream()),
                        Stream.concat(duties().stream().flatMap(duty -> duty.people().stream()), unattended().stream())
                                .map(GuidedPerson::person))
                .toList();
    }

    @Value.Check
    default void check() {
        checkArgument(
                format().equals(MeetingJson.format("usher-plan")),
                "\"%s\" is not the format of an usher plan.",
                format());
        Set<String> ids = new HashSet<>();
        ushers().forEach(usher -> checkArgument(ids.add(usher.id()), "Usher %s is in the plan twice.", usher.id()));
        Set<PersonId> people = new HashSet<>();
        people().forEach(person -> checkArgument(people.add(person), "Person %s is guided twice.", person));
        Set<String> busy = new HashSet<>();
        for (UsherDuty duty : duties()) {
            checkArgument(ids.contains(duty.usher()), "Usher %s has people and is not there.", duty.usher());
            checkArgument(busy.add(duty.usher()), "Usher %s has two duties.", duty.usher());
            checkStandIn(duty.usher(), duty.standIn(), ids);
        }
        rostrum()
                .ifPresent(entry -> entry.lead().ifPresent(lead -> {
                    checkArgument(ids.contains(lead), "Usher %s leads the rostrum and is not there.", lead);
                    checkStandIn(lead, entry.standIn(), ids);
                }));
    }

    private static void checkStandIn(String usher, Optional<String> standIn, Set<String> ids) {
        standIn.ifPresent(other -> checkArgument(
                ids.contains(other) && !other.equals(usher),
                "Usher %s has stand-in %s, who cannot be it.",
                usher,
                other));
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
    final class Builder extends ImmutableUsherPlan.Builder {}
}
