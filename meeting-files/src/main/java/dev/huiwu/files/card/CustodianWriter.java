package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.CLASS;
import static dev.huiwu.files.card.CardColumns.DEPUTY;
import static dev.huiwu.files.card.CardColumns.KEEPER;
import static dev.huiwu.files.card.CardColumns.PLACE;
import static dev.huiwu.files.card.CardColumns.SINCE;
import static dev.huiwu.files.card.CardColumns.UNTIL;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;

/** Writes who keeps which class of cards, as CSV or a workbook that {@link CustodianReader} reads back. Thread-safe. */
public final class CustodianWriter {

    private CustodianWriter() {}

    /** Returns the table as CSV, a row an entry in the order of the directory. */
    public static byte[] write(CustodianDirectory directory, Language language) {
        return table(directory, language).csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(CustodianDirectory directory, Language language) {
        return table(directory, language).workbook();
    }

    private static CardTable table(CustodianDirectory directory, Language language) {
        CardTable table =
                new CardTable("座签专管员", "card custodians", language, CLASS, PLACE, KEEPER, DEPUTY, SINCE, UNTIL);
        for (Custodian custodian : directory.custodians()) {
            table.row(cells -> cells.put(CLASS, CardColumns.word(custodian.cardClass(), language))
                    .put(PLACE, custodian.place())
                    .put(KEEPER, custodian.keeper())
                    .put(DEPUTY, custodian.deputy())
                    .put(SINCE, custodian.since())
                    .put(UNTIL, custodian.until()));
        }
        return table;
    }
}
