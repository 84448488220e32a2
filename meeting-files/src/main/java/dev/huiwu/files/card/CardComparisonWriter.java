package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.COUNT;
import static dev.huiwu.files.card.CardColumns.DEPUTY;
import static dev.huiwu.files.card.CardColumns.HELD;
import static dev.huiwu.files.card.CardColumns.LINE;
import static dev.huiwu.files.card.CardColumns.NEEDED;
import static dev.huiwu.files.card.CardColumns.PEOPLE;
import static dev.huiwu.files.card.CardColumns.REASON;
import static dev.huiwu.files.card.CardColumns.SEATS;
import static dev.huiwu.files.card.CardColumns.SOME_CARD;
import static dev.huiwu.files.card.CardColumns.SOME_CLASS;
import static dev.huiwu.files.card.CardColumns.SOME_KEEPER;
import static dev.huiwu.files.card.CardColumns.SOME_PLACE;
import static dev.huiwu.files.card.CardColumns.SOME_TEXT;
import static dev.huiwu.files.card.CardColumns.TASK;
import static dev.huiwu.files.card.CardColumns.UNITS;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardComparisonRequest;
import dev.huiwu.core.card.CardHeld;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardToMake;
import dev.huiwu.core.card.CardToRetire;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.card.CardColumns.Task;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a comparison of cards leads to, as CSV or a workbook: what to make and for whom, what is there, where it lies and who keeps
 * it, what to retire and why. Whoever makes and fetches cards works from it; {@link CardComparisonReader} reads it back. Cards to make are
 * in the order they are laid, the others place by place. Thread-safe.
 */
public final class CardComparisonWriter {

    /** What stands for a seat or person that is not said. */
    static final String NONE = "-";

    private final CardComparisonRequest request;
    private final UnitDirectory units;
    private final CustodianDirectory custodians;
    private final Language language;
    private final Map<PersonId, UnitId> unitOf = new HashMap<>();

    private CardComparisonWriter(
            CardComparisonRequest request, UnitDirectory units, CustodianDirectory custodians, Language language) {
        this.request = request;
        this.units = units;
        this.custodians = custodians;
        this.language = language;
        request.people().forEach(person -> unitOf.put(person.person(), person.unit()));
    }

    /**
     * Returns the table as CSV.
     *
     * @param request what was compared; its people and its day say units and custodians
     * @param units by whose short names the units are called
     * @param custodians who keeps which class; empty where that is not known
     */
    public static byte[] write(
            CardComparison comparison,
            CardComparisonRequest request,
            UnitDirectory units,
            CustodianDirectory custodians,
            Language language) {
        return new CardComparisonWriter(request, units, custodians, language)
                .table(comparison)
                .csv();
    }

    /** Returns the same as a workbook (.xlsx). */
    public static byte[] writeWorkbook(
            CardComparison comparison,
            CardComparisonRequest request,
            UnitDirectory units,
            CustodianDirectory custodians,
            Language language) {
        return new CardComparisonWriter(request, units, custodians, language)
                .table(comparison)
                .workbook();
    }

    private CardTable table(CardComparison comparison) {
        CardTable table = new CardTable(
                "座签比对",
                "cards compared",
                language,
                TASK,
                SOME_CLASS,
                SOME_TEXT,
                LINE,
                UNITS,
                COUNT,
                SOME_PLACE,
                SOME_KEEPER,
                DEPUTY,
                SOME_CARD,
                NEEDED,
                HELD,
                SEATS,
                PEOPLE,
                REASON);
        comparison.make().forEach(make -> table.row(cells -> fill(cells, make)));
        comparison.have().stream()
                .sorted(Comparator.comparing(held -> held.place().orElse("")))
                .forEach(held -> table.row(cells -> fill(cells, held)));
        comparison.retire().stream()
                .sorted(Comparator.comparing(CardToRetire::place))
                .forEach(retire -> table.row(cells -> fill(cells, retire)));
        return table;
    }

    private void fill(CardTable.Cells cells, CardToMake make) {
        start(cells, Task.MAKE, make.card(), make.count())
                .put(UNITS, units(make))
                .put(SOME_PLACE, keeper(make.card()).map(Custodian::place))
                .put(NEEDED, make.needed())
                .put(HELD, make.held())
                .put(SEATS, joined(make, CardNeed::seat))
                .put(PEOPLE, joined(make, CardNeed::person));
    }

    private void fill(CardTable.Cells cells, CardHeld held) {
        start(cells, Task.HAVE, held.item().card(), held.count())
                .card(held.card())
                .put(UNITS, held.item().unit().map(this::shortName))
                .put(SOME_PLACE, held.place())
                .put(SOME_CARD, held.item().id());
    }

    private void fill(CardTable.Cells cells, CardToRetire retire) {
        start(cells, Task.RETIRE, retire.item().card(), retire.count())
                .put(UNITS, retire.item().unit().map(this::shortName))
                .put(SOME_PLACE, retire.place())
                .put(SOME_CARD, retire.item().id())
                .put(
                        REASON,
                        language.choose(retire.reason().label(), retire.reason().code()));
    }

    /** Puts what every row says; the custodian is that of the class under which the card is, or comes to be, filed. */
    private CardTable.Cells start(CardTable.Cells cells, Task task, NameCard filed, int count) {
        return cells.card(filed)
                .put(TASK, task.word(language))
                .put(COUNT, count)
                .put(SOME_KEEPER, keeper(filed).map(Custodian::keeper))
                .put(DEPUTY, keeper(filed).flatMap(Custodian::deputy));
    }

    private Optional<Custodian> keeper(NameCard card) {
        return custodians.find(card.cardClass(), request.status().date());
    }

    private String units(CardToMake make) {
        return make.needs().stream()
                .flatMap(need -> need.person().map(unitOf::get).stream())
                .distinct()
                .map(this::shortName)
                .collect(Collectors.joining("、"));
    }

    private String shortName(UnitId unit) {
        return units.find(unit).map(Unit::shortName).orElse(unit.value());
    }

    private static String joined(CardToMake make, Function<CardNeed, Optional<?>> what) {
        return make.needs().stream()
                .map(need -> what.apply(need).map(Object::toString).orElse(NONE))
                .collect(Collectors.joining("、"));
    }
}
