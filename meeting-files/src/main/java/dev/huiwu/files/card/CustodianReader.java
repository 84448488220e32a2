package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.CLASS;
import static dev.huiwu.files.card.CardColumns.DEPUTY;
import static dev.huiwu.files.card.CardColumns.KEEPER;
import static dev.huiwu.files.card.CardColumns.PLACE;
import static dev.huiwu.files.card.CardColumns.SINCE;
import static dev.huiwu.files.card.CardColumns.UNTIL;

import dev.huiwu.core.Finding;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who keeps which class of cards, {@code card-custodians.csv}. Thread-safe. */
public final class CustodianReader {

    private static final TableReader TABLE = TableReader.of(CLASS, PLACE, KEEPER, DEPUTY, SINCE, UNTIL);

    private final List<Custodian> custodians = new ArrayList<>();
    private final List<Cells> rows = new ArrayList<>();

    private CustodianReader() {}

    /** Returns the entries whose rows could be read, of two for one class at one time the first. */
    public static ReadResult<CustodianDirectory> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        CustodianReader reader = new CustodianReader();
        for (Row row : TABLE.read(file, bytes, problems)) {
            reader.row(new Cells(row, problems));
        }
        reader.takeOutSeconds();
        return ReadResult.of(CustodianDirectory.of(reader.custodians), problems.byRow());
    }

    private void row(Cells cells) {
        cells.needed(CLASS);
        Optional<CardClass> cardClass = CardColumns.cardClass(cells, CLASS);
        String place = cells.needed(PLACE);
        String keeper = cells.needed(KEEPER);
        Optional<String> deputy = cells.text(DEPUTY);
        Optional<LocalDate> since = cells.date(SINCE);
        Optional<LocalDate> until = cells.date(UNTIL);
        if (cells.good()
                && since.isPresent()
                && until.filter(last -> last.isBefore(since.get())).isPresent()) {
            cells.error("dates-reversed", UNTIL, "since", since.get(), "until", until.get());
        }
        if (cells.good() && deputy.equals(Optional.of(keeper))) {
            cells.error("deputy-is-custodian", DEPUTY);
        }
        if (!cells.good() || cardClass.isEmpty()) {
            return;
        }
        custodians.add(Custodian.builder()
                .cardClass(cardClass.get())
                .place(place)
                .keeper(keeper)
                .deputy(deputy)
                .since(since)
                .until(until)
                .build());
        rows.add(cells);
    }

    /** Takes out whoever keeps a class at a time when somebody above does. */
    private void takeOutSeconds() {
        Set<Integer> seconds = new HashSet<>();
        for (Finding finding : CustodianDirectory.check(custodians)) {
            int entry = number(finding, "entry");
            int row = rows.get(number(finding, "other")).at(CLASS).row().orElse(0);
            seconds.add(entry);
            rows.get(entry)
                    .error(
                            "duplicate-custodian",
                            CLASS,
                            "class",
                            custodians.get(entry).cardClass(),
                            "row",
                            row);
        }
        List<Custodian> all = List.copyOf(custodians);
        custodians.clear();
        for (int i = 0; i < all.size(); i++) {
            if (!seconds.contains(i)) {
                custodians.add(all.get(i));
            }
        }
    }

    private static int number(Finding finding, String argument) {
        return Integer.parseInt(finding.arguments().getOrDefault(argument, "1")) - 1;
    }
}
