package dev.huiwu.files.meeting;

import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.meeting.SiteScope;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rooms of a meeting by video and who sits in which, {@code meeting-sites.csv}. Thread-safe. */
public final class SiteReader {

    private static final Column CODE = Column.needed("会场代码", "代码", "site");
    private static final Column NAME = Column.needed("会场名称", "名称", "name");
    private static final Column MAIN = Column.needed("主/分会场", "主分会场", "类型", "main");
    private static final Column SCOPE = Column.optional("单位范围", "范围", "scope");
    private static final Column VENUE = Column.optional("场地代码", "场地", "venue");
    private static final TableReader TABLE = TableReader.of(CODE, NAME, MAIN, SCOPE, VENUE);
    private static final Words<Boolean> MAIN_OR_BRANCH =
            Words.<Boolean>of().with(true, "主会场", "主", "main").with(false, "分会场", "分", "branch");

    private SiteReader() {}

    /**
     * Returns the rooms whose rows could be read, in their order. A main room without a scope takes whomever no other room takes;
     * where the table does not name a venue it is the one with the room's code.
     */
    public static ReadResult<List<MeetingSite>> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        Scopes scopes = new Scopes(units);
        Map<String, Integer> codes = new HashMap<>();
        Map<String, Integer> venues = new HashMap<>();
        List<MeetingSite> sites = new ArrayList<>();
        int mains = 0;
        List<Row> rows = TABLE.read(file, bytes, problems);
        for (Row row : rows) {
            Cells cells = new Cells(row, problems);
            String code = cells.id(CODE);
            String name = cells.needed(NAME);
            cells.needed(MAIN);
            Optional<Boolean> main = cells.word(MAIN, MAIN_OR_BRANCH);
            mains += main.orElse(false) ? 1 : 0;
            // folders are named by the codes, and some systems do not tell A from a
            Integer first = codes.putIfAbsent(Words.key(code), row.number());
            if (first != null && !code.isEmpty()) {
                cells.error("duplicate-site", CODE, "site", code, "row", first);
            }
            if (main.filter(isMain -> !isMain).isPresent()) {
                cells.needed(SCOPE);
            }
            Optional<SiteScope> scope = scopes.read(row, cells);
            String venue = row.isBlank(VENUE) ? code : cells.id(VENUE);
            Integer other = first == null ? venues.putIfAbsent(venue, row.number()) : null;
            if (other != null && !venue.isEmpty()) {
                cells.error("site-venue-taken", VENUE, "venue", venue, "row", other);
            }
            if (cells.good() && main.isPresent()) {
                sites.add(new MeetingSite(code, name, venue, main.get(), scope));
            }
        }
        if (!rows.isEmpty() && mains != 1) {
            problems.error("main-site-rows", rows.get(0).at(MAIN), "found", mains);
        }
        return ReadResult.of(List.copyOf(sites), problems.byRow());
    }

    /** The categories and units of a table, each in one row; not thread-safe. */
    private static final class Scopes {

        private final UnitDirectory units;
        private final Set<String> categories;
        private final Map<String, Integer> rows = new HashMap<>();

        Scopes(UnitDirectory units) {
            this.units = units;
            this.categories =
                    units.units().stream().map(unit -> unit.category().code()).collect(Collectors.toSet());
        }

        Optional<SiteScope> read(Row row, Cells cells) {
            Set<String> whole = new LinkedHashSet<>();
            Set<UnitId> single = new LinkedHashSet<>();
            for (String piece : Words.PIECES.split(row.text(SCOPE))) {
                Optional<UnitId> unit = units.resolve(piece).map(Unit::id);
                if (categories.contains(piece)) {
                    whole.add(piece);
                } else if (unit.isPresent()) {
                    single.add(unit.get());
                } else {
                    cells.error("unknown-scope", SCOPE, "found", piece);
                }
                Integer first = rows.putIfAbsent(unit.map(UnitId::value).orElse(piece), row.number());
                if (first != null) {
                    cells.error("scope-repeated", SCOPE, "found", piece, "row", first);
                }
            }
            return whole.isEmpty() && single.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SiteScope(whole, single, Set.of()));
        }
    }
}
