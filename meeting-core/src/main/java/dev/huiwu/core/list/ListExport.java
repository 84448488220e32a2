package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A list as it may be given away: rows of texts that hold what the reader's profile allows and nothing else. Why the list
 * changed, who approved it and what leaders asked about stay in the office.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ListExport.Builder.class)
@JsonPropertyOrder({"format", "profile", "version", "rows"})
public interface ListExport {

    /** Returns the kind and version of the document. */
    default String format() {
        return MeetingJson.format("list-export");
    }

    /** Returns who it is for. */
    ExportProfile profile();

    /** Returns the version of the list. */
    int version();

    /** Returns a row a place in the list's order: texts by field, empty ones left out. */
    @Value.Redacted
    List<Map<AttendeeField, String>> rows();

    @Value.Check
    default void check() {
        checkArgument(
                format().equals(MeetingJson.format("list-export")),
                "\"%s\" is not the format of an exported list.",
                format());
    }

    /**
     * Returns the whole list for the office or for everybody at the meeting. Units stand in it by name. For everybody, who
     * is on leave stands with the name of who comes instead, or not at all, nor do places without a name.
     *
     * @throws java.util.NoSuchElementException if a unit is not in the directory
     */
    static ListExport of(AttendeeList list, UnitDirectory units, ExportProfile profile) {
        return of(list, units, profile, person -> true);
    }

    /** Returns the places of one unit as the unit may see them. */
    static ListExport forUnit(AttendeeList list, UnitDirectory units, UnitId unit) {
        return of(list, units, ExportProfile.UNIT, person -> person.unit().equals(unit));
    }

    private static ListExport of(
            AttendeeList list, UnitDirectory units, ExportProfile profile, Predicate<Attendee> wanted) {
        return builder()
                .profile(profile)
                .version(list.version())
                .rows(list.attendees().stream()
                        .filter(wanted)
                        .map(person -> row(person, units, profile))
                        .filter(row -> profile != ExportProfile.GUIDE || row.containsKey(AttendeeField.NAME))
                        .toList())
                .build();
    }

    private static Map<AttendeeField, String> row(Attendee person, UnitDirectory units, ExportProfile profile) {
        Map<AttendeeField, String> row = new EnumMap<>(AttendeeField.class);
        for (AttendeeField field : profile.fields()) {
            String text = switch (field) {
                case UNIT -> units.unit(person.unit()).name();
                case NAME -> name(person, profile);
                default -> field.text(person);
            };
            if (!text.isEmpty()) {
                row.put(field, text);
            }
        }
        return row;
    }

    private static String name(Attendee person, ExportProfile profile) {
        if (profile != ExportProfile.GUIDE) {
            return AttendeeField.NAME.text(person);
        }
        return person.onLeave()
                ? AttendeeField.SUBSTITUTE.text(person)
                : person.name().map(PersonName::display).orElse("");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds exports; not thread-safe. */
    final class Builder extends ImmutableListExport.Builder {}
}
