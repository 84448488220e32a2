package dev.huiwu.print.card;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.seating.SeatingRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What hangs at a door: of the meeting's room, of a branch site, or of a room that a unit has for itself.
 *
 * @param id what findings call it, such as the venue's or the unit's id
 * @param text what is read from afar
 * @param line what stands smaller below
 * @param code what its QR code says, such as the address of the look-up page; it should name nobody
 */
public record DoorSign(String id, String text, Optional<String> line, Optional<String> code) {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Checks that something stands on the sign. */
    public DoorSign {
        checkArgument(!id.isBlank(), "A door sign has a blank id.");
        checkArgument(!text.isBlank(), "Door sign %s is blank.", id);
        checkArgument(line.map(said -> !said.isBlank()).orElse(true), "The second line of door sign %s is blank.", id);
        checkArgument(code.map(said -> !said.isEmpty()).orElse(true), "The code of door sign %s is empty.", id);
    }

    /** Returns a sign with one text. */
    public static DoorSign of(String id, String text) {
        return new DoorSign(id, text, Optional.empty(), Optional.empty());
    }

    /** Returns the sign of a meeting's room, the main one or a branch site: its name, below it what takes place there and when. */
    public static DoorSign of(SeatingRequest request) {
        return of(request.venue().id(), request.venue().name())
                .with(request.meeting().title() + "　"
                        + START.format(request.meeting().start()));
    }

    /** Returns this sign with a second line. */
    public DoorSign with(String newLine) {
        return new DoorSign(id, text, Optional.of(newLine), code);
    }

    /** Returns this sign with a QR code. */
    public DoorSign withCode(String payload) {
        return new DoorSign(id, text, line, Optional.of(payload));
    }

    NameCard card() {
        return new NameCard(CardClass.FUNCTION, text, line);
    }
}
