package dev.huiwu.print.lookup;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.print.lookup.Entry.Words;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                unit.map(Unit::name)
                        .filter(name -> !name.equals(location.name()))
                        .orElse(""),
                List.copyOf(names),
                List.copyOf(spellings),
                words(location),
                Optional.empty(),
                Optional.empty(),
                location.parts().stream()
                        .flatMap(part -> part.runs().stream())
                        .flatMap(run -> run.seats().stream())
                        .toList(),
                location.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM));
    }

    static List<Entry> people(SeatingRequest request, SeatPlan plan, UnitId unit) {
        return request.people().stream()
                .filter(person -> person.unit().equals(unit))
                .filter(person -> plan.seatOf(person.id()).isPresent())
                .map(person -> person(request, plan, person))
                .toList();
    }

    private static Entry person(SeatingRequest request, SeatPlan plan, Attendee person) {
        SeatPlan own = plan.toBuilder()
                .seatings(plan.seatings().stream()
                        .filter(seating -> seating.person().equals(person.id()))
                        .toList())
                .build();
        UnitLocation location = SeatGuide.of(request, own).find(person.unit()).orElseThrow();
        SeatId id = plan.seatOf(person.id()).orElseThrow();
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
                name.map(PersonName::display).orElse("待定"),
                post,
                List.of(),
                List.copyOf(spellings),
                words(location),
                request.venue()
                        .seat(id)
                        .filter(seat -> request.venue().room().isEmpty())
                        .map(Entries::label),
                Optional.empty(),
                plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                        .map(seating -> seating.seat())
                        .distinct()
                        .toList(),
                location.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM));
    }

    private static Words label(Seat seat) {
        return new Words(
                "座椅标号：%s排%s号".formatted(seat.row(), seat.label()),
                "Printed on the seat: row %s, number %s".formatted(seat.row(), seat.label()));
    }

    private static Words words(UnitLocation location) {
        return new Words(location.text(Language.CHINESE), location.text(Language.ENGLISH));
    }
}
