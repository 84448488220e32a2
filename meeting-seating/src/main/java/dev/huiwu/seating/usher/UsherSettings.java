package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.MeetingSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Who is there to usher, where people are met, and when. */
@Value.Immutable
@ValueStyle
public interface UsherSettings {

    /** Returns the ushers; the plan gives people to those of the hall in this order along the way round it. */
    List<Usher> ushers();

    /** Returns the most people that one usher takes. */
    default int mostPeople() {
        return 6;
    }

    /**
     * Returns the places where people are met, each person at the one whose entrance is nearest to the seat. None makes every
     * entrance such a place; where some are given, people use no entrance but theirs.
     */
    List<MeetingPoint> meetingPoints();

    /** Returns how long before the start people are met. */
    default Duration meetBefore() {
        return Duration.ofMinutes(20);
    }

    /** Returns where those of the rostrum gather (休息室). */
    Optional<String> lounge();

    /** Returns how long before the start they gather. */
    default Duration gatherBefore() {
        return Duration.ofMinutes(20);
    }

    /** Returns how long before the start they begin to enter. */
    default Duration enterBefore() {
        return Duration.ofMinutes(5);
    }

    /** Returns in which order they enter. */
    default EntryOrder entryOrder() {
        return EntryOrder.BY_RANK;
    }

    /** Says whether wheelchair users are met as important attendees are. */
    default boolean wheelchairUsersMet() {
        return false;
    }

    /** Returns settings with so many ushers for the hall and one to lead the rostrum, all without names. */
    static UsherSettings ofNumber(int ushers) {
        return builder().ushers(numbered(ushers)).build();
    }

    /** Returns an usher to lead the rostrum and so many for the hall: {@code Y0}, {@code Y1}, {@code Y2}. */
    static List<Usher> numbered(int ushers) {
        checkArgument(ushers >= 0 && ushers <= 9_999, "%s is no number of ushers.", ushers);
        List<Usher> numbered = new ArrayList<>();
        numbered.add(Usher.of("Y0", UsherTask.LEAD));
        for (int number = 1; number <= ushers; number++) {
            numbered.add(Usher.of("Y" + number, UsherTask.HALL));
        }
        return numbered;
    }

    /** Returns these settings with the ushers of one room of several. */
    default UsherSettings at(MeetingSite site) {
        return toBuilder()
                .ushers(ushers().stream()
                        .filter(usher -> usher.site().map(site.code()::equals).orElse(site.main()))
                        .toList())
                .build();
    }

    @Value.Check
    default void check() {
        Set<String> ids = new HashSet<>();
        ushers().forEach(usher -> checkArgument(ids.add(usher.id()), "Usher %s is given twice.", usher.id()));
        Map<String, Optional<String>> sites = new HashMap<>();
        ushers().forEach(usher -> sites.put(usher.id(), usher.site()));
        Set<Optional<String>> led = new HashSet<>();
        for (Usher usher : ushers()) {
            usher.standIn()
                    .ifPresent(other -> checkArgument(
                            usher.site().equals(sites.get(other)),
                            "Usher %s has a stand-in %s who is no usher of the same room.",
                            usher.id(),
                            other));
            checkArgument(
                    usher.task() != UsherTask.LEAD || led.add(usher.site()),
                    "Usher %s is not the only one who leads the rostrum of a room.",
                    usher.id());
        }
        checkArgument(mostPeople() >= 1, "An usher takes at most %s people; at least one is needed.", mostPeople());
        checkArgument(!meetBefore().isNegative(), "People are met after the start.");
        checkArgument(!enterBefore().isNegative(), "The rostrum is entered after the start.");
        checkArgument(
                gatherBefore().compareTo(enterBefore()) >= 0, "People of the rostrum enter it before they gather.");
        Set<String> taken = new HashSet<>();
        meetingPoints().forEach(point -> {
            checkArgument(taken.add("name " + point.name()), "Meeting point %s is given twice.", point.name());
            point.entrances()
                    .forEach(door -> checkArgument(
                            taken.add("door " + door), "Entrance %s belongs to two meeting points.", door));
        });
        checkArgument(
                meetingPoints().stream()
                                .filter(point -> point.entrances().isEmpty())
                                .count()
                        <= 1,
                "Two meeting points have no entrance; give all but one of them theirs.");
    }

    /** Returns a builder filled with these settings. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings; not thread-safe. */
    final class Builder extends ImmutableUsherSettings.Builder {}
}
