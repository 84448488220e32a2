package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.sheet.SeatNames;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What seats are called on a list, each differently, and which seat such a text means. */
final class SeatTexts {

    private final SeatNames names;
    private final Map<String, SeatId> seats = new HashMap<>();

    SeatTexts(Collection<Seat> all, Language language) {
        names = SeatNames.of(all, language);
        names.all().forEach((seat, name) -> {
            seats.put(Words.key(name), seat);
            seats.putIfAbsent(Words.key(seat.value()), seat);
        });
    }

    /** Returns what a seat is called; its id if it is not one of them. */
    String text(SeatId seat) {
        return names.of(seat);
    }

    /** Returns the seat that is called so, or has such an id. */
    Optional<SeatId> seat(String text) {
        return Optional.ofNullable(seats.get(Words.key(text)));
    }
}
