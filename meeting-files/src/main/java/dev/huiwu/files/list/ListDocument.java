package dev.huiwu.files.list;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A version of a list as a document, {@code list-v1.json}, for the office alone. Thread-safe. */
public final class ListDocument {

    private static final String KIND = "attendee-list";

    private ListDocument() {}

    @JsonPropertyOrder({"format", "meeting", "list"})
    record Document(String format, String meeting, AttendeeList list) {}

    /** Returns the document of a list; {@code meeting} is the meeting's id. */
    public static byte[] write(String meeting, AttendeeList list) {
        return MeetingJson.write(new Document(MeetingJson.format(KIND), meeting, list))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the list in a document of a meeting; another meeting, and units that are not known there, are errors. */
    public static ReadResult<AttendeeList> read(String file, byte[] bytes, MeetingDirectories of) {
        String meeting = of.meeting().id();
        Problems problems = new Problems();
        Optional<Fields> document = Fields.document(file, bytes, KIND, problems);
        document.filter(fields -> !fields.needed("meeting").equals(meeting))
                .ifPresent(fields -> problems.error(
                        "list-of-other-meeting",
                        fields.at("meeting"),
                        "found",
                        fields.needed("meeting"),
                        "expected",
                        meeting));
        if (problems.hasErrors()) {
            return ReadResult.nothing(problems.findings());
        }
        Location place = Location.ofFile(file);
        try {
            JsonNode root = MeetingJson.parse(new String(bytes, StandardCharsets.UTF_8), place);
            AttendeeList list = MeetingJson.read(root, Document.class, place).list();
            for (int i = 0; i < list.size(); i++) {
                UnitId unit = list.attendees().get(i).unit();
                if (of.units().find(unit).isEmpty()) {
                    problems.error(
                            "unknown-unit",
                            Location.ofPath(file, "$.list.attendees[%s].unit".formatted(i)),
                            "found",
                            unit,
                            "near",
                            "");
                }
            }
            return new ReadResult<>(Optional.of(list).filter(read -> !problems.hasErrors()), problems.findings());
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }
}
