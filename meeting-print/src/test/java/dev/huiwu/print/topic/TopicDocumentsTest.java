package dev.huiwu.print.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffEntry;
import dev.huiwu.core.signoff.SignOffRole;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.AgendaWriter;
import dev.huiwu.files.topic.FollowUpWriter;
import dev.huiwu.files.topic.TopicReader;
import dev.huiwu.files.topic.TopicSheetWriter;
import dev.huiwu.files.unit.UnitReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of the sample register; what they look like is taken to {@code target/documents}. */
class TopicDocumentsTest {

    private static final Path COMMON = Path.of("../seeds/common");
    private static final Path EXPECTED = Path.of("src/test/resources/dev/huiwu/print/topic");
    private static final TopicRules RULES = TopicRules.usual(WorkCalendar.china());
    private static final UnitDirectory UNITS =
            UnitReader.read("units.csv", bytes(COMMON.resolve("units.csv"))).orThrow();
    private static final List<Topic> TOPICS = TopicReader.read(
                    "topics.csv", bytes(COMMON.resolve("topics.csv")), UNITS, RULES)
            .orThrow();
    private static final Topic SIGNED = TOPICS.get(51); // before the leader in charge
    private static final Supervision REPORT = Supervision.of(TOPICS, LocalDate.parse("2026-05-08"));

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Agenda agenda() {
        return Agenda.propose(AgendaRequest.builder()
                .meeting("第77次常务会议")
                .type(MeetingType.EXECUTIVE)
                .start(OffsetDateTime.parse("2026-06-01T09:00+08:00"))
                .topics(TOPICS)
                .rules(AgendaRules.builder()
                        .addStanding(new StandingItem("会前学法", 15, Optional.empty()))
                        .build())
                .topicRules(RULES)
                .today(LocalDate.parse("2026-05-20"))
                .build());
    }

    private static byte[] sheet(Topic topic) {
        return TopicDocuments.sheet(topic, RULES, UNITS, Language.CHINESE);
    }

    private static String part(byte[] document, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }

    /** Compares what stands in a document with what was looked at; with {@code -Dhuiwu.record=true} it is recorded. */
    private static void assertLooks(String name, byte[] document) throws IOException {
        Path look = Path.of("target/documents", name + ".docx");
        Files.createDirectories(look.getParent());
        Files.write(look, document);
        String text = part(document, "word/document.xml");
        if (Boolean.getBoolean("huiwu.record")) {
            Files.writeString(EXPECTED.resolve(name + ".xml"), text);
        }
        assertThat(text).isEqualTo(Files.readString(EXPECTED.resolve(name + ".xml")));
    }

