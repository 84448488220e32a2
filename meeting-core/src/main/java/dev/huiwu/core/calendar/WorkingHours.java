package dev.huiwu.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The hours of a day in which work is done; data of the office.
 *
 * @param spans the stretches of the day, in their order, without overlap, at least one
 */
public record WorkingHours(List<Span> spans) {

    /**
     * A stretch of a day.
     *
     * @param from its beginning
     * @param until its end, after the beginning
     */
    public record Span(LocalTime from, LocalTime until) {

        /** Refuses a stretch that ends before it begins. */
        public Span {
            checkArgument(from.isBefore(until), "Working hours from %s until %s are none.", from, until);
        }

        /** Returns how long it is. */
        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** Where a day is parted into halves. */
    public static final LocalTime NOON = LocalTime.NOON;

    /** Eight hours, from half past eight, with the noon break; what is taken where an office says nothing. */
    public static final WorkingHours OFFICE = of("08:30", "12:00", "13:30", "18:00");

    /** Hours into the evening, for work that cannot wait. */
    public static final WorkingHours OVERTIME = of("08:00", "12:00", "12:30", "18:00", "18:30", "22:30");

    /** Keeps a copy and refuses stretches that overlap or are out of order. */
    public WorkingHours {
        spans = ImmutableList.copyOf(spans);
        checkArgument(!spans.isEmpty(), "There are no working hours.");
        for (int i = 1; i < spans.size(); i++) {
            checkArgument(
                    !spans.get(i).from().isBefore(spans.get(i - 1).until()),
                    "Working hours from %s begin before those until %s are over.",
                    spans.get(i).from(),
                    spans.get(i - 1).until());
        }
    }

    /** Returns the hours between times given in pairs: {@code of("08:30", "12:00", "13:30", "18:00")}. */
    public static WorkingHours of(String... times) {
        checkArgument(times.length % 2 == 0, "Working hours come in pairs of times; there are %s.", times.length);
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        for (int i = 0; i < times.length; i += 2) {
            spans.add(new Span(LocalTime.parse(times[i]), LocalTime.parse(times[i + 1])));
        }
        return new WorkingHours(spans.build());
    }

    /** Returns how long a whole day is. */
    public Duration day() {
        return length(spans);
    }

    /** Returns the beginning of a whole day. */
    public LocalTime begin() {
        return spans.get(0).from();
    }

    /** Returns the end of a whole day. */
    public LocalTime end() {
        return spans.get(spans.size() - 1).until();
    }

    /** Returns the stretches of a day of which only a part may be worked, parted at {@link #NOON}; possibly none. */
    List<Span> spans(Optional<DayPart> only) {
        if (only.isEmpty()) {
            return spans;
        }
        boolean morning = only.get() == DayPart.MORNING;
        ImmutableList.Builder<Span> part = ImmutableList.builder();
        for (Span span : spans) {
            LocalTime from = morning || span.from().isAfter(NOON) ? span.from() : NOON;
            LocalTime until = !morning || span.until().isBefore(NOON) ? span.until() : NOON;
            if (from.isBefore(until)) {
                part.add(new Span(from, until));
            }
        }
        return part.build();
    }

    static Duration length(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
