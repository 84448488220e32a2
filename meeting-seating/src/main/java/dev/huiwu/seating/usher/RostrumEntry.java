package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How the people of the rostrum enter it.
 *
 * @param lounge where they gather; empty if the office did not say
 * @param gatherAt when they gather
 * @param enterAt when they begin to enter
 * @param order in which order they enter
 * @param lead the id of the usher who walks ahead; empty if none is named
 * @param standIn the id of who walks ahead if the lead usher is absent, and ahead of the second file if there is one
 * @param files one file, or one for each side on which steps lead up
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RostrumEntry(
        Optional<String> lounge,
        OffsetDateTime gatherAt,
        OffsetDateTime enterAt,
        EntryOrder order,
        Optional<String> lead,
        Optional<String> standIn,
        List<EntryFile> files) {

    /** Keeps a copy of the files. */
    public RostrumEntry {
        files = ImmutableList.copyOf(files);
    }

    /** Returns everybody who enters, file by file. */
    public List<PersonId> people() {
        return files.stream()
                .flatMap(file -> file.places().stream())
                .map(EntryPlace::person)
                .toList();
    }

    RostrumEntry led(Optional<String> by, Optional<String> instead) {
        return new RostrumEntry(lounge, gatherAt, enterAt, order, by, instead, files);
    }
}
