package dev.huiwu.seating.usher;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the differences between two usher plans concern.
 *
 * @param people those for whom something is different: first those who are met or enter now, then those who left
 * @param ushers the ids of the ushers who have to be told: whose people or stand-in are different, who stands in for another
 *     one, or who is not there any more
 */
public record UsherChanges(List<UsherChange> people, List<String> ushers) {

    /** Keeps copies. */
    public UsherChanges {
        people = ImmutableList.copyOf(people);
        ushers = ImmutableList.copyOf(ushers);
    }

    /** Says whether nothing is different for anybody. */
    public boolean isEmpty() {
        return people.isEmpty() && ushers.isEmpty();
    }

    /** What somebody is told. */
    private record Told(
            Optional<String> usher, Optional<String> point, OffsetDateTime at, SeatId seat, Optional<PersonId> ahead) {}

    /** What an usher is told: the people, who takes over, and whose people the usher would take over. */
    private record Sheet(List<Object> people, Set<String> standIns, Set<String> standsInFor) {}

    static UsherChanges between(UsherPlan before, UsherPlan after) {
        Map<PersonId, Told> was = told(before);
        Map<PersonId, Told> is = told(after);
        List<UsherChange> changes = new ArrayList<>();
        is.forEach((person, now) -> {
            Told then = was.get(person);
            Set<UsherChangeKind> kinds = then == null ? EnumSet.of(UsherChangeKind.JOINED) : kinds(then, now);
            if (!kinds.isEmpty()) {
                Optional<String> usherThen = then == null ? Optional.empty() : then.usher();
                changes.add(new UsherChange(person, kinds, usherThen, now.usher()));
            }
        });
        was.forEach((person, then) -> {
            if (!is.containsKey(person)) {
                changes.add(new UsherChange(person, EnumSet.of(UsherChangeKind.LEFT), then.usher(), Optional.empty()));
            }
        });
        Map<String, Sheet> sheetsBefore = sheets(before);
        Map<String, Sheet> sheetsAfter = sheets(after);
        return new UsherChanges(
                changes,
                Stream.concat(sheetsAfter.keySet().stream(), sheetsBefore.keySet().stream())
                        .distinct()
                        .filter(usher -> !Objects.equals(sheetsBefore.get(usher), sheetsAfter.get(usher)))
                        .toList());
    }

    private static Set<UsherChangeKind> kinds(Told then, Told now) {
        Set<UsherChangeKind> kinds = EnumSet.noneOf(UsherChangeKind.class);
        add(kinds, UsherChangeKind.USHER, then.usher(), now.usher());
        add(kinds, UsherChangeKind.POINT, then.point(), now.point());
        add(kinds, UsherChangeKind.TIME, then.at().toInstant(), now.at().toInstant());
        add(kinds, UsherChangeKind.SEAT, then.seat(), now.seat());
        add(kinds, UsherChangeKind.ORDER, then.ahead(), now.ahead());
        return kinds;
    }

    private static void add(Set<UsherChangeKind> kinds, UsherChangeKind kind, Object then, Object now) {
        if (!then.equals(now)) {
            kinds.add(kind);
        }
    }

    private static Map<PersonId, Told> told(UsherPlan plan) {
        Map<PersonId, Told> told = new LinkedHashMap<>();
        plan.rostrum()
                .ifPresent(entry -> entry.files().forEach(file -> {
                    Optional<PersonId> ahead = Optional.empty();
                    for (EntryPlace place : file.places()) {
                        told.put(
                                place.person(),
                                new Told(entry.lead(), entry.lounge(), entry.gatherAt(), place.chair(), ahead));
                        ahead = Optional.of(place.person());
                    }
                }));
        plan.duties()
                .forEach(duty -> duty.people()
                        .forEach(person -> told.put(person.person(), told(person, Optional.of(duty.usher())))));
        plan.unattended().forEach(person -> told.put(person.person(), told(person, Optional.empty())));
        return told;
    }

    private static Told told(GuidedPerson person, Optional<String> usher) {
        return new Told(usher, Optional.of(person.point()), person.meetAt(), person.seat(), Optional.empty());
    }

    private static Map<String, Sheet> sheets(UsherPlan plan) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        plan.ushers()
                .forEach(usher -> sheets.put(
                        usher.id(), new Sheet(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>())));
        plan.rostrum()
                .ifPresent(entry -> entry.lead().ifPresent(lead -> {
                    at(sheets, lead).people().add(entry.led(Optional.empty(), Optional.empty()));
                    standIn(sheets, lead, entry.standIn());
                }));
        plan.duties().forEach(duty -> {
            at(sheets, duty.usher()).people().addAll(duty.people());
            standIn(sheets, duty.usher(), duty.standIn());
        });
        return sheets;
    }

    private static void standIn(Map<String, Sheet> sheets, String usher, Optional<String> standIn) {
        standIn.ifPresent(other -> {
            at(sheets, usher).standIns().add(other);
            at(sheets, other).standsInFor().add(usher);
        });
    }

    private static Sheet at(Map<String, Sheet> sheets, String usher) {
        return Optional.ofNullable(sheets.get(usher)).orElseThrow();
    }
}
