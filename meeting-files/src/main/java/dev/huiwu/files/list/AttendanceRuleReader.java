package dev.huiwu.files.list;

import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.scope.AttendanceRule;
import dev.huiwu.core.scope.AttendanceRules;
import dev.huiwu.core.scope.AttendanceSelector;
import dev.huiwu.core.scope.TopicPart;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who attends which type of meeting, {@code attendance-rules.csv}. Thread-safe. */
public final class AttendanceRuleReader {

    private static final Column ID = Column.needed("规则编号", "编号", "id");
    private static final Column TYPE = Column.needed("会议类型", "会议", "meetingtype");
    private static final Column BY = Column.needed("选取方式", "方式", "by");
    private static final Column WHAT = Column.needed("选取对象", "对象", "what");
    private static final Column EXCEPT = Column.optional("除外", "除外单位", "except");
    private static final Column KIND = Column.needed("参会类别", "类别", "kind");
    private static final Column POSTS = Column.optional("职务", "参会职务", "posts");
    private static final Column PLACES = Column.optional("人数", "名额", "places");
    private static final Column ZONE = Column.optional("分区", "座区", "zone");
    private static final Column SINCE = Column.optional("生效", "起", "since");
    private static final Column UNTIL = Column.optional("失效", "止", "until");
    private static final Column SOURCE = Column.needed("依据", "文号", "source");
    private static final TableReader TABLE =
            TableReader.of(ID, TYPE, BY, WHAT, EXCEPT, KIND, POSTS, PLACES, ZONE, SINCE, UNTIL, SOURCE);

    private static final int MAX_PLACES = 10_000;

    private enum By {
        CATEGORY,
        UNIT,
        POST,
        TOPIC
    }

    private static final Words<By> WAYS = Words.<By>of()
            .with(By.CATEGORY, "类别", "单位类别", "category")
            .with(By.UNIT, "单位", "unit")
            .with(By.POST, "职务", "领导", "post")
            .with(By.TOPIC, "议题", "topic");

    private static final Words<TopicPart> PARTS = Words.<TopicPart>of()
            .with(TopicPart.REPORTING, "汇报单位", "汇报", "reporting")
            .with(TopicPart.NON_VOTING, "列席单位", "列席", "non-voting");

    private final UnitCells unitCells;
    private final Problems problems = new Problems();

    private AttendanceRuleReader(UnitDirectory units) {
        this.unitCells = new UnitCells(units);
    }

    /** Returns the rules whose rows could be read, in their order. */
    public static ReadResult<AttendanceRules> read(String file, byte[] bytes, UnitDirectory units) {
        return new AttendanceRuleReader(units).read(file, bytes);
    }

    private ReadResult<AttendanceRules> read(String file, byte[] bytes) {
        List<AttendanceRule> rules = new ArrayList<>();
        Ids ids = new Ids();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = ids.next(cells, ID);
            rule(cells, row, id).ifPresent(rules::add);
        }
        return ReadResult.of(new AttendanceRules(rules), problems.byRow());
    }

    private Optional<AttendanceRule> rule(Cells cells, Row row, String id) {
        Optional<MeetingType> type = AttendanceWords.type(cells, TYPE);
        Optional<AttendanceSelector> selector = selector(cells);
        AttendanceRule.Builder rule = AttendanceRule.builder()
                .id(id)
                .kind(AttendanceWords.neededKind(cells, KIND))
                .except(unitCells.units(cells, EXCEPT))
                .source(cells.needed(SOURCE));
        List<String> posts = Words.PIECES.splitToList(row.text(POSTS));
        rule.posts(posts);
        int least = Math.max(1, posts.size());
        rule.places(row.isBlank(PLACES) ? least : cells.number(PLACES, least, MAX_PLACES));
        Optional<LocalDate> since = cells.date(SINCE);
        Optional<LocalDate> until = cells.date(UNTIL);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            cells.error("dates-reversed", UNTIL, "since", since.get(), "until", until.get());
        }
        if (!cells.good() || type.isEmpty() || selector.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rule.meetingType(type.get())
                .selector(selector.get())
                .zone(cells.text(ZONE))
                .since(since)
                .until(until)
                .build());
    }

    private Optional<AttendanceSelector> selector(Cells cells) {
        cells.needed(BY);
        Optional<By> by = cells.word(BY, WAYS);
        String what = cells.needed(WHAT);
        if (by.isEmpty() || what.isEmpty()) {
            return Optional.empty();
        }
        return switch (by.get()) {
            case CATEGORY -> unitCells.category(cells, WHAT, what).map(AttendanceSelector.ByCategory::new);
            case UNIT -> unitCells.needed(cells, WHAT).map(AttendanceSelector.ByUnit::new);
            case POST -> post(cells, what);
            case TOPIC -> cells.word(WHAT, PARTS).map(AttendanceSelector.ByTopic::new);
        };
    }

    /** Reads a body of leaders, or a body and a post behind a colon. */
    private Optional<AttendanceSelector> post(Cells cells, String what) {
        String[] parts = what.split("[:：]", 2);
        Optional<String> post = parts.length == 1
                ? Optional.empty()
                : Optional.of(Words.trim(parts[1])).filter(text -> !text.isEmpty());
        return unitCells
                .resolve(cells, WHAT, Words.trim(parts[0]))
                .map(body -> new AttendanceSelector.ByPost(body, post));
    }
}
