package dev.huiwu.files.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffChain;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Coordination;
import dev.huiwu.core.topic.CoordinationState;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.unit.UnitReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilesTest {

    private static final Path COMMON = Path.of("../seeds/common");
    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    private static final String TABLE = text(COMMON.resolve("topics.csv"));
    private static final UnitDirectory UNITS = UnitReader.read("units.csv", bytes(COMMON.resolve("units.csv")))
            .value()
            .orElseThrow();

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static ReadResult<List<Topic>> read(String table) {
        return TopicReader.read("topics.csv", table.getBytes(StandardCharsets.UTF_8), UNITS, RULES);
    }

    private static List<Topic> sample() {
        ReadResult<List<Topic>> read = read(TABLE);
        assertThat(read.findings()).isEmpty();
        return read.value().orElseThrow();
    }

    @Test
    void aKindNearToOneWithReviewsIsSaidAndTaken() {
        String mistyped = TABLE.lines()
                .map(line -> line.startsWith("YT-2026-051,") ? line.replaceFirst(",[^,]*,(公开|内部),", ",规范性,$1,") : line)
                .collect(Collectors.joining("\n"));

        ReadResult<List<Topic>> read = read(mistyped);

        assertThat(read.value()).isPresent();
        assertThat(read.findings().list()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("topic-kind-near");
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.toString()).contains("议题类别");
            assertThat(warning.zh()).contains("“规范性”", "“规范性文件”", "合法性审查、公平竞争审查");
        });
    }

    @Nested
    class TheSample {

        @Test
        void r20All62RowsLoadAndWriteBackEqual() {
            List<Topic> topics = sample();

            assertThat(topics).hasSize(62);
            String written = new String(
                    TopicWriter.of(topics, UNITS, RULES, Language.CHINESE).csv(), StandardCharsets.UTF_8);
            assertThat(written.replace("\uFEFF", "").lines())
                    .containsExactlyElementsOf(
                            TABLE.replace("\uFEFF", "").lines().toList());
        }

        @ParameterizedTest
        @EnumSource
        void readsBackEqualInBothLanguagesAndFromAWorkbook(Language language) {
            List<Topic> topics = sample();

            assertThat(TopicReader.read(
                                    "t.csv",
                                    TopicWriter.of(topics, UNITS, RULES, language)
                                            .csv(),
                                    UNITS,
                                    RULES)
                            .value())
                    .contains(topics);
            assertThat(TopicReader.read(
                                    "t.xlsx",
                                    TopicWriter.of(topics, UNITS, RULES, language)
                                            .workbook(),
                                    UNITS,
                                    RULES)
                            .value())
                    .contains(topics);
        }

        @Test
        void r23OneQueryTellsWhatIsOverdueOnADay() {
            TopicRegister register = TopicRegister.inMemory(RULES);
            assertThat(register.takeOver(
                            sample(), new PersonId("clerk"), OffsetDateTime.parse("2026-05-08T09:00+08:00"), "移入"))
                    .isEmpty();

            TopicPage overdue = register.find(TopicQuery.builder()
                    .overdueOn(LocalDate.parse("2026-05-08"))
                    .build());

            assertThat(overdue.topics())
                    .extracting(topic -> topic.id().value())
                    .containsExactlyElementsOf(Stream.of("006", "012", "017", "018", "020", "021", "022", "023", "028")
                            .map("YT-2026-"::concat)
                            .toList());
            assertThat(overdue.total()).isEqualTo(9);
            assertThat(overdue.topics()).allMatch(topic -> topic.remark().equals("逾期未办结"));
            assertThat(register.find(TopicQuery.builder()
                                    .addStates(TopicState.READY)
                                    .build())
                            .total())
                    .isEqualTo(2);
            assertThat(register.find(TopicQuery.builder().title("养老").build()).topics())
                    .extracting(topic -> topic.id().value())
                    .containsExactly("YT-2026-024");
        }

        @Test
        void whatALeaderWroteLastOnATopicPutOffWithoutAMeetingIsNo() {
            Topic held = sample().stream()
                    .filter(topic -> topic.id().equals(new TopicId("YT-2026-050")))
                    .findFirst()
                    .orElseThrow();

            assertThat(held.signOffs().entries())
                    .extracting(entry -> entry.signOff().outcome())
                    .containsExactly(
                            SignOffOutcome.AGREED,
                            SignOffOutcome.AGREED,
                            SignOffOutcome.AGREED,
                            SignOffOutcome.DECLINED);
        }
    }

    @Nested
    class Faults {

        @ParameterizedTest
        @CsvSource({
            "'YT-2026-002,', 'YT-2026-001,', topic-twice, 议题编号",
            "',市政府办公室,示例呈〔2026〕21号', ',市政府办公示,示例呈〔2026〕21号', unknown-unit, 来文单位",
            "'2026-02-11,秘书一科', '2026-13-11,秘书一科', not-a-date, 收文日期",
            "'2026-02-11,秘书一科', '3026-02-11,秘书一科', not-a-date, 收文日期",
            "'2026-02-11,秘书一科', '0206-02-11,秘书一科', not-a-date, 收文日期",
            "'请市长阅示,2026-02-24', '请市长阅示,2026-02-13', topic-date-back, 秘书长日期",
            "'请市长阅示,2026-02-24', '请市长阅示,', value-missing, 秘书长日期",
            "',,已办结,听取', ',,办好了,听取', unknown-value, 状态",
            "',,已办结,听取', ',,已办结,行', unknown-value, 审议结果",
            "',,已办结,听取', ',,督办中,听取', topic-nothing-to-follow, 状态",
            "'第71次常务会议,2026-03-06,1,', '第71次常务会议,2026-03-06,,', value-missing, 议题序号",
            "'2026-04-03,已落实,2026-04-01,', '2026-04-03,已落实,,', topic-task-open, 办结日期",
            "'2026-04-03,已落实,2026-04-01,', '2026-04-03,,2026-04-01,', value-missing, 办结情况",
            "',督办中,通过,', ',督办中,,', topic-state-lacks, 审议结果",
            "',督办中,通过,', ',督办中,不通过,', topic-state-differs, 审议结果",
            "',待印纪要,通过,', ',待印纪要,不通过,', topic-state-differs, 审议结果",
            "',缓议,缓议,', ',缓议,通过,', topic-state-differs, 审议结果",
            "',不通过,不通过,', ',不通过,听取,', topic-state-differs, 审议结果",
            "',已办结,通过,', ',已登记,通过,', topic-state-differs, 审议结果",
            "',已办结,通过,', ',已登记,缓议,', topic-state-differs, 责任单位",
            "',已办结,听取,', ',不通过,不通过,', topic-state-differs, 责任单位",
            "',市政府办公室,2026-04-03,已印发纪要，无交办事项,2026-03-11,', ',,,,,', topic-state-lacks, 办结情况",
            "',市政府办公室,2026-04-03,已印发纪要，无交办事项,2026-03-11,', ',,,已办,,', topic-state-lacks, 办结日期",
            "',督办中,通过,示例府常纪〔2026〕11号,', ',督办中,通过,,', topic-state-lacks, 纪要文号",
            "'不适用,不涉及,市政府常务会议,第71次', '公众参与,不涉及,市政府常务会议,第71次', topic-procedure, 重大行政决策程序",
            "'不适用,不涉及,市政府常务会议,第71次', '合法性审查:已完成,不涉及,市政府常务会议,第71次', topic-review-differs, 重大行政决策程序"
        })
        void areFoundWhereTheyAre(String from, String to, String code, String column) {
            String table = TABLE.replaceFirst(Pattern.quote(from), to);
            assertThat(table).isNotEqualTo(TABLE);

            ReadResult<List<Topic>> read = read(table);

            assertThat(read.value()).isEmpty();
            assertThat(read.findings().list()).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.location().orElseThrow().column()).contains(column);
            });
        }

        @Test
        void allOfThemAtOnce() {
            String table = TABLE.replace(",已办结,", ",办好了,");
            assertThat(read(table).findings().list()).hasSize(15);
        }

        @Test
        void r40ARowAboveTheCeilingIsRefusedAndNothingOfItRepeated() {
            ReadResult<List<Topic>> read = read(TABLE.replaceFirst("传达学习,公开,市政府办公室", "传达学习,机密,不存在的单位"));

            assertThat(read.value()).isEmpty();
            Finding finding = read.findings().list().get(0);
            assertThat(read.findings().list()).hasSize(1);
            assertThat(finding.code()).isEqualTo("above-ceiling");
            assertThat(finding.location().orElseThrow().row()).hasValue(2);
            assertThat(finding.toString())
                    .doesNotContain("YT-2026-001")
                    .doesNotContain("传达")
                    .doesNotContain("机密");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"\"submission\"\":{\"\"level\"\":\"\"secret\"\",\"\"title\"\":\"\"绝密行动\"\"},\"\"remark\"\":\"\"绝密行动\"\"}",
                    "{\"\"submission\"\":{\"\"attachments\"\":[{\"\"name\"\":\"\"绝密行动\"\",\"\"level\"\":\"\"secret\"\"}]}}"
                })
        void r40NorIsARowRepeatedOfWhichTheRecordIsAboveTheCeiling(String record) {
            String table = TABLE.lines()
                    .limit(2)
                    .map(line -> line.startsWith("YT")
                            ? line.replace("公开,市政府办公室", "公开,不存在的单位") + ",\"" + record + "\""
                            : line + ",其他记录")
                    .collect(Collectors.joining("\r\n"));

            ReadResult<List<Topic>> read = read(table);

            assertThat(read.value()).isEmpty();
            assertThat(read.findings().codes()).containsExactly("above-ceiling");
            assertThat(read.findings().toString())
                    .doesNotContain("绝密行动")
                    .doesNotContain("传达")
                    .doesNotContain("不存在的单位");
        }

        @Test
        void r40NothingIsRepeatedOfARowWithoutALevel() {
            ReadResult<List<Topic>> read = read(TABLE.replaceFirst("传达学习,公开,市政府办公室", "传达学习,,不存在的单位"));

            assertThat(read.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("value-missing");
                assertThat(finding.location().orElseThrow().column()).contains("密级");
                assertThat(finding.toString()).doesNotContain("不存在的单位");
            });
        }

        @Test
        void isATaskDoneWithoutAResultOfItsOwn() {
            ReadResult<List<Topic>> read = read(TABLE.replaceFirst(
                    ",市财政局,2026-04-03,办理中,,", ",市财政局；市司法局,2026-04-03；2026-06-30,已落实；,2026-04-02；2026-04-03,"));

            assertThat(read.value()).isEmpty();
            assertThat(read.findings().list()).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("value-missing");
                assertThat(finding.location().orElseThrow().column()).contains("办结情况");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"YT\u00A0001", "YT\u2007001", "YT\u202F001", "YT 001"})
        void isANumberWithABlankOfWhateverWidth(String id) {
            assertThat(read(TABLE.replaceFirst("YT-2026-001", id)).findings().codes())
                    .containsExactly("topic-number");
        }

        @Test
        void aKindIsAsLongAsItsCharactersWhateverTheirPlane() {
            String kind = "𠮷".repeat(50);

            assertThat(read(TABLE.replaceFirst("传达学习,公开", kind + ",公开"))
                            .orThrow()
                            .get(0)
                            .submission()
                            .kind())
                    .isEqualTo(new TopicKind(kind));
            assertThat(read(TABLE.replaceFirst("传达学习,公开", kind + "𠮷,公开"))
                            .findings()
                            .codes())
                    .containsExactly("text-too-long");
        }

        @Test
        void anOversizedTextIsAFinding() {
            ReadResult<List<Topic>> read = read(TABLE.replaceFirst("传达学习上级经济工作会议精神", "长".repeat(501)));

            assertThat(read.findings().codes()).containsExactly("text-too-long");
        }

        @Test
        void aTitleThatLooksLikeAFormulaOrSqlStaysWhatItIs() {
            String evil = "'); DROP TABLE topic; -- =1+1";
            List<Topic> topics = read(TABLE.replaceFirst("传达学习上级经济工作会议精神并研究我市贯彻落实意见", evil))
                    .value()
                    .orElseThrow();

            assertThat(topics.get(0).submission().title()).isEqualTo(evil);
            assertThat(TopicReader.read(
                                    "t.csv",
                                    TopicWriter.of(topics, UNITS, RULES, Language.CHINESE)
                                            .csv(),
                                    UNITS,
                                    RULES)
                            .value())
                    .contains(topics);
        }
    }

    @Nested
    class WhatNeedsALook {

        private List<Finding> warnings(String from, String to) {
            String table = TABLE.replaceFirst(Pattern.quote(from), to);
            assertThat(table).isNotEqualTo(TABLE);
            ReadResult<List<Topic>> read = read(table);
            assertThat(read.value()).isPresent();
            assertThat(read.findings().list()).allMatch(finding -> finding.severity() == Severity.WARNING);
            return read.findings().list();
        }

        @Test
        void isAnOpinionAfterTheFirstSignature() {
            assertThat(warnings("提请市政府常务会议研究,2026-02-12,", "提请市政府常务会议研究,2026-02-15,"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("topic-date-back");
                        assertThat(finding.location().orElseThrow().column()).contains("副秘书长日期");
                    });
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-01-03", "2019-06-05"})
        void isAMeetingOfWhichNoCalendarSaysByWhenPapersAreDue(String day) {
            assertThat(warnings("第76次常务会议,2026-05-18,1,", "第76次常务会议," + day + ",1,"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("topic-papers-due-unknown");
                        assertThat(finding.location().orElseThrow().column()).contains("会议日期");
                        assertThat(finding.arguments())
                                .containsEntry("found", day)
                                .containsEntry("days", "3");
                    });
            assertThat(read(TABLE.replaceFirst("第76次常务会议,2026-05-18,1,", "第76次常务会议," + day + ",1,"))
                            .orThrow()
                            .get(36)
                            .tabling()
                            .orElseThrow()
                            .papersDue())
                    .isEmpty();
        }

        @Test
        void isWhatACompletedTopicWithoutATaskSaysTwice() {
            String table = TABLE.lines()
                    .limit(2)
                    .map(line -> line.startsWith("YT")
                            ? line.replace("市政府办公室,2026-04-03,已印发纪要，无交办事项", ",,已印发纪要，无交办事项") + ",无需督办,2026-03-10"
                            : line + ",状态说明,纪要日期")
                    .collect(Collectors.joining("\r\n"));

            ReadResult<List<Topic>> read = read(table);

            assertThat(read.orThrow().get(0).completedOn()).contains(LocalDate.parse("2026-03-11"));
            assertThat(read.findings().list()).hasSize(2).allSatisfy(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.code()).isEqualTo("topic-completion-differs");
            });
            assertThat(read.findings().list())
                    .extracting(
                            finding -> finding.location().orElseThrow().column().orElse(""))
                    .containsExactly("状态说明", "纪要日期");
            assertThat(read(table.replace("无需督办,2026-03-10", "已印发纪要，无交办事项,2026-03-11"))
                            .findings())
                    .isEmpty();
        }

        @Test
        void isATopicCompletedOfWhichNoMeetingIsSaidToHaveDecided() {
            assertThat(warnings(
                            "听取,示例府常纪〔2026〕11号,市政府办公室,2026-04-03,已印发纪要，无交办事项,2026-03-11,",
                            ",,,,已印发纪要，无交办事项,2026-03-11,"))
                    .extracting(
                            finding -> finding.location().orElseThrow().column().orElse(""))
                    .containsExactly("审议结果", "纪要文号");
        }
    }

    @Test
    void whereNothingWasToBeCarriedOutTheNoteAndItsDayStandWhereResultsDo() {
        String table = TABLE.lines()
                .limit(2)
                .map(line -> line.replace("市政府办公室,2026-04-03,已印发纪要，无交办事项", ",,已印发纪要，无交办事项"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        List<Topic> topics = read(table).orThrow();

        assertThat(topics.get(0).completionNote()).contains("已印发纪要，无交办事项");
        assertThat(topics.get(0).completedOn()).contains(LocalDate.parse("2026-03-11"));
        assertThat(new String(
                        TopicWriter.of(topics, UNITS, RULES, Language.CHINESE).csv(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + table.replace("\uFEFF", ""));
    }

    @Test
    void aLeaderMaySignWithoutAWord() {
        Topic topic = read(TABLE.replaceFirst("拟同意，请秘书长审示,2026-02-14", ",2026-02-14"))
                .value()
                .orElseThrow()
                .get(0);

        assertThat(topic.signOffs().entries().get(0).signOff())
                .isEqualTo(SignOff.agreed("副秘书长", LocalDate.parse("2026-02-14"), ""));
    }

    @Test
    void theStepsOfAProcedureMayBeOfTheOfficesOwnKindOrNotApply() {
        Topic topic = read(TABLE.replaceFirst("不适用,不涉及,市政府常务会议", "公众参与:不涉及;own-kind:已完成;宏观政策取向一致性评估:不涉及,不涉及,市政府常务会议"))
                .value()
                .orElseThrow()
                .get(0);

        assertThat(topic.submission().procedure())
                .contains(List.of(
                        ReviewKind.PUBLIC_PARTICIPATION, new ReviewKind("own-kind"), ReviewKind.POLICY_CONSISTENCY));
        assertThat(topic.reviews().get(ReviewKind.PUBLIC_PARTICIPATION).result())
                .isEqualTo(ReviewResult.NOT_APPLICABLE);
    }

    /** What is in columns that are written only where a topic needs them. */
    @Nested
    class MoreThanTheUsualColumns {

        private final Topic first = sample().get(0);

        private String written(Topic topic) {
            TopicWriter table = TopicWriter.of(List.of(topic), UNITS, RULES, Language.CHINESE);
            assertThat(table.findings()).isEmpty();
            return new String(table.csv(), StandardCharsets.UTF_8);
        }

        private Topic deferredAndTabledAgain() {
            return first.toBuilder()
                    .state(TopicState.SCHEDULED)
                    .tabling(new Tabling("第76次常务会议", LocalDate.parse("2026-05-11"), 2, Optional.empty()))
                    .decisions(List.of(
                            new Decision("第71次常务会议", LocalDate.parse("2026-03-06"), TopicOutcome.DEFERRED, "补充论证")))
                    .minutesNumber(Optional.empty())
                    .followUps(List.of())
                    .build();
        }

        @Test
        void anEarlierDecisionIsNotWrittenUnderALaterMeeting() {
            String table = written(deferredAndTabledAgain());

            assertThat(table).contains("已排期,,").doesNotContain("已排期,缓议");
            assertThat(read(table).orThrow()).containsExactly(deferredAndTabledAgain());
        }

        @ParameterizedTest
        @ValueSource(strings = {"甲\n", "\n甲", "  甲　", "甲\u00A0", "甲 \n\t", "\u200B甲"})
        void ofSeveralTasksAPartMayBeginAndEndInBlanks(String part) {
            FollowUp task = FollowUp.of(1, new UnitId("11008"), part, LocalDate.parse("2026-04-03")).toBuilder()
                    .completedOn(LocalDate.parse("2026-04-02"))
                    .result(part)
                    .build();
            Topic topic = first.toBuilder()
                    .followUps(List.of(task, task.toBuilder().number(2).build()))
                    .build();

            assertThat(read(written(topic)).orThrow()).containsExactly(topic);
        }

        @Test
        void aLeaderInChargeMayHaveSignedWhatNowGoesToNone() {
            Topic topic = first.toBuilder()
                    .signOffs(first.signOffs()
                            .add(new SignOffEntry(
                                    SignOffRole.LEADER_IN_CHARGE,
                                    SignOff.agreed("常务副市长", LocalDate.parse("2026-02-26"), "可以"))))
                    .build();
            assertThat(topic.opinion().orElseThrow().leaderInCharge()).isEmpty();

            assertThat(read(written(topic)).orThrow()).containsExactly(topic);
        }

        @Test
        void whatALeaderDeclinedStaysDeclined() {
            Topic declined = first.toBuilder()
                    .signOffs(SignOffChain.none()
                            .add(new SignOffEntry(
                                    SignOffRole.SECRETARY_GENERAL,
                                    SignOff.declined("秘书长", LocalDate.parse("2026-02-20"), "")))
                            .add(new SignOffEntry(
                                    SignOffRole.SECRETARY_GENERAL,
                                    SignOff.agreed("秘书长", LocalDate.parse("2026-02-24"), "可以"))))
                    .build();

            assertThat(read(written(declined)).orThrow()).containsExactly(declined);
        }

        @Test
        void peopleReadWhatPeopleWrite() {
            Topic topic = first.toBuilder()
                    .stateReason("等候批复")
                    .partyGroupOn(LocalDate.parse("2026-02-20"))
                    .coordination(Coordination.builder()
                            .state(CoordinationState.DIFFERENCES)
                            .differences("资金来源")
                            .lean("由市财政安排")
                            .build())
                    .build();

            assertThat(written(topic))
                    .contains("有分歧（附各方理据及倾向性意见）,资金来源,由市财政安排,")
                    .contains(",2026-02-20,")
                    .contains(",已办结,等候批复,")
                    .doesNotContain("其他记录");
        }

        @Test
        void aLongRecordGoesOverSeveralCells() {
            Topic topic = first.toBuilder()
                    .addExceptions(new TablingException(
                            Precondition.PAPERS, "秘书长", "急 𠮷".repeat(3_000), LocalDate.parse("2026-03-05")))
                    .addExceptions(new TablingException(
                            Precondition.REVIEWS, "秘书长", "急\n".repeat(5_000), LocalDate.parse("2026-03-05")))
                    .addExceptions(new TablingException(
                            Precondition.APPROVAL, "秘书长", "急 ".repeat(5_000), LocalDate.parse("2026-03-05")))
                    .build();

            String table = written(topic);

            assertThat(table).contains(",其他记录,其他记录2\r\n");
            assertThat(read(table).orThrow()).containsExactly(topic);
        }

        @Test
        void aCellThatNowSaysSomethingElseThanTheRecordIsFound() {
            String table = written(deferredAndTabledAgain()).replace("已排期,,", "已排期,缓议,");

            ReadResult<List<Topic>> read = read(table);

            assertThat(read.value()).isEmpty();
            assertThat(read.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("topic-record-differs");
                assertThat(finding.location().orElseThrow().column()).contains("审议结果");
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "没有",
                    "{",
                    "{\"\"decisions\"\":7}",
                    "{\"\"decisions\"\":[{\"\"meeting\"\":\"\" \"\"}]}",
                    "{\"\"submission\"\":{\"\"level\"\":\"\"public\"\",\"\"title\"\":null}}",
                    "{\"\"coordination\"\":{\"\"state\"\":\"\"agreed\"\",\"\"units\"\":[\"\"99999\"\"]}}",
                    "{\"\"submission\"\":{\"\"level\"\":\"\"top-secret\"\"}}"
                })
        void aRecordThatIsNoneIsAFindingAndNothingIsRead(String record) {
            String table = TABLE.lines()
                    .limit(2)
                    .map(line -> line.startsWith("YT") ? line + ",\"" + record + "\"" : line + ",其他记录")
                    .collect(Collectors.joining("\r\n"));

            ReadResult<List<Topic>> read = read(table);

            assertThat(read.value()).isEmpty();
            assertThat(read.findings().list())
                    .allSatisfy(finding ->
                            assertThat(finding.location().orElseThrow().row()).hasValue(2));
        }

        @Test
        void aRecordBringsNoEvents() {
            String table = TABLE.lines()
                    .limit(2)
                    .map(line -> line.startsWith("YT")
                            ? line + ",\"{\"\"version\"\":7,\"\"hash\"\":\"\"ab\"\"}\""
                            : line + ",其他记录")
                    .collect(Collectors.joining("\r\n"));

            assertThat(read(table).orThrow()).containsExactly(first);
        }

        @Test
        void aTopicOfAUnitThatTheDirectoryLacksIsNamed() {
            TopicWriter table = TopicWriter.of(List.of(first), UnitDirectory.of(List.of()), RULES, Language.CHINESE);

            assertThat(table.findings().list()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("topic-not-read-back");
                assertThat(finding.arguments())
                        .containsEntry("topic", "YT-2026-001")
                        .containsEntry("column", "来文单位")
                        .containsEntry("code", "unknown-unit");
            });
        }
    }

    @Test
    void r21ATopicEnteredLateIsANoteWhenItIsTakenOver() {
        String table = TABLE.lines()
                .limit(3)
                .map(line -> line
                        + (line.startsWith("议题") ? ",登记日期" : line.contains("-001,") ? ",2026-02-13" : ",2026-02-10"))
                .collect(Collectors.joining("\r\n"));
        TopicRegister register = TopicRegister.inMemory(RULES);

        Findings findings = register.takeOver(
                read(table).orThrow(), new PersonId("clerk"), OffsetDateTime.parse("2026-05-08T09:00+08:00"), "移入");

        assertThat(findings.list()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("topic-entered-late");
            assertThat(note.subjects()).contains("YT-2026-001");
            assertThat(note.arguments()).containsEntry("days", "2");
        });
    }

    @Test
    void aTabInATitleIsABlank() {
        assertThat(read(TABLE.replaceFirst("传达学习上级", "传达学习\t上级"))
                        .value()
                        .orElseThrow()
                        .get(0)
                        .submission()
                        .title())
                .startsWith("传达学习 上级");
    }

    @Test
    void severalTasksStandInOneRow() {
        String table =
                TABLE.replaceFirst(",市财政局,2026-04-03,办理中,,", ",市财政局；市司法局,2026-04-03；2026-06-30,已拨付；办理中,2026-04-02；,");
        assertThat(table).isNotEqualTo(TABLE);
        List<Topic> topics = read(table).value().orElseThrow();
        Topic topic = topics.get(5);

        assertThat(topic.followUps()).hasSize(2);
        assertThat(topic.followUps().get(0).isDone()).isTrue();
        assertThat(topic.isOverdue(LocalDate.parse("2026-05-08"))).isFalse();
        assertThat(topic.isOverdue(LocalDate.parse("2026-07-01"))).isTrue();
        assertThat(TopicReader.read(
                                "t.csv",
                                TopicWriter.of(topics, UNITS, RULES, Language.CHINESE)
                                        .csv(),
                                UNITS,
                                RULES)
                        .value())
                .contains(topics);
    }
}
