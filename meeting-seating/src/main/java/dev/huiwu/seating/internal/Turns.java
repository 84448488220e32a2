package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.attendee.Attendee;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who holds which reserved chair while which topic is on. Chairs count from 0; somebody who comes for several topics
 * keeps one chair.
 */
final class Turns {

    private final Comparator<String> agenda;
    private final Map<Attendee, Integer> chairs;

    /** Gives each person, in list order, the first chair that nobody else holds in the same turns. */
    Turns(Comparator<String> agenda, List<Attendee> people) {
        this.agenda = agenda;
        SetMultimap<Integer, String> held = LinkedHashMultimap.create();
        ImmutableMap.Builder<Attendee, Integer> given = ImmutableMap.builder();
        for (Attendee person : people) {
            int chair = 0;
            while (overlaps(held.get(chair), person.topics())) {
                chair++;
            }
            held.putAll(chair, person.topics());
            given.put(person, chair);
        }
        chairs = given.buildOrThrow();
    }

    private static boolean overlaps(Set<String> taken, List<String> topics) {
        return topics.stream().anyMatch(taken::contains);
    }

    /** Returns how many chairs are needed. */
    int chairs() {
        return chairs.values().stream().mapToInt(chair -> chair + 1).max().orElse(0);
    }

    Set<Attendee> people() {
        return chairs.keySet();
    }

    int chair(Attendee person) {
        return chairs.getOrDefault(person, 0);
    }

    /** Returns the topics of a person in the order of the agenda. */
    List<String> topics(Attendee person) {
        return person.topics().stream().distinct().sorted(agenda).toList();
    }
}
