package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Severity;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Everything that keeps changes from being made. */
final class Refusals {

    private final ChangeOrder order;
    private final List<ChangeRefusedException.Refusal> found = new ArrayList<>();
    private OptionalInt change = OptionalInt.empty();

    Refusals(ChangeOrder order) {
        this.order = order;
    }

    /** Says which change is made next; empty for what follows from all of them. */
    void at(OptionalInt change) {
        this.change = change;
    }

    /** Notes a refusal if something is wrong, and says whether it is. */
    boolean refuse(boolean wrong, String code, Consumer<FindingTexts.Draft> details) {
        if (wrong) {
            Finding finding = SeatingTexts.TEXTS.finding(code, Severity.ERROR, details);
            found.add(new ChangeRefusedException.Refusal(
                    finding, change.isPresent() ? Set.of(change.getAsInt()) : order.about(finding)));
        }
        return wrong;
    }

    /** Throws if anything was refused. */
    void throwFor(SeatingRequest request) {
        if (!found.isEmpty()) {
            throw new ChangeRefusedException(text(request), found);
        }
    }

    static String text(SeatingRequest request) {
        return "The plan of meeting %s cannot be changed so"
                .formatted(request.meeting().id());
    }
}
