package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.DEPUTY;
import static dev.huiwu.files.card.CardColumns.HELD;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.NEEDED;
import static dev.huiwu.files.card.CardColumns.PEOPLE;
import static dev.huiwu.files.card.CardColumns.REASON;
import static dev.huiwu.files.card.CardColumns.REASONS;
import static dev.huiwu.files.card.CardColumns.SEATS;
import static dev.huiwu.files.card.CardColumns.SOME_CARD;
import static dev.huiwu.files.card.CardColumns.SOME_CLASS;
import static dev.huiwu.files.card.CardColumns.SOME_KEEPER;
import static dev.huiwu.files.card.CardColumns.SOME_PLACE;
import static dev.huiwu.files.card.CardColumns.SOME_TEXT;
import static dev.huiwu.files.card.CardColumns.TASK;
import static dev.huiwu.files.card.CardColumns.TASKS;
import static dev.huiwu.files.card.CardColumns.UNITS;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardHeld;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardToMake;
import dev.huiwu.core.card.CardToRetire;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.card.RetireReason;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table of a comparison, {@code card-comparison.csv}, such as after somebody struck rows out of it. Thread-safe. */
public final class CardComparisonReader {

    private static final TableReader TABLE = TableReader.of(
                    TASK,
                    SOME_CARD,
                    SOME_CLASS,
                    SOME_TEXT,
                    LINE,
                    COUNT,
                    SOME_PLACE,
                    NEEDED,
                    HELD,
                    SEATS,
                    PEOPLE,
                    REASON)
            .passingOver(UNITS, SOME_KEEPER, DEPUTY)
            .orEmpty();

    private final Map<CardId, CardItem> items = new HashMap<>();
    private final List<CardHeld> have = new ArrayList<>();
    private final List<CardToMake> make = new ArrayList<>();
    private final List<CardToRetire> retire = new ArrayList<>();

    private CardComparisonReader(CardInventory inventory) {
        inventory.items().forEach(item -> items.put(item.id(), item));
    }

    /** Returns what the rows say that could be read, without findings of the comparison. */
    public static ReadResult<CardComparison> read(String file, byte[] bytes, CardInventory inventory) {
        Problems problems = new Problems();
        CardComparisonReader reader = new CardComparisonReader(inventory);
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.row(new Cells(row, problems));
        }
        return ReadResult.of(
                new CardComparison(reader.have, reader.make, reader.retire, Findings.none()), problems.byRow());
    }

    private void row(Cells cells) {
        cells.needed(TASK);
        cells.word(TASK, TASKS).ifPresent(task -> {
            switch (task) {
                case HAVE -> have(cells);
                case MAKE -> make(cells);
                case RETIRE -> retire(cells);
            }
        });
    }

    private void have(Cells cells) {
        Optional<CardItem> item = item(cells);
        Optional<NameCard> card = CardColumns.card(cells, SOME_CLASS, SOME_TEXT);
        int count = cells.number(COUNT, 1, CardMovement.MOST);
        if (cells.good() && item.isPresent() && card.isPresent()) {
            have.add(new CardHeld(card.get(), item.get(), cells.text(SOME_PLACE), count));
        }
    }

    private void make(Cells cells) {
        Optional<NameCard> card = CardColumns.card(cells, SOME_CLASS, SOME_TEXT);
        int needed = cells.number(NEEDED, 1, 2 * CardMovement.MOST);
        int held = cells.number(HELD, 0, needed);
        List<String> seats = pieces(cells, SEATS);
        List<String> people = pieces(cells, PEOPLE);
        if (seats.size() != people.size()) {
            cells.error("card-needs-differ", PEOPLE, "found", people.size(), "expected", seats.size());
        }
        if (cells.good() && card.isPresent()) {
            List<CardNeed> needs = new ArrayList<>();
            for (int i = 0; i < seats.size(); i++) {
                needs.add(new CardNeed(card.get(), said(people.get(i)).map(PersonId::new), said(seats.get(i))));
            }
            make.add(new CardToMake(card.get(), needed, held, needs));
        }
    }

    private static List<String> pieces(Cells cells, Column column) {
        return Words.PIECES.splitToList(cells.text(column).orElse(""));
    }

    private static Optional<String> said(String piece) {
        return Optional.of(piece).filter(text -> !text.equals(CardComparisonWriter.NONE));
    }

    private void retire(Cells cells) {
        Optional<CardItem> item = item(cells);
        int count = cells.number(COUNT, 1, CardMovement.MOST);
        String place = cells.needed(SOME_PLACE);
        cells.needed(REASON);
        Optional<RetireReason> reason = cells.word(REASON, REASONS);
        if (cells.good() && item.isPresent() && reason.isPresent()) {
            retire.add(new CardToRetire(item.get(), place, count, reason.get()));
        }
    }

    private Optional<CardItem> item(Cells cells) {
        String id = cells.id(SOME_CARD);
        Optional<CardItem> item = Cells.isId(id) ? Optional.ofNullable(items.get(new CardId(id))) : Optional.empty();
        if (item.isEmpty() && Cells.isId(id)) {
            cells.error("unknown-card", SOME_CARD, "found", id);
        }
        return item;
    }
}
