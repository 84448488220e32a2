package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.BY;
import static dev.huiwu.files.card.CardColumns.CARD;
import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.DATE;
import static dev.huiwu.files.card.CardColumns.KIND;
import static dev.huiwu.files.card.CardColumns.KINDS;
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

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happened to the cards of an inventory, {@code card-movements.csv}, to which rows are only added. Thread-safe. */
public final class CardMovementReader {

    private static final TableReader TABLE = TableReader.of(
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
                    MADE_FOR)
            .orEmpty();

    private final CardItemCells items;
    private final Map<CardId, CardItem> made = new LinkedHashMap<>();
    private final List<CardMovement> movements = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private CardMovementReader(CardInventory inventory, UnitDirectory units) {
        items = new CardItemCells(new UnitCells(units));
        inventory.items().forEach(items::know);
    }

    /**
     * Returns the inventory with the entries of the table after its own; with an error it is the inventory as it was.
     *
     * <p>A row that makes cards of an id that is not known yet says what stands on them. An entry that takes more than is there, also
     * because of one entered late, is an error at its row.
     */
    public static ReadResult<CardInventory> read(
            String file, byte[] bytes, CardInventory inventory, UnitDirectory units) {
        Problems problems = new Problems();
        CardMovementReader reader = new CardMovementReader(inventory, units);
        List<Row> rows = TABLE.read(file, bytes, problems);
        rows.forEach(reader::makeKnown);
        rows.forEach(row -> reader.row(row, new Cells(row, problems)));
        if (!problems.hasErrors()) {
            CardInventory known = inventory.with(reader.made.values());
            problems.addAll(reader.placed(
                    known.review(reader.movements), inventory.movements().size()));
            if (!problems.hasErrors()) {
                return ReadResult.of(known.enter(reader.movements), problems.byRow());
            }
        }
        return ReadResult.of(inventory, problems.byRow());
    }

    /** Takes the kind that a row makes, so that a row above it may move it: entries may be late. What is wrong is reported later. */
    private void makeKnown(Row row) {
        Cells cells = new Cells(row, new Problems());
        String id = cells.id(CARD);
        if (cells.good()
                && cells.word(KIND, KINDS).equals(Optional.of(CardMovementKind.MADE))
                && items.known(new CardId(id)).isEmpty()) {
            items.item(row, cells, id, SOME_CLASS, SOME_TEXT).ifPresent(item -> made.put(item.id(), item));
        }
    }

    private void row(Row row, Cells cells) {
        LocalDate date = cells.neededDate(DATE);
        cells.needed(KIND);
        Optional<CardMovementKind> kind = cells.word(KIND, KINDS);
        String id = cells.id(CARD);
        int count = cells.number(COUNT, 1, CardMovement.MOST);
        String by = cells.needed(BY);
        kind.ifPresent(what -> {
            if (what.needsMeeting()) {
                cells.needed(MEETING);
            }
            if (what.needsPlace() || row.isBlank(MEETING)) {
                cells.needed(SOME_PLACE);
            }
            if (what.needsReason()) {
                cells.needed(REASON);
            }
        });
        if (cells.good()) {
            kind(row, cells, new CardId(id), kind.equals(Optional.of(CardMovementKind.MADE)));
        }
        if (cells.good()) {
            rows.add(row.emptied());
            movements.add(CardMovement.builder()
                    .kind(kind.orElseThrow())
                    .card(new CardId(id))
                    .count(count)
                    .date(date)
                    .by(by)
                    .meeting(cells.text(MEETING))
                    .place(cells.text(SOME_PLACE))
                    .reason(cells.text(REASON))
                    .build());
        }
    }

    /** Takes the kind that a row makes first; compares what other rows say with what is known. */
    private void kind(Row row, Cells cells, CardId id, boolean making) {
        Optional<CardItem> known = items.known(id);
        if (known.isPresent()) {
            Optional<String> text = cells.text(SOME_TEXT);
            Optional<CardClass> cardClass = CardColumns.cardClass(cells, SOME_CLASS);
            boolean same = text.map(known.get().card().text()::equals).orElse(true)
                    && cardClass.map(known.get().card().cardClass()::equals).orElse(true);
            if (!same) {
                cells.error("card-differs", SOME_TEXT, "id", id, "row", "");
            }
        } else if (making) {
            items.item(
                    row, cells, id.value(), SOME_CLASS, SOME_TEXT); // known already unless something is wrong with it
        } else {
            cells.error("unknown-card", CARD, "found", id);
        }
    }

    /** Returns findings about entries with their rows. */
    private Findings placed(Findings findings, int before) {
        return new Findings(findings.stream()
                .map(finding -> row(finding, before)
                        .map(row -> Finding.builder()
                                .from(finding)
                                .location(at(row, finding))
                                .build())
                        .orElse(finding))
                .toList());
    }

    private Optional<Row> row(Finding finding, int before) {
        return Optional.ofNullable(finding.arguments().get("entry"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Integer.parseInt(entry) - 1 - before)
                .filter(entry -> entry >= 0)
                .map(rows::get);
    }

    private static Location at(Row row, Finding finding) {
        return row.at(finding.code().equals("card-movement-early") ? DATE : COUNT);
    }
}
