package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatingRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands for each person in a cell: the name alone, or, where two texts would be alike, with unit, post and number in
 * brackets until no two are. Whoever stands in is shown by his or her own name.
 */
final class NameTexts {

    private NameTexts() {}

    /** Returns the texts of people, by id in their order. */
    static Map<PersonId, String> of(Collection<Attendee> people, SeatingRequest request, Language language) {
        Map<PersonId, String> texts = new LinkedHashMap<>();
        people.forEach(person -> texts.put(person.id(), name(person, request, language)));
        distinguish(people, texts, person -> shortName(person, request));
        distinguish(people, texts, Attendee::post);
        Set<String> taken = new HashSet<>();
        for (Attendee person : people) {
            String text = texts.getOrDefault(person.id(), "");
            String unique = text;
            for (int number = 2; !taken.add(Words.key(unique)); number++) {
                unique = text + "（" + number + "）";
            }
            texts.put(person.id(), unique);
        }
        return texts;
    }

    /** Returns who comes; for a place that is kept, the unit. */
    static String name(Attendee person, SeatingRequest request, Language language) {
        return person.standIn()
                .map(SubstituteAttendee::name)
                .or(person::name)
                .map(PersonName::display)
                .orElseGet(() -> shortName(person, request) + language.choose("待定", " (open)"));
    }

    static String shortName(Attendee person, SeatingRequest request) {
        return request.units()
                .find(person.unit())
                .map(Unit::shortName)
                .orElse(person.unit().value());
    }

    private static void distinguish(
            Collection<Attendee> people, Map<PersonId, String> texts, Function<Attendee, String> more) {
        Map<String, Integer> times = new HashMap<>();
        texts.values().forEach(text -> times.merge(Words.key(text), 1, Integer::sum));
        for (Attendee person : people) {
            String text = texts.getOrDefault(person.id(), "");
            String addition = more.apply(person);
            if (times.getOrDefault(Words.key(text), 0) > 1 && !addition.isBlank()) {
                texts.put(person.id(), text + "（" + addition + "）");
            }
        }
    }
}
