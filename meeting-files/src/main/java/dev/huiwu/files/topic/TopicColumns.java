package dev.huiwu.files.topic;

import dev.huiwu.core.Coded;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.CoordinationState;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of {@code topics.csv}, and the words in them. */
final class TopicColumns {

    static final Column ID = Column.needed("议题编号", "编号", "topic");
    static final Column TITLE = Column.needed("议题名称", "名称", "title");
    static final Column KIND = Column.needed("议题类别", "类别", "kind");
    static final Column LEVEL = Column.needed("密级", "level");
    static final Column UNIT = Column.needed("来文单位", "proposingUnit");
    static final Column DOCUMENT = Column.optional("来文字号", "documentNumber");
    static final Column RECEIVED = Column.needed("收文日期", "receivedOn");
    static final Column ENTERED = Column.optional("登记日期", "enteredOn");
    static final Column SECTION = Column.optional("承办处室", "handlingSection");
    static final Column OPINION = Column.optional("拟办意见", "proposedOpinion");
    static final Column OPINION_ON = Column.optional("拟办日期", "proposedOn");
    static final Column CHARGE = Column.optional("分管领导", "leaderInCharge");
    static final Column COORDINATION = Column.optional("会前协调", "coordination");
    static final Column DIFFERENCES = Column.optional("分歧情况", "differences");
    static final Column LEAN = Column.optional("倾向性意见", "lean");
    static final Column PROCEDURE = Column.optional("重大行政决策程序", "procedure");
    static final Column MEETING_TYPE = Column.needed("拟上会议", "meetingType");
    static final Column MEETING = Column.optional("会议届次", "meeting");
    static final Column MEETING_ON = Column.optional("会议日期", "meetingOn");
    static final Column ORDER = Column.optional("议题序号", "order");
    static final Column PAPERS = Column.optional("材料送达日期", "papersDeliveredOn");
    static final Column PARTY_GROUP = Column.optional("党组研究日期", "partyGroupOn");
    static final Column CARRIED = Column.optional("上次未议", "carriedOver");
    static final Column REPORTING = Column.optional("汇报单位", "reportingUnit");
    static final Column MINUTES = Column.optional("汇报时长（分钟）", "汇报时长", "reportMinutes");
    static final Column ATTENDING = Column.optional("列席单位", "nonVotingUnits");
    static final Column STATE = Column.needed("状态", "state");
    static final Column STATE_REASON = Column.optional("状态说明", "stateReason");
    static final Column OUTCOME = Column.optional("审议结果", "outcome");
    static final Column WORDS = Column.optional("决定内容", "decision");
    static final Column MINUTES_NUMBER = Column.optional("纪要文号", "minutesNumber");
    static final Column MINUTES_ON = Column.optional("纪要日期", "minutesOn");
    static final Column ANSWERABLE = Column.optional("责任单位", "answerableUnit");
    static final Column TASK = Column.optional("交办事项", "task");
    static final Column DEADLINE = Column.optional("办理时限", "deadline");
    static final Column RESULT = Column.optional("办结情况", "result");
    static final Column COMPLETED = Column.optional("办结日期", "completedOn");
    static final Column REMARK = Column.optional("备注", "remark");

    /** Where the {@link TopicRecord} of a topic stands: in the first, and what a cell has no room for in the next. */
    static final List<Column> RECORDS = IntStream.rangeClosed(1, 30)
            .mapToObj(i -> i == 1 ? Column.optional("其他记录", "record") : Column.optional("其他记录" + i, "record" + i))
            .toList();

    /** The most characters of a cell; a spreadsheet holds no more. */
    static final int CELL = 32_000;

    /**
     * Where a leader's opinion and its day stand.
     *
     * @param role in which place of the chain
     * @param opinion the column of the opinion
     * @param on the column of its day
     */
    record Signing(SignOffRole role, Column opinion, Column on) {}

    static final Signing DEPUTY = new Signing(
            SignOffRole.DEPUTY_SECRETARY_GENERAL,
            Column.optional("副秘书长意见", "deputySecretaryGeneral"),
            Column.optional("副秘书长日期", "deputySecretaryGeneralOn"));
    static final Signing SECRETARY = new Signing(
            SignOffRole.SECRETARY_GENERAL,
            Column.optional("秘书长意见", "secretaryGeneral"),
            Column.optional("秘书长日期", "secretaryGeneralOn"));
    static final Signing IN_CHARGE = new Signing(
            SignOffRole.LEADER_IN_CHARGE,
            Column.optional("分管领导签批意见", "leaderInChargeOpinion"),
            Column.optional("分管领导签批日期", "leaderInChargeOn"));
    static final Signing HEAD = new Signing(
            SignOffRole.HEAD_OF_GOVERNMENT,
            Column.optional("主要领导签批意见", "headOfGovernment"),
            Column.optional("主要领导签批日期", "headOfGovernmentOn"));

