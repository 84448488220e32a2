package dev.huiwu.files.readiness;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import java.nio.charset.StandardCharsets;

/** Reads which facets the meetings of an office need, {@code readiness-templates.json}. Thread-safe. */
public final class ReadinessTemplatesReader {

    private ReadinessTemplatesReader() {}

    /**
     * Returns the templates in a document of the kind {@link ReadinessTemplates#FORMAT}.
     *
     * @param file the name that findings show
     */
    public static ReadResult<ReadinessTemplates> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        Fields.document(file, bytes, "readiness-templates", problems);
        if (problems.hasErrors()) {
            return ReadResult.nothing(problems.findings());
        }
        Location place = Location.ofFile(file);
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return ReadResult.of(
                    MeetingJson.read(MeetingJson.parse(text, place), ReadinessTemplates.class, place),
                    problems.findings());
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }
}
