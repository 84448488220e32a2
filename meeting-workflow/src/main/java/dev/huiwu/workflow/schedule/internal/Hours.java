package dev.huiwu.workflow.schedule.internal;

import java.time.Duration;

/** Working time as people say it. */
final class Hours {

    private Hours() {}

    /** Returns it in hours, and minutes where it is not whole: {@code 8}, {@code 1:30}. */
    static String of(Duration length) {
        long minutes = length.toMinutes();
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
