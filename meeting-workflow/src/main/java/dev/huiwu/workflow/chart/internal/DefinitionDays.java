package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.internal.ChartSource.Day;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The days of a definition, before there are dates: working days from the meeting, and days that count from other anchors.
 *
 * <p>The latter stand where they fall if the step that is their anchor is done when due; where no step is that, after all
 * others.
 */
final class DefinitionDays {

    /** A day with how far it is from the meeting, where that can be said. */
    private record Key(Anchor anchor, int workingDays, OptionalInt fromMeeting) {

        static final Comparator<Key> IN_ORDER = Comparator.<Key>comparingInt(
                        key -> key.fromMeeting().isPresent() ? 0 : 1)
                .thenComparingInt(key -> key.fromMeeting().orElse(0))
                .thenComparing(key -> !key.anchor().equals(Anchor.MEETING))
                .thenComparing(Key::anchor)
                .thenComparingInt(Key::workingDays);
    }

    private final ProcessDefinition definition;
    private final List<Key> keys;

    private DefinitionDays(ProcessDefinition definition) {
        this.definition = definition;
        keys = definition.steps().stream()
                .map(this::key)
                .distinct()
                .sorted(Key.IN_ORDER)
                .toList();
    }

    static DefinitionDays of(ProcessDefinition definition) {
        return new DefinitionDays(definition);
    }

    List<Day> list() {
        return keys.stream()
                .map(key -> new Day(
                        key.anchor(),
                        key.workingDays(),
                        Optional.empty(),
                        key.fromMeeting().orElse(0) < 0,
                        false))
                .toList();
    }

    /** Returns the place of a step's day. */
    int placeOf(ProcessStep step) {
        return keys.indexOf(key(step));
    }

    /** Returns what a step's deadline says of the time of day; possibly empty. */
    static String time(ProcessStep step) {
        Deadline deadline = step.deadline().orElseThrow();
        return deadline.time()
                .map(LocalTime::toString)
                .or(() -> deadline.ahead().map(ahead -> "−" + ahead.toMinutes() + " min"))
                .orElse("");
    }

    private Key key(ProcessStep step) {
        Deadline deadline = step.deadline().orElseThrow();
        return new Key(deadline.anchor(), deadline.workingDays(), fromMeeting(deadline));
    }

    /** Returns how many working days a deadline is from the meeting, along the steps that are its anchors; empty if it is on another day. */
    private OptionalInt fromMeeting(Deadline deadline) {
        Set<Anchor> seen = new HashSet<>();
        int days = deadline.workingDays();
        Anchor anchor = deadline.anchor();
        while (!anchor.equals(Anchor.MEETING)) {
            Optional<Deadline> next = Optional.ofNullable(definition.anchors().get(anchor))
                    .flatMap(definition::step)
                    .flatMap(ProcessStep::deadline);
            if (next.isEmpty() || !seen.add(anchor)) {
                return OptionalInt.empty();
            }
            days += next.get().workingDays();
            anchor = next.get().anchor();
        }
        return OptionalInt.of(days);
    }
}