    /** Returns the texts of the rows of a document's table, read by another library. */
    private static List<List<String>> rows(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            return read.getTables().get(0).getRows().stream()
                    .map(XWPFTableRow::getTableCells)
                    .map(cells -> cells.stream().map(TopicDocumentsTest::text).toList())
                    .toList();
        }
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static List<List<String>> rowsOfCsv(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void theSheetOfATopicHasABoxForEverybodyWhoSigns() throws IOException {
        assertLooks("sheet", sheet(SIGNED));

        assertThat(rows(sheet(SIGNED)))
                .contains(
                        List.of(
                                "议题编号",
                                "YT-2026-052",
                                "议题类别",
                                SIGNED.submission().kind().label()),
                        List.of("副秘书长意见", "拟同意，请秘书长审示\n2026年4月24日"),
                        List.of("主要领导意见", "\n年　　月　　日"));
    }

    @Test
    void theListsSayWhatTheirTablesSay() throws IOException {
        byte[] agenda = TopicDocuments.agenda(agenda(), UNITS, Language.CHINESE);
        byte[] waiting = TopicDocuments.waiting(agenda(), UNITS, Language.CHINESE);
        byte[] followUp = TopicDocuments.followUp(REPORT, UNITS, Language.CHINESE);

        assertLooks("agenda", agenda);
        assertLooks("waiting", waiting);
        assertLooks("follow-up", followUp);
        assertThat(rows(agenda)).isEqualTo(rowsOfCsv(AgendaWriter.write(agenda(), UNITS, Language.CHINESE)));
        assertThat(rows(waiting)).isEqualTo(rowsOfCsv(AgendaWriter.waiting(agenda(), UNITS, Language.CHINESE)));
        assertThat(rows(followUp)).isEqualTo(rowsOfCsv(FollowUpWriter.write(REPORT, UNITS, Language.CHINESE)));
    }

    @ParameterizedTest
    @EnumSource
    void everyBoxOfTheSheetIsARowOfItsTable(Language language) throws IOException {
        List<String> labels = rows(TopicDocuments.sheet(SIGNED, RULES, UNITS, language)).stream()
                .flatMap(row ->
                        row.size() == 4 ? List.of(row.get(0), row.get(2)).stream() : List.of(row.get(0)).stream())
                .map(label -> label.replace('\n', ' '))
                .toList();

        assertThat(rowsOfCsv(TopicSheetWriter.write(SIGNED, RULES, UNITS, language)).stream()
                        .skip(1)
                        .map(row -> row.get(0)))
                .isEqualTo(labels);
    }

    @Test
    void whatIsMoreThanPublicSaysSoAboveAllElse() throws IOException {
        Topic internal = SIGNED.toBuilder()
                .submission(SIGNED.submission().toBuilder()
                        .level(SecrecyLevel.INTERNAL)
                        .build())
                .build();

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(sheet(internal)))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo("内部");
            assertThat(read.getParagraphs().get(1).getText()).isEqualTo("议题呈批单");
        }
    }

    @Test
    void textsStayTexts() throws IOException {
        String evil = "</w:t>{ DOCVARIABLE x } =1+1 & \u0001\uD842 𠮷";
        Topic topic = SIGNED.toBuilder()
                .submission(SIGNED.submission().toBuilder()
                        .title("</w:t>{ DOCVARIABLE x } =1+1 & 𠮷")
                        .build())
                .signOffs(SIGNED.signOffs()
                        .add(new SignOffEntry(
                                SignOffRole.HEAD_OF_GOVERNMENT,
                                SignOff.declined("市长", LocalDate.parse("2026-04-28"), evil + "\r\n另行研究"))))
                .build();

        assertThat(rows(sheet(topic)))
                .contains(
                        List.of("议题名称", "</w:t>{ DOCVARIABLE x } =1+1 & 𠮷"),
                        List.of("主要领导意见\n（市长）", "不同意：</w:t>{ DOCVARIABLE x } =1+1 & □□ 𠮷\n另行研究\n2026年4月28日"));
        assertThat(part(sheet(topic), "word/document.xml")).doesNotContain("fldChar", "instrText");
    }

    @Test
    void equalContentGivesEqualBytesWithoutAuthorAndTimeOfWriting() throws IOException {
        assertThat(sheet(SIGNED)).isEqualTo(sheet(SIGNED));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sheet(SIGNED)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("1980-01-02T00:00");
            }
        }
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(sheet(SIGNED)))) {
            CoreProperties properties = read.getProperties().getCoreProperties();
            assertThat(properties.getCreated()).isEqualTo("1980-01-02T00:00:00Z");
            assertThat(properties.getModified()).isEqualTo("1980-01-02T00:00:00Z");
            assertThat(properties.getCreator()).isNull();
            assertThat(properties.getLastModifiedByUser()).isNull();
        }
    }

    @Test
    void theZoneAndTheLocaleOfTheMachineDoNotMatter() {
        byte[] here = sheet(SIGNED);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(sheet(SIGNED)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void theNumberOfThePageIsTheOnlyField() throws IOException {
        String foot = part(sheet(SIGNED), "word/footer1.xml");

        assertThat(foot).containsOnlyOnce("w:instr=").contains("w:instr=\" PAGE \"");
        assertThat(part(sheet(SIGNED), "word/document.xml")).doesNotContain("w:instr", "instrText", "fldChar");
    }
}
