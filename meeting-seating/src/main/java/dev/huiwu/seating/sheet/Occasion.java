package dev.huiwu.seating.sheet;

import dev.huiwu.core.Language;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.SeatingTexts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When and where a meeting is, as a line on its sheets. */
final class Occasion {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Occasion() {}

    static String of(SeatingRequest request, Language language) {
        return SeatingTexts.TEXTS.text(
                language,
                "sheet-occasion",
                "start",
                START.format(request.meeting().start()),
                "venue",
                request.venue().name());
    }
}
