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

    /** Returns a copy of the economic meeting with a text in one of its files, or of those it shares, replaced. */
    private String changed(String file, String was, String is) throws IOException {
        for (String name : List.of("economic-analysis", "common")) {
            Path to = Files.createDirectories(folder.resolve("changed").resolve(name));
            try (Stream<Path> files = Files.list(Path.of("../seeds", name))) {
                for (Path one : files.toList()) {
                    Files.copy(one, to.resolve(one.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Path path = folder.resolve("changed").resolve(file);
        String text = Files.readString(path, UTF_8);
        assertThat(text).containsPattern(was);
        Files.writeString(path, text.replaceAll(was, is), UTF_8);
        return folder.resolve("changed/economic-analysis").toString();
    }

    @Nested
    class OnceTheListIsMade {

        @Test
        void aFaultInTheTablesItWasMadeFromStopsNothing() throws IOException {
            String meeting = changed("economic-analysis/replies.csv", "2026-04-17 12:28", "四月");
            assertThat(run("replies", meeting)).isEqualTo(Meeting.ERRORS);
            assertThat(run("export", meeting, "--list", list(), "--for", "guide"))
                    .isEqualTo(Meeting.DONE);
            Files.delete(Path.of(meeting, "replies.csv"));
            assertThat(run("erase", meeting, "--list", list(), "--on", "2027-01-01"))
                    .isEqualTo(Meeting.DONE);
        }

        @Test
        void aUnitThatIsNoLongerKnownIsSaidWithItsPlace() throws IOException {
            Path gone = folder.resolve("gone.json");
            String list = Files.readString(Path.of(list()), UTF_8);
            Files.writeString(gone, list.replace("\"unit\": \"22006\"", "\"unit\": \"22999\""));
            assertThat(run("export", ECONOMIC, "--list", gone.toString(), "--for", "office"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("unknown-unit", "$.list.attendees[", "22999")
                    .doesNotContain("Exception");
        }

        @Test
        void tooEarlyErasingSaysUntilWhenItIsKept() {
            assertThat(run("erase", ECONOMIC, "--list", list(), "--on", "2026-06-01"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("保存到 2026-12-31");
        }
    }

    @Nested
    class SignedProposals {

        private int change(String was, String is) throws IOException {
            String meeting = changed("economic-analysis/list-proposals-signed.csv", was, is);
            return run(
                    "change",
                    meeting,
                    "--list",
                    list(),
                    "--proposal",
                    "JY-2026-02",
                    "--proposals",
                    meeting + "/list-proposals-signed.csv",
                    "--out",
                    folder.resolve("v2").toString());
        }

        @Test
        void ofAfterTheMeetingAreNotApplied() throws IOException {
            assertThat(change("2026-04-22,同意", "2026-05-01,同意")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("decision-after-meeting");
            assertThat(folder.resolve("v2/list-v2.json")).doesNotExist();
        }

        @Test
        void withFeedbackThatIsNotThereAreSaid() throws IOException {
            assertThat(change("FK-2026-01", "FK-9")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("reference-unknown", "FK-9");
        }

        @Test
        void withFeedbackOfAnotherUnitAreSaid() throws IOException {
            assertThat(change("FK-2026-01", "FK-2026-03")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("feedback-of-other-unit", "市文联", "云江供电公司");
        }
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
                    folder.resolve("prepared").toString(),
                    "--no-pdf");
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
        void isHeldAgainstTheRulesAndNotWrittenWithAnError() throws IOException {
            Path attendees = folder.resolve("v1/attendees.csv");
            Files.writeString(
                    attendees, Files.readString(attendees, UTF_8).replace("谢模诚,副局长,副处级", "谢模诚,副局长,正科级"), UTF_8);
            Path next = folder.resolve("v2");
            assertThat(run(
                            "return",
                            ECONOMIC,
                            "--list",
                            list(),
                            "--file",
                            edited(),
                            "--out",
                            next.toString(),
                            "--reason",
                            "人员调整",
                            "--approver",
                            "市政府秘书长"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains(
                            "[substitute-rank-too-low] edited.csv:",
                            "[return-too-many] edited.csv:61",
                            "单位市财政局（11008）以“参加”参会的有 4 人");
            assertThat(next.resolve("findings.json")).exists();
            assertThat(next.resolve("list-v2.json")).doesNotExist();
        }

        @Test
        void saysOnlyWhatIsWrongWhenItCannotBeRead() throws IOException {
            Path broken = Files.writeString(folder.resolve("broken.csv"), "说明\n", UTF_8);
            assertThat(run("return", ECONOMIC, "--list", list(), "--file", broken.toString()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[no-header]").doesNotContain("须致电");
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

    /** The second version, of which the unit that is not concerned is gone. */
    private String second(String lockedBy) {
        run(
                "change",
                ECONOMIC,
                "--list",
                list(),
                "--proposal",
                "JY-2026-02",
                "--proposals",
                ECONOMIC + "/list-proposals-signed.csv",
                "--out",
                folder.resolve("v2").toString(),
                "--lock",
                lockedBy);
        return folder.resolve("v2/list-v2.json").toString();
    }

    @Nested
    class Changed {

        @Test
        void keepsWhoDecidedAndSaysWhoLocked() throws IOException {
            assertThat(Files.readString(Path.of(second("市政府办公室主任")), UTF_8))
                    .contains("\"approver\": \"市政府秘书长\"", "\"lockedBy\": \"市政府办公室主任\"");
        }
    }

    @Nested
    class Called {

        private int called(String table) throws IOException {
            Path calls = Files.writeString(folder.resolve("calls.csv"), table, UTF_8);
            return run(
                    "called",
                    ECONOMIC,
                    "--before",
                    list(),
                    "--after",
                    second("市政府秘书长"),
                    "--at",
                    "2026-04-22T15:00:00+08:00",
                    "--calls",
                    calls.toString());
        }

        @Test
        void saysWhichCallsAreOpenAndWhichWereNotReadBack() throws IOException {
            assertThat(called("call,time,by,takenBy,readBack\nv2-22006,,,,\n")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("应通知 1 个单位，已通知 0 个，其中已复述 0 个", "[call-open]");
            assertThat(called("call,time,by,takenBy,readBack\nv2-22006,15:10,C-1,L-1,no\n"))
                    .isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("已通知 1 个，其中已复述 0 个", "[call-not-read-back]");
        }

        @Test
        void saysThatNoCallWasMadeYetByAHeaderAlone() throws IOException {
            assertThat(called("call,time,by,takenBy,readBack\n")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("应通知 1 个单位，已通知 0 个", "[call-open]", "错误 0，警告 1，提示 1");
        }

        @Test
        void endsWithAnErrorWhenARowIsOfNoCall() throws IOException {
            assertThat(called("call,time,by,takenBy,readBack\nv2-1,15:10,C-1,L-1,yes\n"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[unknown-call] calls.csv:2");
        }
    }

    @Nested
    class Sites {

        @Test
        void everyRoomHasItsListAndNobodyIsLost() throws IOException {
            Path rooms = folder.resolve("rooms");
            assertThat(run(
                            "sites",
                            ECONOMIC,
                            "--list",
                            list(),
                            "--sites",
                            ECONOMIC + "/meeting-sites.csv",
                            "--out",
                            rooms.toString()))
                    .isEqualTo(Meeting.DONE);
            int people = 0;
            try (Stream<Path> files = Files.list(rooms)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                    people += Files.readAllLines(file, UTF_8).size() - 1;
                }
            }
            assertThat(people).isEqualTo(426);
        }

        @Test
        void areNotWrittenWhenAUnitSitsNowhere() throws IOException {
            Path table =
                    Files.writeString(folder.resolve("sites.csv"), "会场代码,会场名称,主/分会场,单位范围\nM,主会场,主会场,10 11\n", UTF_8);
            Path rooms = folder.resolve("rooms");
            assertThat(run("sites", ECONOMIC, "--list", list(), "--sites", table.toString(), "--out", rooms.toString()))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[site-missing]");
            assertThat(rooms.resolve("findings.json")).exists();
            assertThat(rooms.resolve("attendees-M.csv")).doesNotExist();
        }
    }

    @Nested
    class CheckedIn {

        private static final String EXECUTIVE = "../seeds/executive";

        private int checkIn(String lockedBy, String... more) {
            return checkIn(Path.of(EXECUTIVE, "check-in.csv"), lockedBy, more);
        }

        private int checkIn(Path arrivals, String lockedBy, String... more) {
            String made = folder.resolve("executive").toString();
            String[] lock = lockedBy.isEmpty() ? new String[0] : new String[] {"--lock", lockedBy};
            run(Stream.concat(Stream.of("make", EXECUTIVE, "--out", made, "--replace"), Stream.of(lock))
                    .toArray(String[]::new));
            return run(Stream.concat(
                            Stream.of(
                                    "checkin",
                                    EXECUTIVE,
                                    "--list",
                                    made + "/list-v1.json",
                                    "--arrivals",
                                    arrivals.toString()),
                            Stream.of(more))
                    .toArray(String[]::new));
        }

        @Test
        void isCountedAtTheMomentAskedFor() {
            checkIn("市政府秘书长", "--at", "2026-05-18T09:00:00+08:00");
            assertThat(out.toString()).startsWith("2026-05-18 09:00：应到 45，已到 42（迟到 0，代会 0），未到 3，请假 0，离会 0");
        }

        @Test
        void isShownBeforeAnybodyCame() throws IOException {
            Path nothing = Files.writeString(folder.resolve("arrivals.csv"), "参会人代码,签到时间\n", UTF_8);
            assertThat(checkIn(nothing, "市政府秘书长", "--quorum", "half")).isEqualTo(Meeting.DONE);
            assertThat(out.toString())
                    .contains("2026-05-18 09:00：应到 45，已到 0（迟到 0，代会 0），未到 45", "成员 9，须到 5，实到 0，还差 5", "错误 0，警告 0，提示 1");
        }

        @Test
        void isCountedAtTheLastArrivalThoughAnEntryIsTakenBackDaysLater() throws IOException {
            Path table = Files.writeString(
                    folder.resolve("arrivals.csv"),
                    "参会人代码,签到时间,事项,撤回人,撤回原因\n90001-198bd1a3,08:30,,,\n90001-198bd1a3,2026-05-25 10:00,撤回,C-1,看错一行\n"
                            + "90001-3addd274,09:07,,,\n",
                    UTF_8);
            assertThat(checkIn(table, "市政府秘书长")).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).contains("2026-05-18 09:07：应到 45，已到 1（迟到 1");
        }

        @Test
        void signingForAnotherIsAnErrorAndNobodyIsNamed() {
            assertThat(checkIn("市政府秘书长")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("市审计局 0/1 未到 11021-cb095dfe", "[check-in-for-another] check-in.csv:")
                    .doesNotContain("谢川试", "郝模原", "示例代");
        }

        @Test
        void membersAreCountedByTheRuleGiven() {
            checkIn("市政府秘书长", "--quorum", "half");
            assertThat(out.toString()).contains("法定人数：成员 9，须到 5，实到 8，已达到");
            checkIn("市政府秘书长", "--quorum", "9/9", "--lang", "en");
            assertThat(out.toString()).contains("quorum: 9 members, 9 needed, 8 here, 1 missing");
            for (String wrong : List.of("many", "5/3", "0/0")) {
                assertThat(checkIn("市政府秘书长", "--quorum", wrong)).isEqualTo(Meeting.WRONG_USE);
                assertThat(err.toString()).contains("--quorum “" + wrong + "”应为 half, more-than-half");
            }
        }

        @Test
        void needsALockedList() {
            assertThat(checkIn("")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[check-in-list-draft]");
        }
    }

    @Nested
    class Suggested {

        @Test
        void showsWhatIsForTheLeadersOfTheOfficeToThemAlone() throws IOException {
            Path meeting = folder.resolve("m/economic-analysis");
            Prepared.copy(Path.of("../seeds/common"), folder.resolve("m/common"));
            Prepared.copy(Path.of(ECONOMIC), meeting);
            Files.delete(meeting.resolve("list-proposals.csv"));
            Files.writeString(
                    meeting.resolve("list.json"),
                    Files.readString(meeting.resolve("list.json"), UTF_8)
                            .replace("    \"proposals\": \"list-proposals.csv\",\n", "")
                            .replace(",\n    \"suggestions\": \"suggestions.csv\"", ""),
                    UTF_8);
            assertThat(run("suggest", meeting.toString())).isEqualTo(Meeting.DONE);
            assertThat(out.toString()).startsWith("0 条提示待决定（办公室内部可见）").doesNotContain("GZ-");
            run("suggest", meeting.toString(), "--circle", "section");
            assertThat(out.toString()).startsWith("0 条提示待决定（承办处室可见）").doesNotContain("GZ-");
            run("suggest", meeting.toString(), "--circle", "office-leaders");
            assertThat(out.toString()).contains("GZ-2026-01-", "2 条提示待决定（办公室领导可见）");
        }
    }

    @Nested
    class WrongWords {

        private String said(String... words) {
            assertThat(run(words)).isEqualTo(Meeting.WRONG_USE);
            return err.toString();
        }

        @Test
        void areToldInBothLanguagesWithAnExample() {
            assertThat(said("erase", ECONOMIC, "--list", list(), "--on", "2026年"))
                    .startsWith("用法有误。 Wrong use: --on “2026年”应为日期，如 2027-01-01。"
                            + " \"2026年\" must be a date, such as 2027-01-01.")
                    .doesNotContain("java", "Exception");
            assertThat(said("calls", ECONOMIC, "--before", list(), "--after", list(), "--at", "22:00"))
                    .startsWith("用法有误。 Wrong use: --at “22:00”应为带时区的时刻，如 2026-04-23T22:00:00+08:00。"
                            + " \"22:00\" must be a time with its offset, such as 2026-04-23T22:00:00+08:00.")
                    .doesNotContain("java", "Exception");
            assertThat(said("checkin", ECONOMIC, "--list", list(), "--arrivals", list(), "--at", "x"))
                    .startsWith("用法有误。 Wrong use: --at “x”应为带时区的时刻");
            assertThat(said("export", ECONOMIC, "--list", list(), "--for", "office", "--format", "xls"))
                    .startsWith("用法有误。 Wrong use: --format “xls”应为 csv, json 之一。 \"xls\" is none of csv, json.");
            assertThat(said("suggest", ECONOMIC, "--circle", "all"))
                    .startsWith("用法有误。 Wrong use: --circle “all”应为 office-leaders, section, office 之一。");
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
