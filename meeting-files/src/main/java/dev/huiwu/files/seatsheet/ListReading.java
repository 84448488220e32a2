package dev.huiwu.files.seatsheet;

import static java.util.function.Predicate.not;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.PersonIdDeriver;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.internal.workbook.SheetCell;
import dev.huiwu.files.internal.workbook.SheetRow;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the sheet on which everybody stands: seats that were changed there, and people who were added. Not thread-safe. */
final class ListReading {

    private final SeatingRequest request;
    private final SheetProblems problems;
    private final SeatTexts zh;
    private final SeatTexts en;
    private final Map<Sitter, Listed> listed = new LinkedHashMap<>();
    private final List<NewPerson> added = new ArrayList<>();
    private final PersonIdDeriver ids;
    private final Map<List<Object>, PersonId> known = new HashMap<>();

    /** The seat that the sheet gives somebody, possibly none, and its cell. */
    record Listed(Optional<SeatId> seat, SheetAddress at) {}

    /** Somebody who was not on the list. */
    record NewPerson(Attendee person, Optional<SeatId> seat, SheetAddress at) {}

    ListReading(SeatingRequest request, SeatTexts zh, SeatTexts en, SheetProblems problems) {
        this.request = request;
        this.zh = zh;
        this.en = en;
        this.problems = problems;
        ids = new PersonIdDeriver(request.list().byId().keySet());
        request.list()
                .attendees()
                .forEach(person -> person.name()
                        .ifPresent(name -> known.putIfAbsent(List.of(person.unit(), name.comparison()), person.id())));
    }

    /** Returns what stands behind those who were listed before. */
    Map<Sitter, Listed> listed() {
        return listed;
    }

    /** Returns those who were added, in the order of their rows. */
    List<NewPerson> added() {
        return added;
    }

