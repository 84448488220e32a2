package dev.huiwu.files.internal;

import com.google.common.base.CharMatcher;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.meeting.MeetingType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words for capacities and types of meeting that all tables of an office share. */
public final class AttendanceWords {

    /**
     * A capacity, and whether the word for it says that the person attends every meeting.
     *
     * @param kind the capacity
     * @param fixed whether at every meeting
     */
    public record Kind(AttendanceKind kind, boolean fixed) {

        private Kind(AttendanceKind kind) {
            this(kind, false);
        }
    }

    /** The words for capacities. */
    public static final Words<Kind> KINDS = Words.<Kind>of()
            .with(new Kind(AttendanceKind.MEMBER), "出席", "正式出席", "代表", "member")
            .with(new Kind(AttendanceKind.PARTICIPANT), "参加", "参会", "participant")
            .with(new Kind(AttendanceKind.INVITED), "邀请", "特邀", "应邀", "invited")
            .with(new Kind(AttendanceKind.NON_VOTING), "列席", "non-voting")
            .with(new Kind(AttendanceKind.NON_VOTING, true), "列席(固定)", "固定列席")
            .with(new Kind(AttendanceKind.OBSERVER), "旁听", "observer")
            .with(new Kind(AttendanceKind.STAFF), "工作人员", "会务", "会务人员", "staff");

    private static final Words<MeetingType> TYPES = Words.<MeetingType>of()
            .with(MeetingType.EXECUTIVE, "常务会议", "市政府常务会议", "executive")
            .with(MeetingType.PLENARY, "全体会议", "市政府全体会议", "plenary")
            .with(MeetingType.MAYOR_OFFICE, "市长办公会议", "mayor-office")
            .with(MeetingType.ECONOMIC_ANALYSIS, "经济运行分析会", "economic-analysis")
            .with(MeetingType.CONGRESS, "代表会议", "congress");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final CharMatcher NOBODY_YET_SIGNS = CharMatcher.anyOf("定报");
    private static final Words<Boolean> NOBODY_YET = Words.<Boolean>of().with(true, "待定", "待报", "未定");

    private AttendanceWords() {}

    /** Says whether a cell for a name says that nobody is named yet. */
    public static boolean isNobodyYet(String text) {
        return NOBODY_YET_SIGNS.matchesAnyOf(text) && NOBODY_YET.meaning(text).isPresent();
    }

    /** Returns the type of meeting in a cell that must hold one: a word for a usual one, or the code of the office's own. */
    public static Optional<MeetingType> type(Cells cells, Column column) {
        String text = cells.needed(column);
        return text.isEmpty() ? Optional.empty() : type(cells, column, text);
    }

    /** Returns the type of meeting a word of a cell stands for. */
    public static Optional<MeetingType> type(Cells cells, Column column, String word) {
        Optional<MeetingType> type = type(word);
        if (type.isEmpty()) {
            cells.error("unknown-value", column, "found", word, "expected", TYPES.expected());
        }
        type.map(AttendanceWords::near)
                .filter(near -> !near.isEmpty())
                .ifPresent(near -> cells.warning("meeting-type-near", column, "found", word, "near", near));
        return type;
    }

    /** Returns the type of meeting in a field of a document that must hold one. */
    public static Optional<MeetingType> type(Fields fields, String field, Problems problems) {
        String text = fields.needed(field);
        Optional<MeetingType> type = text.isEmpty() ? Optional.empty() : type(text);
        if (type.isEmpty() && !text.isEmpty()) {
            problems.error("unknown-value", fields.at(field), "found", text, "expected", TYPES.expected());
        }
        type.map(AttendanceWords::near)
                .filter(near -> !near.isEmpty())
                .ifPresent(
                        near -> problems.warning("meeting-type-near", fields.at(field), "found", text, "near", near));
        return type;
    }

    private static Optional<MeetingType> type(String text) {
        return TYPES.meaning(text)
                .or(() -> Optional.of(text)
                        .filter(code -> TYPE.matcher(code).matches())
                        .map(MeetingType::new));
    }

    /** Returns the usual types that an office's own one may be a misspelling of. */
    private static String near(MeetingType type) {
        List<String> usual = Stream.of(
                        MeetingType.EXECUTIVE,
                        MeetingType.PLENARY,
                        MeetingType.MAYOR_OFFICE,
                        MeetingType.ECONOMIC_ANALYSIS,
                        MeetingType.CONGRESS)
                .map(MeetingType::code)
                .toList();
        return usual.contains(type.code()) ? "" : String.join(", ", SimilarWords.near(type.code(), usual));
    }

    /** Returns the capacity in a cell, if it holds one. */
    public static Optional<AttendanceKind> kind(Cells cells, Column column) {
        Optional<Kind> kind = cells.word(column, KINDS);
        return kind.map(Kind::kind);
    }

    /** Returns the capacity in a cell that must hold one; a member if it does not. */
    public static AttendanceKind neededKind(Cells cells, Column column) {
        cells.needed(column);
        return kind(cells, column).orElse(AttendanceKind.MEMBER);
    }
}