    /** The places of the chain, in order. */
    static final List<Signing> CHAIN = List.of(DEPUTY, SECRETARY, IN_CHARGE, HEAD);

    /**
     * A review with a column of its own.
     *
     * @param kind the review
     * @param column its column
     * @param words the words for its results
     */
    record Reviewing(ReviewKind kind, Column column, Words<ReviewResult> words) {

        /** Returns the word for a result. */
        String word(ReviewResult result) {
            return kind.equals(ReviewKind.POLICY_CONSISTENCY) ? policyWord(result) : result.label();
        }
    }

    /** The reviews with columns of their own. */
    static final List<Reviewing> REVIEWS = List.of(
            new Reviewing(
                    ReviewKind.LEGALITY,
                    Column.optional("合法性审查", "legality"),
                    words(ReviewResult.values(), ReviewResult::label)),
            new Reviewing(
                    ReviewKind.FAIR_COMPETITION,
                    Column.optional("公平竞争审查", "fairCompetition"),
                    words(ReviewResult.values(), ReviewResult::label)),
            new Reviewing(
                    ReviewKind.POLICY_CONSISTENCY,
                    Column.optional("宏观政策取向一致性", "policyConsistency"),
                    words(ReviewResult.values(), TopicColumns::policyWord)));

    /** The columns of every table, and {@link #SOME} where any topic needs them, in the order they are written. */
    static final List<Column> ALL = columns(
            ID,
            TITLE,
            KIND,
            LEVEL,
            UNIT,
            DOCUMENT,
            RECEIVED,
            ENTERED,
            SECTION,
            OPINION,
            OPINION_ON,
            DEPUTY.opinion(),
            DEPUTY.on(),
            SECRETARY.opinion(),
            SECRETARY.on(),
            CHARGE,
            IN_CHARGE.opinion(),
            IN_CHARGE.on(),
            HEAD.opinion(),
            HEAD.on(),
            COORDINATION,
            DIFFERENCES,
            LEAN,
            REVIEWS.get(0).column(),
            REVIEWS.get(1).column(),
            PROCEDURE,
            REVIEWS.get(2).column(),
            PARTY_GROUP,
            MEETING_TYPE,
            MEETING,
            MEETING_ON,
            ORDER,
            PAPERS,
            CARRIED,
            REPORTING,
            MINUTES,
            ATTENDING,
            STATE,
            STATE_REASON,
            OUTCOME,
            WORDS,
            MINUTES_NUMBER,
            MINUTES_ON,
            ANSWERABLE,
            TASK,
            DEADLINE,
            RESULT,
            COMPLETED,
            REMARK);

    /** The columns that are written only where any topic needs them. */
    static final Set<Column> SOME = Stream.concat(
                    Stream.of(ENTERED, DIFFERENCES, LEAN, PARTY_GROUP, CARRIED, STATE_REASON, WORDS, MINUTES_ON, TASK),
                    RECORDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** The table. */
    static final TableReader TABLE = TableReader.of(ALL.toArray(Column[]::new)).withCellsOf(CELL);

    static final Words<SecrecyLevel> LEVELS = words(SecrecyLevel.values(), SecrecyLevel::label);
    static final Words<TopicState> STATES = words(TopicState.values(), TopicState::label);
    static final Words<TopicOutcome> OUTCOMES = words(TopicOutcome.values(), TopicOutcome::label);
    static final Words<CoordinationState> COORDINATIONS = words(CoordinationState.values(), CoordinationState::label)
            .with(CoordinationState.DIFFERENCES, CoordinationState.DIFFERENCES.label(), "有分歧");

    /** What stands in the column of the procedure where a topic is no major decision. */
    static final String NO_PROCEDURE = "不适用";

    /** What the column of the procedure calls a step that is done; the other words are those of {@link ReviewResult}. */
    static final String STEP_DONE = "已完成";

    private TopicColumns() {}

    private static List<Column> columns(Column... columns) {
        return Stream.concat(Arrays.stream(columns), RECORDS.stream()).toList();
    }

    private static String policyWord(ReviewResult result) {
        return switch (result) {
            case PASSED -> "一致";
            case FAILED -> "不一致";
            case IN_PROGRESS -> "评估中";
            case NOT_STARTED, NOT_APPLICABLE -> result.label();
        };
    }

    private static <T extends Coded> Words<T> words(T[] constants, Function<T, String> label) {
        Words<T> words = Words.of();
        for (T constant : constants) {
            words = words.with(constant, label.apply(constant), constant.code());
        }
        return words;
    }
}
