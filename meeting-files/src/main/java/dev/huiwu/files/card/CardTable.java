package dev.huiwu.files.card;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A table about cards on its way to a file of either form; not thread-safe. */
final class CardTable {

    private final String name;
    private final Language language;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    CardTable(String zh, String en, Language language, Column... columns) {
        name = language.choose(zh, en);
        this.language = language;
        this.columns = List.of(columns);
    }

    /** The cells of one row, by the headers of their columns; what the table has no column for is left out. */
    final class Cells {

        private final Map<String, String> texts = new HashMap<>();

        Cells put(Column column, Object value) {
            texts.put(column.header(), value.toString());
            return this;
        }

        Cells put(Column column, Optional<?> value) {
            value.ifPresent(known -> put(column, known));
            return this;
        }

        /** Puts what stands on a card. */
        Cells card(NameCard card) {
            return put(CardColumns.CLASS, CardColumns.word(card.cardClass(), language))
                    .put(CardColumns.TEXT, card.text())
                    .put(CardColumns.LINE, card.line());
        }

        /** Puts that and whose card it is. */
        Cells kind(CardItem item) {
            return card(item.card())
                    .put(CardColumns.CARD, item.id())
                    .put(CardColumns.PERSON, item.person())
                    .put(CardColumns.UNIT, item.unit())
                    .put(CardColumns.POST, item.post())
                    .put(CardColumns.MADE_FOR, item.meeting());
        }
    }

    void row(Consumer<Cells> fill) {
        Cells cells = new Cells();
        fill.accept(cells);
        rows.add(columns.stream()
                .map(column -> cells.texts.getOrDefault(column.header(), ""))
                .toList());
    }

    byte[] csv() {
        TableWriter table = new TableWriter(header());
        rows.forEach(table::row);
        return table.bytes();
    }

    byte[] workbook() {
        WorkbookWriter sheet = new WorkbookWriter(name, header(), 0);
        rows.forEach(sheet::row);
        return sheet.bytes();
    }

    /** Returns the usual names of the columns, or the English ones. */
    private List<String> header() {
        return columns.stream()
                .map(column -> language.choose(
                        column.header(), column.synonyms().get(column.synonyms().size() - 1)))
                .toList();
    }
}
