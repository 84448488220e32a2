package dev.huiwu.print.lookup;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.print.lookup.Entry.Words;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Collects what a page lets people look up. */
final class Entries {

    private Entries() {}

    static List<Entry> units(SeatingRequest request, SeatGuide guide) {
        return guide.units().stream().map(location -> unit(request, location)).toList();
    }

    static Entry unit(SeatingRequest request, SeatGuide guide, UnitId unit) {
        return unit(request, guide.find(unit).orElseThrow());
    }

    private static Entry unit(SeatingRequest request, UnitLocation location) {
        Optional<Unit> unit = request.units().find(location.unit());
        Set<String> names = new LinkedHashSet<>();
        unit.ifPresent(known -> names.add(known.name()));
        names.addAll(unit.map(Unit::aliases).orElse(List.of()));
        Set<String> spellings = new LinkedHashSet<>();
        Stream.concat(Stream.of(location.name()), names.stream())
                .forEach(name -> spellings.add(String.join(" ", PinyinSpelling.ofText(name))));
        return new Entry(
                location.name(),
                Optional.empty(),
                unit.map(Unit::name)
                        .filter(name -> !name.equals(location.name()))
                        .orElse(""),
                List.copyOf(names),
                List.copyOf(spellings),
                words(location::text),
                location.ways().isEmpty() ? Optional.empty() : Optional.of(words(language -> ways(location, language))),
                location.parts().stream()
                        .flatMap(part -> part.runs().stream())
                        .flatMap(run -> run.seats().stream())
                        .toList(),
                location.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM));
    }

    static List<Entry> people(SeatingRequest request, SeatPlan plan, SeatGuide guide, UnitId unit) {
        return request.people().stream()
                .filter(person -> person.unit().equals(unit))
                .flatMap(person -> guide.find(person.id()).map(location -> person(plan, person, location)).stream())
                .toList();
    }

    private static Entry person(SeatPlan plan, Attendee person, PersonLocation location) {
        Optional<PersonName> name = person.standIn()
                .map(SubstituteAttendee::name)
                .or(() -> person.name().filter(said -> !person.onLeave()));
        String post = person.standIn()
                .flatMap(SubstituteAttendee::post)
                .orElse(person.standIn().isPresent() ? "" : person.post());
        Set<String> spellings = new LinkedHashSet<>();
        name.ifPresent(known -> {
            spellings.add(String.join(" ", PinyinSpelling.ofName(known)));
            spellings.add(String.join(" ", PinyinSpelling.ofText(known.display())));
        });
        return new Entry(
                name.map(PersonName::display)
                        .orElseGet(() -> PrintTexts.TEXTS.text(Language.CHINESE, "lookup-unnamed")),
                name.isPresent()
                        ? Optional.empty()
                        : Optional.of(PrintTexts.TEXTS.text(Language.ENGLISH, "lookup-unnamed")),
                post,
                List.of(),
                List.copyOf(spellings),
                words(location::text),
                location.way().map(way -> words(way::text)),
                plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                        .map(seating -> seating.seat())
                        .distinct()
                        .toList(),
                location.kind() == UnitLocation.Kind.ROSTRUM);
    }

    private static String ways(UnitLocation location, Language language) {
        return String.join(language.choose("；", "; "), location.wayTexts(language));
    }

    private static Words words(Function<Language, String> text) {
        return new Words(text.apply(Language.CHINESE), text.apply(Language.ENGLISH));
    }
}
