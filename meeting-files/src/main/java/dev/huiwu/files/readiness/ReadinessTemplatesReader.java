package dev.huiwu.files.readiness;

import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;

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
        return Fields.document(file, bytes, "readiness-templates", problems)
                .flatMap(fields -> fields.as(ReadinessTemplates.class))
                .map(read -> ReadResult.of(read, problems.findings()))
                .orElseGet(() -> ReadResult.nothing(problems.findings()));
    }
}
