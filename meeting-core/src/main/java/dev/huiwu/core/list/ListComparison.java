package dev.huiwu.core.list;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two lists being compared place by place. */
final class ListComparison {

    private final AttendeeList before;
    private final AttendeeList after;

    ListComparison(AttendeeList before, AttendeeList after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what differs between places, and in what order those on both stand. */
    ListDifference.Builder differences() {
        List<Attendee> gone = before.attendees().stream()
                .filter(person -> after.find(person.id()).isEmpty())
                .toList();
        List<Attendee> come = after.attendees().stream()
                .filter(person -> before.find(person.id()).isEmpty())
                .toList();
        List<PersonChange> changes = new ArrayList<>();
        gone.forEach(person -> changes.add(change(person, ChangeType.REMOVED).build()));
        for (Attendee person : after.attendees()) {
            Optional<Attendee> earlier = before.find(person.id());
            if (earlier.isEmpty()) {
                changes.add(change(person, ChangeType.ADDED).build());
            } else if (!earlier.get().equals(person)) {
                changes.add(change(person, ChangeType.CHANGED)
                        .fields(fields(earlier.get(), person))
                        .build());
            }
        }
        return ListDifference.builder()
                .changes(changes)
                .likelyPairs(pairs(gone, come))
                .reordered(!common(before, after).equals(common(after, before)));
    }

    private PersonChange.Builder change(Attendee person, ChangeType type) {
        Optional<AppliedChange> applied = after.changes().stream()
                .filter(one -> !before.changes().contains(one))
                .filter(one -> one.change().unit().equals(person.unit()))
                .findFirst();
        return PersonChange.builder()
                .person(person.id())
                .unit(person.unit())
                .type(type)
                .applied(applied)
                .reason(applied.map(one -> one.change().cause().reason())
                        .or(after::reason)
                        .orElse(""));
    }

    private static List<FieldChange> fields(Attendee before, Attendee after) {
        return Stream.of(AttendeeField.values())
                .map(field -> new FieldChange(field, field.text(before), field.text(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static List<PersonId> common(AttendeeList list, AttendeeList other) {
        return list.attendees().stream()
                .map(Attendee::id)
                .filter(id -> other.find(id).isPresent())
                .toList();
    }

    /** Pairs who went with who came, each with one at most, by the surest likeness first. */
    private static List<LikelyPair> pairs(List<Attendee> gone, List<Attendee> come) {
        List<LikelyPair> pairs = new ArrayList<>();
        Set<PersonId> paired = new HashSet<>();
        for (Likeness likeness : Likeness.values()) {
            Map<String, List<Attendee>> waiting = new HashMap<>();
            come.forEach(person -> key(likeness, person)
                    .ifPresent(key -> waiting.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(person)));
            for (Attendee person : gone) {
                Optional<Attendee> match = key(likeness, person).stream()
                        .flatMap(key -> waiting.getOrDefault(key, List.of()).stream())
                        .filter(other -> !paired.contains(other.id()))
                        .findFirst();
                if (match.isPresent() && !paired.contains(person.id())) {
                    pairs.add(new LikelyPair(person.id(), match.get().id(), likeness));
                    paired.add(person.id());
                    paired.add(match.get().id());
                }
            }
        }
        return pairs;
    }

    private static Optional<String> key(Likeness likeness, Attendee person) {
        Optional<String> name = person.name().map(PersonName::comparison);
        Function<String, String> inUnit = text -> person.unit() + "\n" + text;
        return switch (likeness) {
            case NAME_AND_UNIT -> name.map(inUnit);
            case UNIT_AND_POST -> Optional.of(inUnit.apply(ComparisonForm.of(person.post())));
            case NAME -> name;
        };
    }
}
