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

import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardReturnCount;
import dev.huiwu.core.card.CardStatus;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was counted after a meeting, {@code card-count.csv}. Thread-safe. */
public final class CardCountReader {

    private static final TableReader TABLE =
            TableReader.of(CARD, BACK, DAMAGED, LOST, SOME_PLACE).passingOver(SOME_CLASS, SOME_TEXT, LINE, OUT);

    private CardCountReader() {}

    /**
     * Returns the counts of the rows that could be read. A row in which no figure is filled in was not counted and is left out. More of a
     * kind than is out at the meeting is an error at the row that exceeds it.
     *
     * @param status where the cards are before the count
     */
    public static ReadResult<List<CardReturnCount>> read(String file, byte[] bytes, CardStatus status, String meeting) {
        Problems problems = new Problems();
        List<CardReturnCount> counts = new ArrayList<>();
        Map<CardId, Integer> left = new HashMap<>();
        status.positions()
                .forEach(position ->
                        left.put(position.item().id(), position.inUse().getOrDefault(meeting, 0)));
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = cells.id(CARD);
            int back = figure(cells, BACK);
            int damaged = figure(cells, DAMAGED);
            int lost = figure(cells, LOST);
            if (!cells.good() || (row.isBlank(BACK) && row.isBlank(DAMAGED) && row.isBlank(LOST))) {
                continue;
            }
            CardId card = new CardId(id);
            int out = left.getOrDefault(card, 0);
            int counted = back + damaged + lost;
            if (!left.containsKey(card)) {
                cells.error("unknown-card", CARD, "found", id);
            } else if (counted > out) {
                cells.error("card-count-exceeds", BACK, "found", counted, "expected", out, "meeting", meeting);
            } else if (counted > 0) {
                left.put(card, out - counted);
                counts.add(new CardReturnCount(card, back, damaged, lost, cells.text(SOME_PLACE)));
            }
        }
        return ReadResult.of(counts, problems.byRow());
    }

    private static int figure(Cells cells, Column column) {
        return cells.text(column).isEmpty() ? 0 : cells.number(column, 0, CardMovement.MOST);
    }
}
