package dev.huiwu.files.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.Reopening;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.unit.UnitReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agenda, waiting list and follow-up list of the sample register. */
class TopicListsTest {

    private static final Path COMMON = Path.of("../seeds/common");
    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());

    /** A character as workbooks write it. */
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");

    private UnitDirectory units = UnitDirectory.of(List.of());
    private List<Topic> topics = List.of();

    @BeforeEach
    void read() throws IOException {
        units = UnitReader.read("units.csv", Files.readAllBytes(COMMON.resolve("units.csv")))
                .value()
                .orElseThrow();
        topics = TopicReader.read("topics.csv", Files.readAllBytes(COMMON.resolve("topics.csv")), units, RULES)
                .value()
                .orElseThrow();
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    @Test
    void theAgendaTakesTheTopicsThatAreReadyAndSaysWhoWaitsFromWhen() {
        Agenda agenda = Agenda.propose(AgendaRequest.builder()
                .meeting("第77次常务会议")
                .type(MeetingType.EXECUTIVE)
                .start(OffsetDateTime.parse("2026-06-01T09:00+08:00"))
                .topics(topics)
                .rules(AgendaRules.builder()
                        .addStanding(new StandingItem("会前学法", 15, Optional.empty()))
                        .build())
                .topicRules(RULES)
                .today(LocalDate.parse("2026-05-20"))
                .build());

        assertThat(agenda.leftOut()).hasSize(60);
        assertThat(lines(AgendaWriter.write(agenda, units, Language.CHINESE)))
                .hasSize(4)
                .startsWith("序号,议题编号,议题,汇报单位,列席单位,分管领导,材料送达,开始,结束", "1,,会前学法,,,,,09:00,09:15")
                .element(2)
                .asString()
                .startsWith("2,YT-2026-051,地方金融风险处置情况,市委金融办,市统计局,常务副市长,未送达,09:15,09:20");
        assertThat(lines(AgendaWriter.waiting(agenda, units, Language.CHINESE)))
                .startsWith("单位,议题序号,候会时间,首个议题开始,末个议题结束")
                .contains("市委金融办,2,08:55,09:15,09:20");
        assertThat(lines(AgendaWriter.waiting(agenda, units, Language.ENGLISH)).get(0))
                .isEqualTo("unit,items,called at,first item starts,last item ends");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return CHARACTER
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .replaceAll(one -> Character.toString(Integer.parseInt(one.group(1), 16)));
                }
            }
        }
        throw new AssertionError("No part " + name);
    }

    @Test
    void aWideWorkbookIsPrintedAcrossWithTitleAndLevelAndItsHeadingsOnEveryPage() throws IOException {
        byte[] workbook =
                FollowUpWriter.workbook(Supervision.of(topics, LocalDate.parse("2026-05-08")), units, Language.CHINESE);

        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(part(workbook, "xl/sharedStrings.xml"))
                .containsSubsequence("内部", "会议议定事项督办清单", "截至2026年5月8日", "责任单位", "议题编号");
        assertThat(sheet)
                .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "fitToPage=\"true\"")
                .contains("— &amp;P —")
                .containsOnlyOnce("<mergeCell ")
                .contains("<mergeCell ref=\"A2:I2\"/>");
        assertThat(part(workbook, "xl/workbook.xml"))
                .contains("_xlnm.Print_Titles")
                .contains("$4:$4");
        assertThat(workbook)
                .isEqualTo(FollowUpWriter.workbook(
                        Supervision.of(topics, LocalDate.parse("2026-05-08")), units, Language.CHINESE));
    }

    @Test
    void whatIsTooLongForACellIsCutWithAMark() throws IOException {
        List<Reopening> often = IntStream.range(0, 4)
                .mapToObj(i -> new Reopening(
                        LocalDate.parse("2026-05-07"), "𠮷".repeat(5_000), LocalDate.parse("2026-05-06"), "已落实"))
                .toList();
        Topic topic = topics.stream()
                .filter(one -> one.id().value().equals("YT-2026-006"))
                .map(one -> one.toBuilder()
                        .followUps(List.of(one.followUps().get(0).toBuilder()
                                .reopenings(often)
                                .build()))
                        .build())
                .findFirst()
                .orElseThrow();
        Supervision report = Supervision.of(List.of(topic), LocalDate.parse("2026-05-08"));

        String longest = Pattern.compile("<t[^>]*>([^<]*)</t>")
                .matcher(part(FollowUpWriter.workbook(report, units, Language.CHINESE), "xl/sharedStrings.xml"))
                .results()
                .map(text -> text.group(1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();

        assertThat(longest).startsWith("2026年5月7日重新办理：𠮷").endsWith("𠮷……（过长，以下略）");
        assertThat(longest.length()).isBetween(PaperWorkbook.MAX_CELL - 1, PaperWorkbook.MAX_CELL);
        assertThat(new String(FollowUpWriter.write(report, units, Language.CHINESE), StandardCharsets.UTF_8))
                .doesNotContain("以下略");
    }

    @Test
    void aNarrowWorkbookIsPrintedUprightAndWhatIsPublicBearsNoLevel() throws IOException {
        byte[] workbook = TopicSheetWriter.workbook(topics.get(51), RULES, units, Language.ENGLISH);

        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("orientation=\"portrait\"");
        assertThat(part(workbook, "xl/sharedStrings.xml"))
                .contains(">Topic sheet<")
                .doesNotContain(">internal<");
        assertThat(part(workbook, "xl/workbook.xml")).contains("$2:$2");
    }

    @Test
    void theFollowUpListSaysWhatIsOverdue() {
        List<String> lines = lines(
                FollowUpWriter.write(Supervision.of(topics, LocalDate.parse("2026-05-08")), units, Language.CHINESE));

        assertThat(lines).hasSize(32);
        assertThat(lines).filteredOn(line -> line.contains("逾期未办结")).hasSize(9);
        assertThat(lines).filteredOn(line -> line.contains(",已办结,")).hasSize(15);
        assertThat(lines).contains("市财政局,YT-2026-006,市本级政府债务限额及新增债券资金安排方案,,示例府常纪〔2026〕11号,2026-04-03,逾期未办结,办理中,");
    }

    @Test
    void theSheetOfATopicHasALineForEverybodyWhoSigns() {
        Topic topic = topics.get(51); // before the leader in charge

        List<String> lines = lines(TopicSheetWriter.write(topic, RULES, units, Language.CHINESE));

        assertThat(lines)
                .contains(
                        "议题编号,YT-2026-052,",
                        "来文单位,市委金融办,",
                        "收文日期,,2026-04-21",
                        "合法性审查,通过,",
                        "副秘书长意见,拟同意，请秘书长审示,2026-04-24",
                        "秘书长意见,请常务副市长阅示,2026-04-27",
                        "分管领导,常务副市长,",
                        "分管领导意见 （常务副市长）,,",
                        "主要领导意见,,");
        assertThat(TopicSheetWriter.workbook(topic, RULES, units, Language.ENGLISH))
                .isNotEmpty();
    }
}
