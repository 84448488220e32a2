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

import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardStock;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cards an office keeps, as they were counted on one day, {@code card-inventory.csv}. Thread-safe. */
public final class CardInventoryReader {

    private static final TableReader TABLE =
            TableReader.of(CARD, CLASS, TEXT, LINE, PERSON, UNIT, POST, MADE_FOR, PLACE, COUNT, COUNTED);

    private final CardItemCells items;
    private final Map<CardId, CardItem> found = new LinkedHashMap<>();
    private final List<CardStock> stock = new ArrayList<>();
    private final Map<List<String>, Integer> places = new HashMap<>();
    private Optional<LocalDate> opened = Optional.empty();

    private CardInventoryReader(UnitDirectory units) {
        items = new CardItemCells(new UnitCells(units));
    }

    /**
     * Returns the inventory of the rows that could be read; nothing has happened in it yet. A kind of card that lies in several places
     * has a row for each; one of which there are none needs no place.
     */
    public static ReadResult<CardInventory> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        CardInventoryReader reader = new CardInventoryReader(units);
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.row(row, new Cells(row, problems));
        }
        return new ReadResult<>(
                reader.opened.map(date -> CardInventory.open(date, List.copyOf(reader.found.values()), reader.stock)),
                problems.byRow());
    }

    private void row(Row row, Cells cells) {
        String id = cells.id(CARD);
        int count = cells.number(COUNT, 0, CardMovement.MOST);
        String place = count > 0 ? cells.needed(PLACE) : row.text(PLACE);
        LocalDate counted = cells.neededDate(COUNTED);
        if (cells.good() && opened.filter(day -> !day.equals(counted)).isPresent()) {
            cells.error("count-date-differs", COUNTED, "found", counted, "expected", opened.get());
        }
        Optional<CardItem> item = items.item(row, cells, id, CLASS, TEXT);
        Integer first = place.isEmpty() || !cells.good() ? null : places.putIfAbsent(List.of(id, place), row.number());
        if (first != null) {
            cells.error("card-place-twice", PLACE, "id", id, "row", first);
        }
        if (cells.good() && item.isPresent()) {
            opened = Optional.of(counted);
            found.putIfAbsent(item.get().id(), item.get());
            if (!place.isEmpty()) {
                stock.add(new CardStock(item.get().id(), place, count));
            }
        }
    }
}
