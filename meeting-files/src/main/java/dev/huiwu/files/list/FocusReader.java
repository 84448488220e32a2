package dev.huiwu.files.list;

import dev.huiwu.core.leader.FocusArea;
import dev.huiwu.core.leader.FocusVisibility;
import dev.huiwu.core.leader.LeaderFocus;
import dev.huiwu.core.leader.SuggestionDecision;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what leaders asked about, {@code leader-focus.csv}, the table of areas, {@code focus-areas.csv}, and what was decided on
 * suggestions, {@code suggestions.csv}. None of them leaves the office. Thread-safe.
 */
public final class FocusReader {

    private static final Column ID = Column.needed("关注编号", "编号", "id");
    private static final Column POST = Column.needed("领导职务", "领导", "leaderpost");
    private static final Column AREA = Column.needed("领域编号", "领域", "area");
    private static final Column STATEMENT = Column.needed("关注内容", "内容", "statement");
    private static final Column DOCUMENT = Column.needed("依据文件", "依据", "文号", "document");
    private static final Column SINCE = Column.needed("起", "生效", "since");
    private static final Column UNTIL = Column.optional("止", "失效", "until");
    private static final Column VISIBILITY = Column.optional("可见范围", "visibility");
    private static final TableReader MATTERS = TableReader.of(
                    ID, POST, AREA, STATEMENT, DOCUMENT, SINCE, UNTIL, VISIBILITY)
            .orEmpty();

    private static final Column AREA_CODE = Column.needed("领域编号", "编号", "code");
    private static final Column LABEL = Column.needed("领域", "领域名称", "label");
    private static final Column KEYWORDS = Column.optional("关键词", "keywords");
    private static final Column UNITS = Column.needed("相关单位", "单位", "units");
    private static final Column TYPES = Column.optional("会议类型", "会议", "meetingtypes");
    private static final TableReader AREAS = TableReader.of(AREA_CODE, LABEL, KEYWORDS, UNITS, TYPES);

    private static final Column SUGGESTION = Column.needed("提示编号", "编号", "suggestion");
    private static final Column ACCEPTED = Column.needed("采纳", "是否采纳", "accepted");
    private static final Column BY = Column.needed("决定人", "by");
    private static final Column ON = Column.needed("决定日期", "日期", "date");
    private static final Column NOTE = Column.optional("说明", "备注", "note");
    private static final TableReader DECISIONS =
            TableReader.of(SUGGESTION, ACCEPTED, BY, ON, NOTE).orEmpty();

    private static final Words<FocusVisibility> CIRCLES = Words.<FocusVisibility>of()
            .with(FocusVisibility.OFFICE_LEADERS, "办公室领导", "office-leaders")
            .with(FocusVisibility.SECTION, "承办处室", "section")
            .with(FocusVisibility.OFFICE, "办公室内部", "office");

    private FocusReader() {}

    /** Returns the matters whose rows could be read; a row without a document is an error ({@code focus-without-document}). */
    public static ReadResult<List<LeaderFocus>> readMatters(String file, byte[] bytes) {
        Problems problems = new Problems();
        Ids ids = new Ids();
        List<LeaderFocus> matters = new ArrayList<>();
        for (Row row : MATTERS.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            LeaderFocus.Builder matter = LeaderFocus.builder()
                    .id(ids.next(cells, ID))
                    .leaderPost(cells.needed(POST))
                    .area(cells.needed(AREA))
                    .statement(cells.needed(STATEMENT))
                    .document(row.text(DOCUMENT));
            if (row.isBlank(DOCUMENT)) {
                cells.error("focus-without-document", DOCUMENT);
            }
            LocalDate since = cells.neededDate(SINCE);
            Optional<LocalDate> until = cells.date(UNTIL);
            if (cells.good() && until.isPresent() && until.get().isBefore(since)) {
                cells.error("dates-reversed", UNTIL, "since", since, "until", until.get());
            }
            matter.since(since)
                    .until(until)
                    .visibility(cells.word(VISIBILITY, CIRCLES).orElse(FocusVisibility.OFFICE_LEADERS));
            if (cells.good()) {
                matters.add(matter.build());
            }
        }
        return ReadResult.of(List.copyOf(matters), problems.byRow());
    }

    /** Returns the areas whose rows could be read. */
    public static ReadResult<List<FocusArea>> readAreas(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        UnitCells unitCells = new UnitCells(units);
        Ids ids = new Ids();
        List<FocusArea> areas = new ArrayList<>();
        for (Row row : AREAS.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String code = ids.next(cells, AREA_CODE);
            String label = cells.needed(LABEL);
            cells.needed(UNITS);
            Set<UnitId> concerned = unitCells.units(cells, UNITS);
            Set<MeetingType> types = types(cells);
            if (cells.good()) {
                areas.add(FocusArea.builder()
                        .code(code)
                        .label(label)
                        .keywords(Words.PIECES.splitToList(row.text(KEYWORDS)))
                        .units(concerned)
                        .meetingTypes(types)
                        .build());
            }
        }
        return ReadResult.of(List.copyOf(areas), problems.byRow());
    }

    private static Set<MeetingType> types(Cells cells) {
        Set<MeetingType> types = new LinkedHashSet<>();
        for (String word : Words.PIECES.split(cells.text(TYPES).orElse(""))) {
            AttendanceWords.type(cells, TYPES, word).ifPresent(types::add);
        }
        return types;
    }

    /** Returns the decisions whose rows could be read. */
    public static ReadResult<List<SuggestionDecision>> readDecisions(String file, byte[] bytes) {
        Problems problems = new Problems();
        Ids ids = new Ids();
        List<SuggestionDecision> decisions = new ArrayList<>();
        for (Row row : DECISIONS.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String suggestion = ids.next(cells, SUGGESTION);
            cells.needed(ACCEPTED);
            boolean accepted = cells.flag(ACCEPTED);
            String by = cells.needed(BY);
            LocalDate on = cells.neededDate(ON);
            if (cells.good()) {
                decisions.add(new SuggestionDecision(suggestion, accepted, by, on, row.text(NOTE)));
            }
        }
        return ReadResult.of(List.copyOf(decisions), problems.byRow());
    }
}
