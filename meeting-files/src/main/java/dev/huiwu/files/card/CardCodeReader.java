package dev.huiwu.files.card;

import static dev.huiwu.files.card.CardColumns.CODE;
import static dev.huiwu.files.card.CardColumns.CODE_PERSON;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the QR code on each person's card says, {@code card-codes.csv}, such as a check-in system gave it out. Thread-safe. */
public final class CardCodeReader {

    private static final TableReader TABLE = TableReader.of(CODE_PERSON, CODE);

    private CardCodeReader() {}

    /**
     * Returns the codes of the rows that could be read, in their order. Who is not on the list is a warning; the row is left out.
     *
     * @param people who is on the list
     */
    public static ReadResult<Map<PersonId, String>> read(String file, byte[] bytes, Set<PersonId> people) {
        Problems problems = new Problems();
        Map<PersonId, String> codes = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        List<Row> table = TABLE.read(file, bytes, problems);
        for (Row row : table) {
            Cells cells = new Cells(row, problems);
            String id = cells.id(CODE_PERSON);
            String code = cells.needed(CODE);
            Integer first = id.isEmpty() ? null : rows.putIfAbsent(id, row.number());
            if (first != null) {
                cells.error("duplicate-id", CODE_PERSON, "id", id, "row", first);
            }
            if (!cells.good()) {
                continue;
            }
            if (people.contains(new PersonId(id))) {
                codes.put(new PersonId(id), code);
            } else {
                cells.warning("card-code-of-nobody", CODE_PERSON, "person", id);
            }
        }
        return ReadResult.of(Collections.unmodifiableMap(codes), problems.byRow());
    }
}
