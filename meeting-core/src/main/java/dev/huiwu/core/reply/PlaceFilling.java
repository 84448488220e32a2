package dev.huiwu.core.reply;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.scope.ScopePlace;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The places of a scope being given to the people that replies name. */
final class PlaceFilling {

    private final Map<UnitId, List<RepliedPerson>> waiting = new HashMap<>();
    private final AttendanceScope scope;
    private final Map<UnitId, Reply> replies;
    private final PersonIdDeriver ids = new PersonIdDeriver(Set.of());

    PlaceFilling(AttendanceScope scope, Map<UnitId, Reply> replies) {
        this.scope = scope;
        this.replies = replies;
        replies.forEach((unit, reply) -> waiting.put(unit, new ArrayList<>(reply.people())));
    }

    /** Returns, once the places are given, the people of a unit for whom there was none. */
    List<RepliedPerson> unplaced(UnitId unit) {
        return waiting.getOrDefault(unit, List.of());
    }

    List<Attendee> attendees() {
        List<Attendee> attendees = new ArrayList<>();
        for (ScopeEntry entry : scope.entries()) {
            Optional<Reply> reply = Optional.ofNullable(replies.get(entry.unit()));
            if (reply.flatMap(Reply::declined).isEmpty()) {
                entry(entry, attendees);
            }
        }
        return attendees;
    }

    /**
     * Fills the places of one entry: those whose post or person is named first, so that the head of a unit takes the head's
     * place wherever the reply has the name; then the others in the reply's order.
     */
    private void entry(ScopeEntry entry, List<Attendee> attendees) {
        List<RepliedPerson> people = waiting.getOrDefault(entry.unit(), List.of());
        List<Optional<RepliedPerson>> taken = new ArrayList<>();
        for (ScopePlace place : entry.places()) {
            taken.add(take(people, person -> suits(person, entry) && named(person, place)));
        }
        List<Attendee> behind = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            ScopePlace place = entry.places().get(i);
            Optional<RepliedPerson> person = taken.get(i);
            if (person.isEmpty() && place.name().isEmpty()) {
                person = take(people, other -> other.kind().isPresent() && suits(other, entry))
                        .or(() -> take(people, other -> suits(other, entry)));
            }
            if (person.isPresent()) {
                attendees.add(attendee(entry, person.get()));
            } else if (place.name().isPresent()) {
                attendees.add(unanswered(entry, place));
            } else {
                behind.add(unanswered(entry, place));
            }
        }
        attendees.addAll(behind);
    }

    private static Optional<RepliedPerson> take(List<RepliedPerson> people, Predicate<RepliedPerson> wanted) {
        Optional<RepliedPerson> first = people.stream().filter(wanted).findFirst();
        first.ifPresent(people::remove);
        return first;
    }

    private static boolean suits(RepliedPerson person, ScopeEntry entry) {
        return person.kind().map(entry.kind()::equals).orElse(true);
    }

    private static boolean named(RepliedPerson person, ScopePlace place) {
        return place.name().map(person.name()::sameAs).orElse(false)
                || (place.name().isEmpty()
                        && place.post()
                                .map(ComparisonForm::of)
                                .filter(ComparisonForm.of(person.post())::equals)
                                .isPresent());
    }

    private Attendee attendee(ScopeEntry entry, RepliedPerson person) {
        return AttendanceScope.attendee(entry)
                .id(ids.derive(entry.unit(), Optional.of(person.name()), person.post()))
                .name(person.name())
                .post(person.post())
                .rank(person.rank())
                .seatNeed(person.seatNeed())
                .leave(person.leave())
                .substitute(person.substitute())
                .externalId(person.externalId())
                .remark(person.remark())
                .build();
    }

    private Attendee unanswered(ScopeEntry entry, ScopePlace place) {
        Optional<PersonName> name = place.name();
        String post = place.post().orElse("");
        return AttendanceScope.attendee(entry)
                .id(ids.derive(entry.unit(), name, post))
                .name(name)
                .post(post)
                .build();
    }
}
