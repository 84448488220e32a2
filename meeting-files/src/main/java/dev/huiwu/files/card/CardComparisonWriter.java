package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.HELD;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.NEEDED;
import static dev.huiwu.files.card.CardColumns.PEOPLE;
import static dev.huiwu.files.card.CardColumns.REASON;
import static dev.huiwu.files.card.CardColumns.SEATS;
import static dev.huiwu.files.card.CardColumns.SOME_CARD;
import static dev.huiwu.files.card.CardColumns.SOME_CLASS;
import static dev.huiwu.files.card.CardColumns.SOME_PLACE;
import static dev.huiwu.files.card.CardColumns.SOME_TEXT;
import static dev.huiwu.files.card.CardColumns.TODO;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardHeld;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardToMake;
import dev.huiwu.core.card.CardToRetire;
import dev.huiwu.core.card.NameCard;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a comparison of cards leads to, as CSV or a workbook that {@link CardComparisonReader} reads back: what is there and where,
 * what to make and for whom, what to retire and why. Thread-safe.
 */
public final class CardComparisonWriter {

    static final String HAVE_ZH = "现有";
    static final String MAKE_ZH = "补制";
    static final String RETIRE_ZH = "停用";
    static final String HAVE_EN = "have";
    static final String MAKE_EN = "make";
    static final String RETIRE_EN = "retire";

    /** What stands for a seat or person that is not said. */
    static final String NONE = "-";

    private CardComparisonWriter() {}

    /** Returns the table as CSV. */
    public static byte[] write(CardComparison comparison, Language language) {
        return table(comparison, language).csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(CardComparison comparison, Language language) {
        return table(comparison, language).workbook();
    }

    private static CardTable table(CardComparison comparison, Language language) {
        CardTable table = new CardTable(
                "座签比对",
                "cards compared",
                language,
                TODO,
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
                REASON);
        comparison.make().forEach(make -> row(table, make, language));
        comparison.have().forEach(held -> row(table, held, language));
        comparison.retire().forEach(retire -> row(table, retire, language));
        return table;
    }

    private static void row(CardTable table, CardToMake make, Language language) {
        row(
                table,
                language.choose(MAKE_ZH, MAKE_EN),
                Optional.empty(),
                make.card(),
                make.count(),
                "",
                language,
                Integer.toString(make.needed()),
                Integer.toString(make.held()),
                joined(make, CardNeed::seat),
                joined(make, need -> need.person().map(PersonId::value)),
                "");
    }

    private static String joined(CardToMake make, Function<CardNeed, Optional<String>> what) {
        return make.needs().stream().map(need -> what.apply(need).orElse(NONE)).collect(Collectors.joining("、"));
    }

    private static void row(CardTable table, CardHeld held, Language language) {
        row(
                table,
                language.choose(HAVE_ZH, HAVE_EN),
                Optional.of(held.item().id()),
                held.card(),
                held.count(),
                held.place().orElse(""),
                language,
                "",
                "",
                "",
                "",
                "");
    }

    private static void row(CardTable table, CardToRetire retire, Language language) {
        row(
                table,
                language.choose(RETIRE_ZH, RETIRE_EN),
                Optional.of(retire.item().id()),
                retire.item().card(),
                retire.count(),
                retire.place(),
                language,
                "",
                "",
                "",
                "",
                language.choose(retire.reason().label(), retire.reason().code()));
    }

    private static void row(
            CardTable table,
            String todo,
            Optional<CardId> id,
            NameCard card,
            int count,
            String place,
            Language language,
            String needed,
            String held,
            String seats,
            String people,
            String reason) {
        table.row(
                todo,
                id.map(CardId::value).orElse(""),
                CardColumns.word(card.cardClass(), language),
                card.text(),
                card.line().orElse(""),
                Integer.toString(count),
                place,
                needed,
                held,
                seats,
                people,
                reason);
    }
}
