package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.MADE_FOR;
import static dev.huiwu.files.card.CardColumns.PERSON;
import static dev.huiwu.files.card.CardColumns.POST;
import static dev.huiwu.files.card.CardColumns.UNIT;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.UnitCells;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a row says of a kind of card, and sees to it that all rows of one id say the same. Not thread-safe. */
final class CardItemCells {

    private final UnitCells units;
    private final Map<CardId, CardItem> items = new HashMap<>();
    private final Map<CardId, Integer> rows = new HashMap<>();

    CardItemCells(UnitCells units) {
        this.units = units;
    }

    /** Takes over a kind that is known from elsewhere. */
    void know(CardItem item) {
        items.put(item.id(), item);
    }

    Optional<CardItem> known(CardId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Returns the kind in a row; empty if something is wrong with it, which is reported. */
    Optional<CardItem> item(Row row, Cells cells, String id, Column classColumn, Column textColumn) {
        Optional<NameCard> card = CardColumns.card(cells, classColumn, textColumn);
        Optional<PersonId> person = cells.text(PERSON).isPresent()
                ? Optional.of(cells.id(PERSON)).filter(Cells::isId).map(PersonId::new)
                : Optional.empty();
        Optional<UnitId> unit = units.unit(cells, UNIT);
        if (!cells.good() || card.isEmpty()) {
            return Optional.empty();
        }
        CardItem item = CardItem.builder()
                .id(new CardId(id))
                .card(card.get())
                .person(person)
                .unit(unit)
                .post(cells.text(POST))
                .meeting(cells.text(MADE_FOR))
                .build();
        CardItem first = items.putIfAbsent(item.id(), item);
        if (first != null && !first.equals(item)) {
            cells.error("card-differs", textColumn, "id", id, "row", rows.getOrDefault(item.id(), 0));
            return Optional.empty();
        }
        rows.putIfAbsent(item.id(), row.number());
        return Optional.of(item);
    }
}
