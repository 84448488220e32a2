package dev.huiwu.files.change;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.PersonCells;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.SeatChange;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads whom the cells of a change mean, for one plan; not thread-safe. */
final class ChangeCells {

    private final SeatingRequest request;
    private final String reason;
    private final UnitCells units;
    private final PersonCells people;
    private final PersonIdDeriver ids;
    private final Set<String> zones = new LinkedHashSet<>(List.of(Attendee.ROSTRUM));

    ChangeCells(SeatingRequest request, String reason) {
        this.request = request;
        this.reason = reason;
        units = new UnitCells(request.units());
        people = new PersonCells(request.list(), units);
        ids = new PersonIdDeriver(request.list().byId().keySet());
        request.list().attendees().forEach(person -> zones.add(request.zone(person)));
    }

    Optional<PersonId> person(Cells cells) {
        return person(cells, LateChangeReader.ID, LateChangeReader.UNIT, LateChangeReader.NAME);
    }

    Optional<PersonId> other(Cells cells) {
        return person(cells, LateChangeReader.OTHER_ID, LateChangeReader.OTHER_UNIT, LateChangeReader.OTHER);
    }

    /** Returns who of the list is meant; a name beside an id has to be that of the person or of who stands in. */
    private Optional<PersonId> person(Cells cells, Column id, Column unit, Column name) {
        Optional<PersonId> meant = people.meantByName(cells, id, unit, name);
        if (meant.isEmpty() || cells.text(id).isEmpty()) {
            return meant;
        }
        Optional<Attendee> listed = people.listed(cells, id, meant.get());
        Optional<PersonName> called = cells.name(name);
        if (listed.isPresent()
                && called.filter(said -> !isCalled(listed.get(), said)).isPresent()) {
            cells.error("late-change-other-name", name, "id", meant.get());
        }
        return listed.map(Attendee::id);
    }

    private static boolean isCalled(Attendee person, PersonName name) {
        return person.name().filter(name::sameAs).isPresent()
                || person.substitute()
                        .map(SubstituteAttendee::name)
                        .filter(name::sameAs)
                        .isPresent();
    }

    Optional<UnitId> unitOf(PersonId person) {
        return request.list().find(person).map(Attendee::unit);
    }

    Optional<UnitId> unit(Cells cells) {
        return units.needed(cells, LateChangeReader.UNIT);
    }

    Optional<SeatChange.Substitute> substitute(Cells cells) {
        String said = cells.needed(LateChangeReader.SUBSTITUTE);
        if (AttendanceWords.isNobodyYet(said)) {
            cells.error("late-change-nobody-yet", LateChangeReader.SUBSTITUTE, "found", said);
        }
        Optional<PersonName> name = cells.name(LateChangeReader.SUBSTITUTE);
        Optional<PersonId> person = person(cells);
        return name.flatMap(called -> person.map(away -> new SeatChange.Substitute(
                away,
                new LeaveRequest(cells.text(LateChangeReader.REASON).orElse(reason)),
                new SubstituteAttendee(
                        called,
                        cells.text(LateChangeReader.SUBSTITUTE_POST),
                        cells.text(LateChangeReader.SUBSTITUTE_RANK)))));
    }

    /** Returns who comes in addition; an id that nobody of the list has tells a namesake apart. */
    Optional<Attendee> newcomer(Cells cells) {
        Optional<UnitId> unit = unit(cells);
        boolean reserved = AttendanceWords.isNobodyYet(cells.needed(LateChangeReader.NAME));
        Optional<PersonName> name = reserved ? Optional.empty() : cells.name(LateChangeReader.NAME);
        if (reserved) {
            cells.note("place-reserved", LateChangeReader.NAME);
        }
        Optional<String> zone = zone(cells);
        boolean rostrum = zone.filter(Attendee.ROSTRUM::equals).isPresent();
        Optional<AttendanceKind> kind = AttendanceWords.kind(cells, LateChangeReader.KIND)
                .or(() -> cells.text(LateChangeReader.KIND).isPresent()
                        ? Optional.empty()
                        : unit.flatMap(of -> kind(cells, of, rostrum)));
        Optional<PersonId> id = cells.text(LateChangeReader.ID)
                .map(text -> cells.id(LateChangeReader.ID))
                .filter(Cells::isId)
                .map(PersonId::new);
        id.filter(given -> request.list().find(given).isPresent())
                .ifPresent(given -> cells.error("late-change-listed", LateChangeReader.ID, "id", given));
        if (!cells.good() || unit.isEmpty() || (name.isEmpty() && !reserved) || kind.isEmpty()) {
            return Optional.empty();
        }
        String post = cells.text(LateChangeReader.POST).orElse("");
        return Optional.of(Attendee.builder()
                .id(id.orElseGet(() -> ids.derive(unit.get(), name, post)))
                .name(name)
                .unit(unit.get())
                .post(post)
                .rank(cells.text(LateChangeReader.RANK))
                .kind(kind.get())
                .zone(zone)
                .important(rostrum)
                .build());
    }

    /** Returns the zone the cell names, as the list writes it: the rostrum, or a zone in which somebody sits. */
    private Optional<String> zone(Cells cells) {
        Optional<String> text = cells.text(LateChangeReader.ZONE);
        Optional<String> zone = text.flatMap(said -> zones.stream()
                .filter(known -> Words.key(known).equals(Words.key(said)))
                .findFirst());
        if (text.isPresent() && zone.isEmpty()) {
            cells.error(
                    "unknown-value", LateChangeReader.ZONE, "found", text.get(), "expected", String.join(", ", zones));
        }
        return zone;
    }

    /**
     * Returns in what capacity the unit attends, on the rostrum or in the hall; where nobody of it sits there, in what capacity it does
     * elsewhere, or everybody on the rostrum, which a note says.
     */
    private Optional<AttendanceKind> kind(Cells cells, UnitId unit, boolean rostrum) {
        Set<AttendanceKind> colleagues = kinds(person -> person.unit().equals(unit) && person.onRostrum() == rostrum);
        if (colleagues.size() == 1) {
            return colleagues.stream().findFirst();
        }
        Optional<AttendanceKind> kind = Stream.of(
                        kinds(person -> person.unit().equals(unit)), kinds(person -> person.onRostrum() && rostrum))
                .filter(kinds -> colleagues.isEmpty() && kinds.size() == 1)
                .flatMap(Set::stream)
                .findFirst();
        kind.ifPresentOrElse(
                taken -> cells.note(
                        "late-change-kind-taken", LateChangeReader.KIND, "kind", taken.label(), "code", taken.code()),
                () -> cells.error(
                        "late-change-kind",
                        LateChangeReader.KIND,
                        "expected",
                        kinds(person -> true).stream()
                                .map(AttendanceKind::label)
                                .collect(Collectors.joining(", "))));
        return kind;
    }

    private Set<AttendanceKind> kinds(Predicate<Attendee> who) {
        return request.list().attendees().stream()
                .filter(who)
                .map(Attendee::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AttendanceKind.class)));
    }
}
