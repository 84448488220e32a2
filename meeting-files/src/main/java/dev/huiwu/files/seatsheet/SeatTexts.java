package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What seats are called on a list, each differently, and which seat such a text means. */
final class SeatTexts {

    private final Map<SeatId, String> texts = new HashMap<>();
    private final Map<String, SeatId> seats = new HashMap<>();

    SeatTexts(Collection<Seat> all, Language language) {
        boolean floors = all.stream().map(Seat::floor).distinct().count() > 1;
        Map<String, Integer> times = new HashMap<>();
        all.forEach(seat -> times.merge(Words.key(text(seat, floors, language)), 1, Integer::sum));
        for (Seat seat : all) {
            String text = text(seat, floors, language);
            boolean alone = times.getOrDefault(Words.key(text), 0) == 1;
            String unique = alone ? text : text + "〔" + seat.id() + "〕";
            texts.put(seat.id(), unique);
            seats.put(Words.key(unique), seat.id());
            seats.putIfAbsent(Words.key(seat.id().value()), seat.id());
        }
    }

    private static String text(Seat seat, boolean floors, Language language) {
        String floor = floors ? seat.floor() + " " : "";
        if (seat.block().equals(seat.row()) || seat.row().startsWith(seat.block())) {
            return floor + language.choose("%s %s号", "%s no. %s").formatted(seat.row(), seat.label());
        }
        return floor
                + language.choose("%s %s排%s号", "%s row %s no. %s").formatted(seat.block(), seat.row(), seat.label());
    }

    /** Returns what a seat is called; its id if it is not one of them. */
    String text(SeatId seat) {
        return texts.getOrDefault(seat, seat.value());
    }

    /** Returns the seat that is called so, or has such an id. */
    Optional<SeatId> seat(String text) {
        return Optional.ofNullable(seats.get(Words.key(text)));
    }
}
