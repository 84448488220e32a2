package dev.huiwu.files.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Nested
    class TheSample {

        @Test
        void r20All62RowsLoadAndWriteBackEqual() {
            List<Topic> topics = sample();

            assertThat(topics).hasSize(62);
            String written = new String(TopicWriter.write(topics, UNITS, Language.CHINESE), StandardCharsets.UTF_8);
            assertThat(written.replace("\uFEFF", "").lines())
                    .containsExactlyElementsOf(
                            TABLE.replace("\uFEFF", "").lines().toList());
        }

        @ParameterizedTest
        @EnumSource
        void readsBackEqualInBothLanguagesAndFromAWorkbook(Language language) {
            List<Topic> topics = sample();

            assertThat(TopicReader.read("t.csv", TopicWriter.write(topics, UNITS, language), UNITS, RULES)
                            .value())
                    .contains(topics);
            assertThat(TopicReader.read("t.xlsx", TopicWriter.workbook(topics, UNITS, language), UNITS, RULES)
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
            "'请市长阅示,2026-02-24', '请市长阅示,2026-02-13', topic-date-back, 秘书长日期",
            "'请市长阅示,2026-02-24', '请市长阅示,', value-missing, 秘书长日期",
            "',,已办结,听取', ',,办好了,听取', unknown-value, 状态",
            "',,已办结,听取', ',,已办结,行', unknown-value, 审议结果",
            "',,已办结,听取', ',,督办中,听取', topic-nothing-to-follow, 状态",
            "'第71次常务会议,2026-03-06,1,', '第71次常务会议,2026-03-06,,', value-missing, 议题序号",
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
            assertThat(TopicReader.read("t.csv", TopicWriter.write(topics, UNITS, Language.CHINESE), UNITS, RULES)
                            .value())
                    .contains(topics);
        }
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
        assertThat(TopicReader.read("t.csv", TopicWriter.write(topics, UNITS, Language.CHINESE), UNITS, RULES)
                        .value())
                .contains(topics);
    }
}
