package dev.huiwu.print.card;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Severity;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.seating.card.SeatCard;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One piece of paper to be cut out: a card, or a sign.
 *
 * @param kind how its findings begin
 * @param ids what findings call it, by the arguments of their texts
 * @param place what the note on the sheet calls it
 * @param card what stands on it
 * @param twoFaced whether both faces carry the text
 * @param code what its QR code says
 */
record Piece(
        String kind, Map<String, String> ids, String place, NameCard card, boolean twoFaced, Optional<String> code) {

    static Piece of(SeatCard card, Optional<String> code) {
        return new Piece(
                "card",
                new TreeMap<>(Map.of(
                        "person", card.person().value(), "seat", card.seat().value())),
                card.turn()
                        .map(turn -> card.seat().value() + " (" + turn + ")")
                        .orElse(card.seat().value()),
                card.card(),
                card.twoFaced(),
                code.filter(text -> !text.isEmpty()));
    }

    static Piece of(DoorSign sign) {
        return new Piece("sign", Map.of("sign", sign.id()), sign.id(), sign.card(), false, sign.code());
    }

    /** Returns an error about this piece, by its ids and never by its text. */
    Finding error(String fault, Object... namesAndValues) {
        return PrintTexts.TEXTS.finding(kind + "-" + fault, Severity.ERROR, draft -> {
            draft.about(ids.values().toArray());
            ids.forEach(draft::with);
            draft.withAll(namesAndValues);
        });
    }
}