    void read(SheetContent.Part sheet, Set<Sitter> seated) {
        Map<Sitter, SheetAddress> first = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            if (row.number() > sheet.head()) {
                read(new Cursor(sheet, row), first);
            }
        }
        reviewGone(sheet, seated, first.keySet());
    }

    /** One row of the sheet. */
    private record Cursor(SheetContent.Part sheet, SheetRow row) {

        SheetCell cell(int column) {
            return row.cell(sheet.column() + column);
        }

        String text(int column) {
            return TableWriter.unsafe(Words.trim(cell(column).text()));
        }

        SheetAddress at(int column) {
            return sheet.at(row.number(), sheet.column() + column);
        }
    }

    private void read(Cursor row, Map<Sitter, SheetAddress> first) {
        String id = row.text(ListSheet.ID);
        if (id.isEmpty()) {
            if (!row.text(ListSheet.NAME).isEmpty()) {
                added(row);
            }
            return;
        }
        Optional<Attendee> person =
                Optional.of(id).filter(Cells::isId).map(PersonId::new).flatMap(request.list()::find);
        if (person.isEmpty()) {
            problems.warning("seat-sheet-id-unknown", row.at(ListSheet.NAME), "found", id);
            return;
        }
        Sitter sitter = new Sitter(
                person.get().id(), Optional.of(row.text(ListSheet.TURN)).filter(not(String::isEmpty)));
        SheetAddress before = first.putIfAbsent(sitter, row.at(ListSheet.NAME));
        if (before != null) {
            problems.error("seat-sheet-row-twice", row.at(ListSheet.NAME), "id", id, "other", before);
            return;
        }
        reviewName(row, person.get());
        seat(row).ifPresent(seat -> listed.put(sitter, new Listed(seat, row.at(ListSheet.SEAT))));
    }

    /** Says that names are not changed here where one was. */
    private void reviewName(Cursor row, Attendee person) {
        String text = Words.key(row.text(ListSheet.NAME));
        boolean same = Stream.of(Language.values())
                .anyMatch(language -> text.equals(Words.key(NameTexts.name(person, request, language))));
        if (!same) {
            problems.warning("seat-sheet-name-ignored", row.at(ListSheet.NAME), "id", person.id());
        }
    }

    /** Says that people stay whose rows were deleted. */
    private void reviewGone(SheetContent.Part sheet, Set<Sitter> seated, Set<Sitter> there) {
        List<String> gone = seated.stream()
                .filter(sitter -> !there.contains(sitter)
                        && request.list().find(sitter.person()).isPresent())
                .map(sitter -> sitter.person().value())
                .distinct()
                .toList();
        if (!gone.isEmpty()) {
            problems.warning(
                    "seat-sheet-rows-gone",
                    sheet.at(sheet.head(), sheet.column() + ListSheet.NAME),
                    "people",
                    gone.size(),
                    "ids",
                    gone.stream().limit(3).collect(Collectors.joining(", ")));
        }
    }

    /** Returns the seat in a row, which may be none; empty if it cannot be read, which is reported. */
    private Optional<Optional<SeatId>> seat(Cursor row) {
        SheetAddress at = row.at(ListSheet.SEAT);
        SheetCell cell = row.cell(ListSheet.SEAT);
        if (cell.fault().isPresent()) {
            problems.error("seat-sheet-formula", at, "found", cell.fault().get());
            return Optional.empty();
        }
        String text = row.text(ListSheet.SEAT);
        if (text.isEmpty() || text.equals("待安排")) {
            return Optional.of(Optional.empty());
        }
        if (text.length() > GridReading.LONGEST) {
            problems.error("seat-sheet-text-long", at, "found", text.length(), "limit", GridReading.LONGEST);
            return Optional.empty();
        }
        Optional<SeatId> seat = zh.seat(text).or(() -> en.seat(text));
        if (seat.isEmpty()) {
            problems.error("seat-sheet-seat-unknown", at, "found", text);
            return Optional.empty();
        }
        return Optional.of(seat);
    }

    private void added(Cursor row) {
        SheetAddress at = row.at(ListSheet.NAME);
        String text = row.text(ListSheet.NAME);
        if (text.length() > GridReading.LONGEST) {
            problems.error("seat-sheet-text-long", at, "found", text.length(), "limit", GridReading.LONGEST);
            return;
        }
        Findings onName = PersonName.check(text, problems.at(Optional.of(at)).orElseThrow());
        problems.addAll(at, onName);
        String unitText = row.text(ListSheet.UNIT);
        Optional<Unit> unit = request.units().resolve(unitText);
        if (unit.isEmpty()) {
            problems.error("seat-sheet-unit-unknown", row.at(ListSheet.UNIT), "found", unitText);
        }
        String kindText = row.text(ListSheet.KIND);
        Optional<AttendanceKind> kind = AttendanceWords.KINDS.meaning(kindText).map(AttendanceWords.Kind::kind);
        if (kind.isEmpty()) {
            problems.error(
                    "seat-sheet-kind-unknown",
                    row.at(ListSheet.KIND),
                    "found",
                    kindText,
                    "expected",
                    AttendanceWords.KINDS.expected());
        }
        Optional<Optional<SeatId>> seat = seat(row);
        if (onName.hasErrors() || unit.isEmpty() || kind.isEmpty() || seat.isEmpty()) {
            return;
        }
        PersonName name = new PersonName(text);
        Optional<PersonId> same =
                Optional.ofNullable(known.get(List.of(unit.get().id(), name.comparison())));
        if (same.isPresent()) {
            problems.error("seat-sheet-listed-already", at, "id", same.get());
            return;
        }
        String post = row.text(ListSheet.POST);
        Attendee person = Attendee.builder()
                .id(ids.derive(unit.get().id(), Optional.of(name), post))
                .name(name)
                .unit(unit.get().id())
                .post(post)
                .kind(kind.get())
                .zone(Optional.of(row.text(ListSheet.ZONE)).filter(not(String::isEmpty)))
                .build();
        known.put(List.of(person.unit(), name.comparison()), person.id());
        added.add(new NewPerson(person, seat.get(), at));
    }
}
