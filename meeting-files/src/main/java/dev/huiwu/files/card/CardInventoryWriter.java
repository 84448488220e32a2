package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.CARD;
import static dev.huiwu.files.card.CardColumns.CLASS;
import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.COUNTED;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.MADE_FOR;
import static dev.huiwu.files.card.CardColumns.PERSON;
import static dev.huiwu.files.card.CardColumns.PLACE;
import static dev.huiwu.files.card.CardColumns.POST;
import static dev.huiwu.files.card.CardColumns.TEXT;
import static dev.huiwu.files.card.CardColumns.UNIT;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardStock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the opening stock of an inventory, {@code card-inventory.csv} or a workbook, which {@link CardInventoryReader} reads back to an
 * equal one. Thread-safe.
 */
public final class CardInventoryWriter {

    private CardInventoryWriter() {}

    /** Returns the table as CSV: a row for each kind at each place, kinds that movements made later left out. */
    public static byte[] write(CardInventory inventory, Language language) {
        return table(inventory, language).csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(CardInventory inventory, Language language) {
        return table(inventory, language).workbook();
    }

    private static CardTable table(CardInventory inventory, Language language) {
        CardTable table = new CardTable(
                "座签库存",
                "card inventory",
                language,
                CARD,
                CLASS,
                TEXT,
                LINE,
                PERSON,
                UNIT,
                POST,
                MADE_FOR,
                PLACE,
                COUNT,
                COUNTED);
        Map<CardId, CardItem> items = new LinkedHashMap<>();
        inventory.items().forEach(item -> items.put(item.id(), item));
        Set<CardId> elsewhere = new HashSet<>();
        inventory.movements().stream().map(CardMovement::card).forEach(elsewhere::add);
        for (CardStock stock : inventory.opening()) {
            CardItem item = items.get(stock.card());
            elsewhere.add(stock.card());
            if (item != null) {
                row(table, inventory, item, stock.place(), stock.count());
            }
        }
        inventory.items().stream()
                .filter(item -> !elsewhere.contains(item.id()))
                .forEach(item -> row(table, inventory, item, "", 0));
        return table;
    }

    private static void row(CardTable table, CardInventory inventory, CardItem item, String place, int count) {
        table.row(cells -> cells.kind(item).put(PLACE, place).put(COUNT, count).put(COUNTED, inventory.opened()));
    }
}
