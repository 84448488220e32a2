package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.BACK;
import static dev.huiwu.files.card.CardColumns.CARD;
import static dev.huiwu.files.card.CardColumns.DAMAGED;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.LOST;
import static dev.huiwu.files.card.CardColumns.OUT;
import static dev.huiwu.files.card.CardColumns.SOME_CLASS;
import static dev.huiwu.files.card.CardColumns.SOME_PLACE;
import static dev.huiwu.files.card.CardColumns.SOME_TEXT;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardStatus;
import java.util.Optional;

/** Writes the sheet on which the cards of a meeting are counted, which {@link CardCountReader} reads filled in. Thread-safe. */
public final class CardCountWriter {

    private CardCountWriter() {}

    /** Returns the sheet as CSV: a row for each kind that is out at the meeting, with empty cells for what is counted. */
    public static byte[] write(CardStatus status, String meeting, Language language) {
        return table(status, meeting, language).csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(CardStatus status, String meeting, Language language) {
        return table(status, meeting, language).workbook();
    }

    private static CardTable table(CardStatus status, String meeting, Language language) {
        CardTable table = new CardTable(
                "座签清点",
                "card count",
                language,
                CARD,
                SOME_CLASS,
                SOME_TEXT,
                LINE,
                OUT,
                BACK,
                DAMAGED,
                LOST,
                SOME_PLACE);
        status.positions()
                .forEach(position -> Optional.ofNullable(position.inUse().get(meeting))
                        .ifPresent(count ->
                                table.row(cells -> cells.kind(position.item()).put(OUT, count))));
        return table;
    }
}
