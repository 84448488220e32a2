package dev.huiwu.files.plan;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeRecord;
import java.nio.charset.StandardCharsets;

/** Keeps the late changes of a plan as a document, {@code change-record.json}, which holds the names of newcomers. Thread-safe. */
public final class ChangeRecordFile {

    private ChangeRecordFile() {}

    /** Returns the document, which {@link #read} reads back to an equal record. */
    public static byte[] write(ChangeRecord record) {
        return MeetingJson.write(record).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the record in a document; one of another meeting, venue or version of the list is an error.
     *
     * @param file the name that findings show
     * @param request what the plan before all changes answers
     */
    public static ReadResult<ChangeRecord> read(String file, byte[] bytes, SeatingRequest request) {
        return PlanDocuments.read(file, bytes, "change-record", ChangeRecord.class, ChangeRecord::base, request);
    }
}
