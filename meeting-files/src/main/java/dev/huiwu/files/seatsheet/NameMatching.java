package dev.huiwu.files.seatsheet;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.internal.SimilarWords;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatingRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who is meant by the text of a cell, without ever guessing between two. */
final class NameMatching {

    private static final Pattern BRACKETS = Pattern.compile("(.+?)[（(](.+)[)）]");

    private final Map<String, PersonId> byText = new HashMap<>();
    private final Map<String, List<Attendee>> byName = new LinkedHashMap<>();
    private final Map<PersonId, String> names = new LinkedHashMap<>();
    private final SeatingRequest request;

    /**
     * Starts with a list.
     *
     * @param texts what stood for people in the cells
     * @param people everybody who can be meant
     */
    NameMatching(Map<PersonId, String> texts, List<Attendee> people, SeatingRequest request) {
        this.request = request;
        for (Attendee person : people) {
            String text = texts.getOrDefault(person.id(), "");
            if (!text.isEmpty()) {
                byText.putIfAbsent(Words.key(text), person.id());
            }
            person.standIn().map(SubstituteAttendee::name).or(person::name).ifPresent(name -> {
                byName.computeIfAbsent(name.comparison(), key -> new ArrayList<>())
                        .add(person);
                names.put(person.id(), name.display());
            });
        }
    }

    /** Returns who stands for the text as a whole, or for the name in it; several if it is not clear who. */
    List<PersonId> who(String text) {
        PersonId exact = byText.get(Words.key(text));
        if (exact != null) {
            return List.of(exact);
        }
        List<PersonId> named = ids(byName.getOrDefault(comparison(text), List.of()), person -> true);
        Matcher parts = BRACKETS.matcher(text);
        if (named.isEmpty() && parts.matches()) {
            String addition = Words.key(parts.group(2));
            return ids(byName.getOrDefault(comparison(parts.group(1)), List.of()), person -> isOf(person, addition));
        }
        return named;
    }

    /** Returns who stands for the text as it left. */
    List<PersonId> exactly(String text) {
        return Optional.ofNullable(byText.get(Words.key(text))).map(List::of).orElse(List.of());
    }

    private static String comparison(String text) {
        return name(text).map(PersonName::comparison).orElseGet(() -> Words.key(text));
    }

    private static List<PersonId> ids(List<Attendee> people, Predicate<Attendee> which) {
        return people.stream().filter(which).map(Attendee::id).toList();
    }

    private boolean isOf(Attendee person, String addition) {
        Optional<Unit> unit = request.units().find(person.unit());
        return Words.key(person.post()).equals(addition)
                || unit.filter(one -> Words.key(one.name()).equals(addition)
                                || Words.key(one.shortName()).equals(addition)
                                || Words.key(one.id().value()).equals(addition))
                        .isPresent();
    }

    /** Says whether the text is a person's with a slip in it. */
    boolean isNear(String text, PersonId person) {
        return !SimilarWords.near(bare(text), List.of(names.getOrDefault(person, "")))
                        .isEmpty()
                && names.containsKey(person);
    }

    /** Returns the people whose names are like the text. */
    List<PersonId> near(String text) {
        return names.keySet().stream().filter(person -> isNear(text, person)).toList();
    }

    private static String bare(String text) {
        Matcher parts = BRACKETS.matcher(text);
        return parts.matches() ? parts.group(1) : text;
    }

    /** Returns the text as a name, if it can be one. */
    private static Optional<PersonName> name(String text) {
        try {
            return Optional.of(new PersonName(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
