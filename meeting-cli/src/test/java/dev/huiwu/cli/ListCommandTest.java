package dev.huiwu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    private static final String ECONOMIC = "../seeds/economic-analysis";

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Meeting.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("list"), Stream.of(words)).toArray(String[]::new));
    }

    private String list() {
        return folder.resolve("v1/list-v1.json").toString();
    }

    @BeforeEach
    void makesTheList() {
        assertThat(run("make", ECONOMIC, "--out", folder.resolve("v1").toString(), "--lock", "市政府秘书长"))
                .isEqualTo(Meeting.DONE);
    }

    @Nested
    class Scope {

        @Test
        void namesUnitCapacityPlacesTopicsRulesAndOpenFeedback() {
            assertThat(run("scope", "../seeds/executive")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("11008 市财政局 列席 1 T3 [CW-08 CW-13]", "25 个单位（按类别计），45 个名额");
            run("scope", ECONOMIC, "--lang", "en");
            assertThat(out.toString()).contains("22006 市文联 participant 1 [JJ-12] !FK-2026-01 not-concerned");
        }
    }

    @Nested
    class Made {

        @Test
        void filesAreTheSameOnEveryRun() throws IOException {
            run("make", ECONOMIC, "--out", folder.resolve("again").toString(), "--lock", "市政府秘书长");
            try (Stream<Path> files = Files.list(folder.resolve("v1"))) {
                assertThat(files.toList())
                        .hasSize(6)
                        .allSatisfy(file -> assertThat(folder.resolve("again").resolve(file.getFileName()))
                                .hasSameBinaryContentAs(file));
            }
        }

        @Test
        void documentIsLockedByThePostGiven() throws IOException {
            assertThat(Files.readString(Path.of(list()), UTF_8))
                    .startsWith(
                            "{\n  \"format\": \"huiwu-attendee-list/1\",\n  \"meeting\": \"economic-analysis-2026-q1\",")
                    .contains("\"state\": \"locked\"", "\"approver\": \"市政府秘书长\"", "\"lastDay\": \"2026-12-31\"");
        }

        @Test
        void nothingIsWrittenIntoAFolderThatHoldsSomething() {
            assertThat(run("make", ECONOMIC, "--out", folder.resolve("v1").toString()))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--replace");
            assertThat(run("make", ECONOMIC, "--out", ECONOMIC)).isEqualTo(Meeting.WRONG_USE);
        }
    }

    @Nested
    class Exported {

        @Test
        void forAUnitHoldsItsOwnPeopleAndForTheGuideNameAndUnit() {
            assertThat(run("export", ECONOMIC, "--list", list(), "--for", "unit", "--unit", "市科技局"))
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).startsWith("\uFEFF姓名,单位,职务,参会类别,代表团,列席议题,发言顺序,请假,代会人,代会人职务\r\n姚试坚,");
            assertThat(out.toString().lines()).hasSize(4);
            run("export", ECONOMIC, "--list", list(), "--for", "guide", "--format", "json");
            assertThat(out.toString())
                    .contains("\"format\": \"huiwu-list-export/1\"")
                    .doesNotContain("公务出差", "正处级");
        }

        @Test
        void aUnitIsNeededForAUnitAndForNobodyElse() {
            assertThat(run("export", ECONOMIC, "--list", list(), "--for", "unit"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(run("export", ECONOMIC, "--list", list(), "--for", "guide", "--unit", "市科技局"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(run("export", ECONOMIC, "--list", list(), "--for", "unit", "--unit", "没有这个局"))
                    .isEqualTo(Meeting.WRONG_USE);
        }

        @Test
        void noExportForUnitsOrGuidesHoldsAnythingOfLeadersMattersOrFeedback() {
            for (String profile : List.of("guide", "unit")) {
                for (String format : List.of("csv", "json")) {
                    String[] unit = profile.equals("unit") ? new String[] {"--unit", "云江供电公司"} : new String[0];
                    run(Stream.concat(
                                    Stream.of(
                                            "export", ECONOMIC, "--list", list(), "--for", profile, "--format", format),
                                    Stream.of(unit))
                            .toArray(String[]::new));
                    assertThat(out.toString())
                            .contains("供电")
                            .doesNotContain("GZ-", "FK-", "JY-", "示例批", "增加值", "industrial");
                }
            }
        }
    }

    @Nested
    class Refused {

        @Test
        void isAListOfAnotherMeeting() {
            assertThat(run("diff", "../seeds/executive", "--before", list(), "--after", list()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains(
                            "[list-of-other-meeting] list-v1.json $.meeting: 名单属于会议\"economic-analysis-2026-q1\"，不是\"executive-076\"");
        }

        @Test
        void isAFileThatIsNoListAndOneThatIsNotThere() throws IOException {
            Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": \"huiwu-seat-plan/1\"}", UTF_8);
            assertThat(run("diff", ECONOMIC, "--before", other.toString(), "--after", list()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[format-unknown] other.json $.format");
            assertThat(run(
                            "diff",
                            ECONOMIC,
                            "--before",
                            folder.resolve("no.json").toString(),
                            "--after",
                            list()))
                    .isEqualTo(Meeting.WRONG_USE);
        }

        @Test
        void isAFolderWithoutAListDocument() {
            assertThat(run("scope", "../seeds/plenary")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[file-missing] list.json");
        }

        @Test
        void areTwoListsOfWhichTheSecondIsNoLaterVersion() {
            assertThat(run("diff", ECONOMIC, "--before", list(), "--after", list()))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--after must be a later version");
        }

        @Test
        void isABlankApprover() {
            assertThat(run("make", ECONOMIC, "--out", folder.resolve("x").toString(), "--lock", " "))
                    .isEqualTo(Meeting.WRONG_USE);
        }

        @Test
        void isAProposalAboutAnotherTypeOfMeeting() throws IOException {
            Path table = folder.resolve("p.csv");
            String signed = Files.readString(Path.of(ECONOMIC, "list-proposals-signed.csv"), UTF_8);
            Files.writeString(table, signed.replace("经济运行分析会", "常务会议"), UTF_8);
            assertThat(run(
                            "change",
                            ECONOMIC,
                            "--list",
                            list(),
                            "--proposal",
                            "JY-2026-02",
                            "--proposals",
                            table.toString(),
                            "--out",
                            folder.resolve("v2").toString()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[proposal-other-type] 建议 JY-2026-02 针对会议类型 executive");
        }

        @Test
        void isAProposalThatIsNotThere() {
            assertThat(run(
                            "change",
                            ECONOMIC,
                            "--list",
                            list(),
                            "--proposal",
                            "JY-9",
                            "--out",
                            folder.resolve("v2").toString()))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("There is no proposal JY-9.");
        }
    }

    @Nested
    class Prepared {

        @Test
        void theLockedListIsSeatedWithItsRostrumAndNobodyIsLost() throws IOException {
            Path meeting = folder.resolve("m/economic-analysis");
            copy(Path.of("../seeds/common"), folder.resolve("m/common"));
            copy(Path.of(ECONOMIC), meeting);
            Files.copy(
                    folder.resolve("v1/attendees.csv"),
                    meeting.resolve("roster-economic-analysis.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
            StringWriter said = new StringWriter();
            int status = Meeting.run(
                    new PrintWriter(said, true),
                    new PrintWriter(said, true),
                    "prepare",
                    meeting.toString(),
                    "--out",
                    folder.resolve("prepared").toString());
            assertThat(status).isEqualTo(Meeting.DONE);
            assertThat(said.toString()).contains("426 人已排座，主席台 11 人");
        }

        private static void copy(Path from, Path to) throws IOException {
            Files.createDirectories(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    @Nested
    class ComeBack {

        private String edited() throws IOException {
            List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve("v1/attendees.csv"), UTF_8));
            rows.remove(60);
            rows.add(60, ",新例人,,市财政局,副局长,,参加");
            Path file = folder.resolve("edited.csv");
            return Files.write(file, rows, UTF_8).toString();
        }

        @Test
        void showsWhatWasDoneAndWhatFollows() throws IOException {
            assertThat(run("return", ECONOMIC, "--list", list(), "--file", edited()))
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("增加 11008-ba40769c", "减少 ", "须致电 2 个单位，补制座签 1 个");
        }

        @Test
        void becomesTheNextVersionWithReasonAndApprover() throws IOException {
            String next = folder.resolve("v2").toString();
            assertThat(run("return", ECONOMIC, "--list", list(), "--file", edited(), "--out", next))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(run(
                            "return",
                            ECONOMIC,
                            "--list",
                            list(),
                            "--file",
                            edited(),
                            "--out",
                            next,
                            "--reason",
                            "人员调整",
                            "--approver",
                            "市政府秘书长"))
                    .isEqualTo(Meeting.DONE);
            assertThat(Files.readString(folder.resolve("v2/list-v2.json"), UTF_8))
                    .contains("\"version\": 2", "\"reason\": \"人员调整\"");
        }
    }

    @Nested
    class Erased {

        @Test
        void numbersRemainWhenTheTimeIsOverAndNotBefore() {
            assertThat(run("erase", ECONOMIC, "--list", list(), "--on", "2027-01-01"))
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("\"people\": 426").doesNotContain("姚试坚");
            assertThat(run("erase", ECONOMIC, "--list", list(), "--on", "2026-12-31"))
                    .isEqualTo(Meeting.WRONG_USE);
        }
    }
}
