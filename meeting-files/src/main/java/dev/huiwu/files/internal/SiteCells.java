package dev.huiwu.files.internal;

import dev.huiwu.core.meeting.MeetingSite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads cells that name a room of a meeting by its code. */
public final class SiteCells {

    private SiteCells() {}

    /** Returns the code in a cell, if it holds one; one that no room has is an error. */
    public static Optional<String> site(Cells cells, Column column, List<MeetingSite> sites) {
        Optional<String> code = cells.text(column);
        code.filter(text -> sites.stream().noneMatch(site -> site.code().equals(text)))
                .ifPresent(text -> cells.error(
                        "unknown-site",
                        column,
                        "found",
                        text,
                        "expected",
                        sites.stream().map(MeetingSite::code).collect(Collectors.joining(", "))));
        return code;
    }
}
