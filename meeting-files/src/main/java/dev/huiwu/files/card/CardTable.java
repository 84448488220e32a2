package dev.huiwu.files.card;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A table about cards on its way to a file of either form; not thread-safe. */
final class CardTable {

    private final Language language;
    private final ColumnTable table;

    CardTable(String zh, String en, Language language, Column... columns) {
        this.language = language;
        table = new ColumnTable(language.choose(zh, en), List.of(columns), language);
    }

    /** The cells of one row; what the table has no column for is left out. */
    final class Cells {

        private final ColumnTable.Cells texts;

        private Cells(ColumnTable.Cells texts) {
            this.texts = texts;
        }

        Cells put(Column column, Object value) {
            texts.put(column, value);
            return this;
        }

        Cells put(Column column, Optional<?> value) {
            texts.put(column, value);
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
        table.row(texts -> fill.accept(new Cells(texts)));
    }

    byte[] csv() {
        return table.csv();
    }

    byte[] workbook() {
        return table.workbook();
    }
}
