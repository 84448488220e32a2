package dev.huiwu.seating.sheet;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands on the sign-in sheets (签到表) of a meeting in one language: whoever comes, unit by unit in protocol order, in a unit in the
 * order of the list, with post, seat and room for a signature. It holds names; {@code toString} leaves them out.
 *
 * @param title the heading
 * @param occasion when and where the meeting is
 * @param planHash the hash of the plan, which names its version
 * @param columns the heads of the columns, as many as a line has cells
 * @param parts what each unit signs
 */
public record SignInSheet(String title, String occasion, String planHash, List<String> columns, List<Part> parts) {

    private static final List<String> ZH = List.of("序号", "姓名", "职务", "座位", "备注", "签名");
    private static final List<String> EN = List.of("no", "name", "post", "seat", "remark", "signature");

    /**
     * The sheet of one unit.
     *
     * @param unit the unit
     * @param name its full name
     * @param heading the name with the number of people
     * @param lines a line a person
     */
    public record Part(UnitId unit, String name, String heading, List<Line> lines) {

        /** Keeps a copy of the lines. */
        public Part {
            lines = ImmutableList.copyOf(lines);
        }

        /** Returns a text without what is on the sheet, which holds names. */
        @Override
        public String toString() {
            return "Part[unit=%s, lines=%s]".formatted(unit, lines.size());
        }
    }

    /**
     * Somebody who signs.
     *
     * @param number the place in the unit, from 1
     * @param name the name of who really comes; empty if nobody is named yet
     * @param post the post of who comes
     * @param seat the seat, or the seats of who comes for several topics
     * @param remark for whom a stand-in comes
     */
    public record Line(int number, String name, String post, String seat, String remark) {

        /** Returns a cell for each column, the last one to be signed in. */
        public List<String> cells() {
            return List.of(Integer.toString(number), name, post, seat, remark, "");
        }

        /** Returns the number alone. */
        @Override
        public String toString() {
            return "Line[%s]".formatted(number);
        }
    }

    /** Keeps copies. */
    public SignInSheet {
        columns = ImmutableList.copyOf(columns);
        parts = ImmutableList.copyOf(parts);
    }

    /** Returns the sheets of a plan that was made for the request. Takes time in proportion to units times people. */
    public static SignInSheet of(SeatingRequest request, SeatPlan plan, Language language) {
        SeatNames seats = SeatNames.of(request, plan, language);
        List<Part> parts = new ArrayList<>();
        for (Unit unit : request.units().units()) {
            List<Line> lines = new ArrayList<>();
            for (Attendee person : request.people()) {
                if (person.unit().equals(unit.id())) {
                    lines.add(line(lines.size() + 1, person, plan, seats, language));
                }
            }
            if (!lines.isEmpty()) {
                String heading = language.choose("%s（%s人）", lines.size() == 1 ? "%s (%s person)" : "%s (%s people)")
                        .formatted(unit.name(), lines.size());
                parts.add(new Part(unit.id(), unit.name(), heading, lines));
            }
        }
        return new SignInSheet(
                request.meeting().title() + language.choose("签到表", ": sign-in"),
                Occasion.of(request, language),
                plan.hash(),
                language.choose(ZH, EN),
                parts);
    }

    private static Line line(int number, Attendee person, SeatPlan plan, SeatNames seats, Language language) {
        Optional<SubstituteAttendee> standIn = person.standIn();
        return new Line(
                number,
                standIn.map(SubstituteAttendee::name)
                        .or(person::name)
                        .map(PersonName::display)
                        .orElse(""),
                standIn.map(instead -> instead.post().orElse("")).orElse(person.post()),
                plan.byPerson().getOrDefault(person.id(), List.of()).stream()
                        .map(Seating::seat)
                        .distinct()
                        .map(seats::of)
                        .collect(Collectors.joining("、")),
                standIn.flatMap(instead -> person.name())
                        .map(name -> language.choose("代%s参会", "for %s").formatted(name.display()))
                        .orElse(""));
    }

    /** Returns the sheets of some units alone. */
    public SignInSheet only(Collection<UnitId> units) {
        return new SignInSheet(
                title,
                occasion,
                planHash,
                columns,
                parts.stream().filter(part -> units.contains(part.unit())).toList());
    }

    /** Returns a text without what is on the sheets, which hold names. */
    @Override
    public String toString() {
        return "SignInSheet[planHash=%s, parts=%s]".formatted(planHash, parts.size());
    }
}
