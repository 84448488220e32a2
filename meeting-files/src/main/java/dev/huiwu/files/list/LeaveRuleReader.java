package dev.huiwu.files.list;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.AttendeeSelector;
import dev.huiwu.core.attendee.LeaveRule;
import dev.huiwu.core.attendee.LeaveRules;
import dev.huiwu.core.attendee.RankOrder;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.AttendanceWords;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Ids;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the office's table of leave and substitutes, {@code leave-rules.csv}. Thread-safe. */
public final class LeaveRuleReader {

    private static final Column ID = Column.needed("规则编号", "编号", "id");
    private static final Column KINDS = Column.optional("参会类别", "类别", "kinds");
    private static final Column CATEGORIES = Column.optional("单位类别", "单位类别代码", "categories");
    private static final Column UNITS = Column.optional("单位", "units");
    private static final Column RANKS = Column.optional("职级", "ranks");
    private static final Column POSTS = Column.optional("职务", "posts");
    private static final Column APPROVERS = Column.needed("批准人", "审批人", "approvers");
    private static final Column HOURS = Column.optional("提前小时", "hoursbefore");
    private static final Column SUBSTITUTE = Column.optional("可代会", "substitute");
    private static final Column LOWEST = Column.optional("代会人最低职级", "最低职级", "lowestrank");
    private static final Column LEVELS = Column.optional("可低几级", "levelsbelow");
    private static final TableReader TABLE =
            TableReader.of(ID, KINDS, CATEGORIES, UNITS, RANKS, POSTS, APPROVERS, HOURS, SUBSTITUTE, LOWEST, LEVELS);

    private static final int MAX_HOURS = 24 * 90;
    private static final int MAX_LEVELS = 20;

    private LeaveRuleReader() {}

    /** Returns the rules whose rows could be read, in their order; ranks stand in the usual order. */
    public static ReadResult<LeaveRules> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        UnitCells unitCells = new UnitCells(units);
        Ids ids = new Ids();
        List<LeaveRule> rules = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = ids.next(cells, ID);
            AttendeeSelector.Builder who = AttendeeSelector.builder()
                    .units(unitCells.units(cells, UNITS))
                    .posts(Words.PIECES.splitToList(row.text(POSTS)));
            kinds(cells).forEach(who::addKinds);
            Words.PIECES
                    .split(row.text(CATEGORIES))
                    .forEach(text -> unitCells.category(cells, CATEGORIES, text).ifPresent(who::addCategories));
            List<String> approvers = Words.PIECES.splitToList(cells.needed(APPROVERS));
            OptionalInt hours = number(cells, HOURS, MAX_HOURS);
            OptionalInt levels = number(cells, LEVELS, MAX_LEVELS);
            Optional<String> lowest = cells.text(LOWEST);
            lowest.ifPresent(rank -> checkRank(cells, LOWEST, rank));
            List<String> ranks = Words.PIECES.splitToList(row.text(RANKS));
            ranks.forEach(rank -> checkRank(cells, RANKS, rank));
            boolean allowed = row.isBlank(SUBSTITUTE) || cells.flag(SUBSTITUTE);
            if (cells.good()) {
                rules.add(LeaveRule.builder()
                        .id(id)
                        .who(who.ranks(ranks).build())
                        .approvers(approvers)
                        .hoursBefore(hours)
                        .substituteAllowed(allowed)
                        .lowestRank(lowest)
                        .levelsBelow(levels)
                        .build());
            }
        }
        return ReadResult.of(LeaveRules.builder().rules(rules).build(), problems.byRow());
    }

    private static void checkRank(Cells cells, Column column, String rank) {
        if (RankOrder.usual().level(rank).isEmpty()) {
            cells.error(
                    "unknown-value",
                    column,
                    "found",
                    rank,
                    "expected",
                    RankOrder.usual().levels().stream().flatMap(List::stream).collect(Collectors.joining(", ")));
        }
    }

    private static OptionalInt number(Cells cells, Column column, int most) {
        return cells.text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(cells.number(column, 0, most));
    }

    private static Set<AttendanceKind> kinds(Cells cells) {
        Set<AttendanceKind> kinds = new LinkedHashSet<>();
        for (String word : Words.PIECES.split(cells.text(KINDS).orElse(""))) {
            AttendanceWords.KINDS
                    .meaning(word)
                    .ifPresentOrElse(
                            kind -> kinds.add(kind.kind()),
                            () -> cells.error(
                                    "unknown-kind",
                                    KINDS,
                                    "found",
                                    word,
                                    "expected",
                                    AttendanceWords.KINDS.expected()));
        }
        return kinds;
    }
}
