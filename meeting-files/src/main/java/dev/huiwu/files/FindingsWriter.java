package dev.huiwu.files;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.json.MeetingJson;
import java.nio.charset.StandardCharsets;

/** Writes findings as a document, {@code findings.json}. */
public final class FindingsWriter {

    private FindingsWriter() {}

    /** Returns the findings as a file, in their order, with how many there are of each severity. */
    public static byte[] write(Findings findings) {
        return MeetingJson.write(new Document(
                        MeetingJson.format("findings"),
                        count(findings, Severity.ERROR),
                        count(findings, Severity.WARNING),
                        count(findings, Severity.NOTE),
                        findings))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long count(Findings findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    @JsonPropertyOrder({"format", "errors", "warnings", "notes", "findings"})
    record Document(String format, long errors, long warnings, long notes, Findings findings) {}
}
