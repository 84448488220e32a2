package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that keeps changes from being made. */
final class Refusals {

    private final List<Finding> found = new ArrayList<>();

    /** Notes a refusal if something is wrong, and says whether it is. */
    boolean refuse(boolean wrong, String code, Consumer<FindingTexts.Draft> details) {
        if (wrong) {
            found.add(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details));
        }
        return wrong;
    }

    /** Throws if anything was refused. */
    void throwFor(SeatingRequest request) {
        if (!found.isEmpty()) {
            throw new SeatingException(text(request), new Findings(found));
        }
    }

    static String text(SeatingRequest request) {
        return "The plan of meeting %s cannot be changed so"
                .formatted(request.meeting().id());
    }
}
