package dev.huiwu.workflow.definition;

import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.MeetingType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The processes that come with the library: the customary work of the four standard meetings, to be used as they are or as a
 * beginning of an office's own.
 *
 * <p>Each call reads the definition anew; keep it. Thread-safe.
 */
public final class StandardProcesses {

    private StandardProcesses() {}

    /** Returns the 45 steps of a large meeting: plenary, economic analysis. */
    public static ProcessDefinition large() {
        return read("large");
    }

    /** Returns the 41 steps of an executive meeting, with its shorter deadlines, without hall, guide and lodging. */
    public static ProcessDefinition executive() {
        return read("executive");
    }

    /** Returns the 41 steps of a mayor's office meeting, called at shorter notice still. */
    public static ProcessDefinition mayorOffice() {
        return read("mayor-office");
    }

    /** Returns the process of a type of meeting, if one comes with the library. */
    public static Optional<ProcessDefinition> of(MeetingType type) {
        if (type.equals(MeetingType.EXECUTIVE)) {
            return Optional.of(executive());
        }
        if (type.equals(MeetingType.MAYOR_OFFICE)) {
            return Optional.of(mayorOffice());
        }
        return type.equals(MeetingType.PLENARY) || type.equals(MeetingType.ECONOMIC_ANALYSIS)
                ? Optional.of(large())
                : Optional.empty();
    }

    private static ProcessDefinition read(String name) {
        String file = "process-" + name + ".json";
        try (InputStream in =
                Objects.requireNonNull(StandardProcesses.class.getResourceAsStream("/META-INF/huiwu/" + file))) {
            Location place = Location.ofFile(file);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return MeetingJson.read(MeetingJson.parse(text, place), ProcessDefinition.class, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
