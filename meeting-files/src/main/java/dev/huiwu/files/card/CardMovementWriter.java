package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.BY;
import static dev.huiwu.files.card.CardColumns.CARD;
import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.DATE;
import static dev.huiwu.files.card.CardColumns.KIND;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.MADE_FOR;
import static dev.huiwu.files.card.CardColumns.MEETING;
import static dev.huiwu.files.card.CardColumns.PERSON;
import static dev.huiwu.files.card.CardColumns.POST;
import static dev.huiwu.files.card.CardColumns.REASON;
import static dev.huiwu.files.card.CardColumns.SOME_CLASS;
import static dev.huiwu.files.card.CardColumns.SOME_PLACE;
import static dev.huiwu.files.card.CardColumns.SOME_TEXT;
import static dev.huiwu.files.card.CardColumns.UNIT;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the log of an inventory, {@code card-movements.csv} or a workbook, which {@link CardMovementReader} reads back onto the opening
 * stock. Thread-safe.
 */
public final class CardMovementWriter {

    private CardMovementWriter() {}

    /** Returns the log as CSV, a row an entry in the order entered, with what stands on the card. */
    public static byte[] write(CardInventory inventory, Language language) {
        return table(inventory, language).csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(CardInventory inventory, Language language) {
        return table(inventory, language).workbook();
    }

    private static CardTable table(CardInventory inventory, Language language) {
        CardTable table = new CardTable(
                "座签收发",
                "card movements",
                language,
                DATE,
                KIND,
                CARD,
                COUNT,
                BY,
                MEETING,
                SOME_PLACE,
                REASON,
                SOME_CLASS,
                SOME_TEXT,
                LINE,
                PERSON,
                UNIT,
                POST,
                MADE_FOR);
        Map<CardId, CardItem> items = new HashMap<>();
        inventory.items().forEach(item -> items.put(item.id(), item));
        for (CardMovement movement : inventory.movements()) {
            CardItem item = items.get(movement.card());
            if (item != null) {
                table.row(cells -> cells.kind(item)
                        .put(DATE, movement.date())
                        .put(
                                KIND,
                                language.choose(
                                        movement.kind().label(), movement.kind().code()))
                        .put(COUNT, movement.count())
                        .put(BY, movement.by())
                        .put(MEETING, movement.meeting())
                        .put(SOME_PLACE, movement.place())
                        .put(REASON, movement.reason()));
            }
        }
        return table;
    }
}
