package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of an executive meeting from its table to its events, at the terminal. */
class FlowCommandTest {

    private static final Path COMMON = Path.of("../seeds/common");
    private static final String TABLE = COMMON.resolve("process-executive.csv").toString();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeDuties() throws IOException {
        List<String> rows = new ArrayList<>(List.of("岗位,责任人,替岗", "SG,sg-1(秘书长),sg-2(副秘书长)"));
        for (String role : List.of(
                "LEAD", "SEC", "TOPIC", "DOC", "SEAT", "CARD", "VENUE", "AV", "LOGI", "SECU", "CONF", "REG", "USHER",
                "REC", "SUPV", "ARCH")) {
            rows.add("%1$s,%1$s-1,%1$s-2".formatted(role));
        }
        Files.write(folder.resolve("duties.csv"), rows);
    }

    @Nested
    class Check {

        @Test
        void saysHowMuchThereIsAndWritesItAsJsonThatReadsTheSame() {
            assertThat(run("check", TABLE, "--duties", path("duties.csv"), "--out", path("p.json")))
                    .isZero();
            String hash = out.toString().lines().findFirst().orElseThrow();
            assertThat(hash).startsWith("会务流程：41 个环节，17 个岗位，第 1 版，");

            assertThat(run("check", path("p.json"))).isZero();
            assertThat(out.toString()).startsWith(hash);
        }

        @Test
        void saysThatTheFolderToWriteIntoIsNotThere() {
            assertThat(run("check", TABLE, "--out", path("nowhere/p.json"))).isEqualTo(Meeting.WRONG_USE);

            assertThat(err.toString()).contains("p.json 所在的文件夹不存在").contains("make it first");
        }

        @Test
        void listsEveryFaultAndWritesNothing() throws IOException {
            Files.writeString(
                    folder.resolve("bad.csv"),
                    Files.readString(COMMON.resolve("process-executive.csv"))
                            .replace("SG,P07,-4", "SG,P07 P10,-4")
                            .replace("LEAD,,-6", ",,-6"));

            assertThat(run("check", path("bad.csv"), "--out", path("p.json"))).isEqualTo(Meeting.ERRORS);

            assertThat(out.toString()).contains("[cycle]").contains("[no-owner]");
            assertThat(folder.resolve("p.json")).doesNotExist();
        }

        @Test
        void saysWhichDutiesNobodyHas() throws IOException {
            Files.writeString(folder.resolve("few.csv"), "岗位,责任人,替岗\nSEC,a,b\n");

            assertThat(run("check", TABLE, "--duties", path("few.csv"))).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[duty-without-answerable]").contains("ARCH");
        }
    }

    @Nested
    class AgainstTheRules {

        private final String rules = COMMON.resolve("office-rules.csv").toString();

        @Test
        void r8AProcessRestsOnTheRulesOfItsDayUntilTheyChange() {
            String[] refer = {"--rules", rules, "--on", "2026-04-24", "--refer", "--out", path("p.json")};
            assertThat(run(concat(List.of("check", TABLE), refer))).isZero();
            assertThat(out.toString()).contains("依据制度：meetings v1、seating v1、cards v2、papers v1");

            assertThat(run("check", path("p.json"), "--rules", rules, "--on", "2026-04-30"))
                    .isZero();
            assertThat(run("check", path("p.json"), "--rules", rules, "--on", "2026-05-01"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[rule-not-in-force]").contains("当日施行的是第 2 版");
        }

        @Test
        void aTableNamesNoRulesAndTheDayOfAMeetingIsItsOwn() {
            assertThat(run("check", COMMON.resolveSibling("plenary").toString(), "--rules", rules))
                    .isZero();
            assertThat(out.toString()).contains("[process-without-rules]");
        }

        @Test
        void saysWhatItNeedsAndWhatATableCannotHold() {
            assertThat(run("check", TABLE, "--rules", rules)).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--on");
            assertThat(run("check", TABLE, "--refer", "--out", path("p.json"))).isEqualTo(Meeting.WRONG_USE);

            String[] refer = {"--rules", rules, "--on", "2026-04-24", "--refer", "--out", path("p.json")};
            assertThat(run(concat(List.of("check", TABLE), refer))).isZero();
            assertThat(run("check", path("p.json"), "--out", path("p.csv"))).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("请存为 .json");
            assertThat(folder.resolve("p.csv")).doesNotExist();
        }
    }

    @Nested
    class Scheduled {

        @Test
        void r14CountsBackOverTheSpringFestival() throws IOException {
            assertThat(run(
                            "schedule",
                            COMMON.resolve("process-default.csv").toString(),
                            "--meeting",
                            "2026-02-25T09:00+08:00",
                            "--calendar",
                            COMMON.resolve("calendar-cn.csv").toString(),
                            "--out",
                            path("s.csv")))
                    .isZero();

            assertThat(Files.readAllLines(folder.resolve("s.csv")))
                    .anySatisfy(line -> assertThat(line).startsWith("P18,").contains(",-2,2026-02-14,"))
                    .anySatisfy(line -> assertThat(line).startsWith("P14,").contains(",-3,2026-02-13,"));
        }

        @Test
        void r46PlansTheHoursThatAreLeft() throws IOException {
            assertThat(run(
                            "schedule",
                            TABLE,
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--now",
                            "2026-04-22T17:00+08:00",
                            "--out",
                            path("h.csv")))
                    .isZero();

            assertThat(Files.readAllLines(folder.resolve("h.csv")))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("P01,")
                            .contains("2026-04-22 17:00")
                            .contains("压缩"))
                    .anySatisfy(
                            line -> assertThat(line).startsWith("P34,").contains("2026-04-24 08:00,2026-04-24 08:50"));
        }

        @Test
        void r46SaysTheBottleneckWhereTheHoursDoNotSuffice() {
            assertThat(run(
                            "schedule",
                            TABLE,
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--now",
                            "2026-04-23T17:00+08:00",
                            "--out",
                            path("h.csv")))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(out.toString()).contains("[late-start-impossible]").contains("耗时最长的是");
        }

        @Test
        void aYearWithoutNoticeIsRefusedOrSaid() {
            String[] arguments = {"schedule", TABLE, "--meeting", "2027-04-23T09:00+08:00", "--out", path("s.csv")};
            assertThat(run(arguments)).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[calendar-year-missing]");

            List<String> provisional = new ArrayList<>(List.of(arguments));
            provisional.add("--provisional");
            assertThat(run(provisional.toArray(String[]::new))).isZero();
            assertThat(out.toString()).contains("[calendar-year-provisional]");
        }

        @Test
        void itsFileMayBeReadByWhomAnyNewFileMayOrTheOneItReplaces() throws IOException {
            assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
            String[] words = {"schedule", TABLE, "--meeting", "2026-04-24T09:00+08:00", "--out", path("s.csv")};
            assertThat(run(words)).isZero();
            Path other = Files.writeString(folder.resolve("other"), "");
            assertThat(Files.getPosixFilePermissions(folder.resolve("s.csv")))
                    .isEqualTo(Files.getPosixFilePermissions(other));

            Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-rw----");
            Files.setPosixFilePermissions(folder.resolve("s.csv"), own);
            assertThat(run(concat(List.of(words), "--replace"))).isZero();
            assertThat(Files.getPosixFilePermissions(folder.resolve("s.csv"))).isEqualTo(own);
        }

        @Test
        void aFileThatIsThereStays() throws IOException {
            Files.writeString(folder.resolve("s.csv"), "mine");

            assertThat(run("schedule", TABLE, "--meeting", "2026-04-24T09:00+08:00", "--out", path("s.csv")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(Files.readString(folder.resolve("s.csv"))).isEqualTo("mine");
        }
    }

    @Nested
    class Drawn {

        @Test
        void asADefinitionAScheduleAndByPeople() throws IOException {
            String meeting = "2026-04-24T09:00+08:00";
            assertThat(run("chart", TABLE, "--out", path("d.svg"))).isZero();
            assertThat(run("chart", TABLE, "--meeting", meeting, "--out", path("s.svg")))
                    .isZero();
            assertThat(run(
                            "chart",
                            TABLE,
                            "--meeting",
                            meeting,
                            "--people",
                            "--duties",
                            path("duties.csv"),
                            "--out",
                            path("p.svg")))
                    .isZero();
            assertThat(run("chart", TABLE, "--out", path("d.mmd"))).isZero();

            for (String name : List.of("d.svg", "s.svg", "p.svg")) {
                assertThat(Files.readString(folder.resolve(name)))
                        .startsWith("<?xml")
                        .contains("P18");
            }
            assertThat(Files.readString(folder.resolve("p.svg"))).contains("SEAT-1");
            assertThat(Files.readString(folder.resolve("d.mmd"))).startsWith("flowchart");
        }

        @Test
        void aPeoplesChartNeedsTheirDuties() {
            assertThat(run("chart", TABLE, "--meeting", "2026-04-24T09:00+08:00", "--people", "--out", path("p.svg")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(folder.resolve("p.svg")).doesNotExist();
        }
    }

    /** A meeting that has a folder, which says what holds of it. */
    @Nested
    class OfAFolder {

        private final String plenary = COMMON.resolveSibling("plenary").toString();

        @Test
        void itsStartCalendarProcessAndFactsAreThoseOfItsFolder() throws IOException {
            assertThat(run("schedule", plenary, "--out", path("s.csv"))).isZero();

            assertThat(Files.readAllLines(folder.resolve("s.csv")))
                    .anySatisfy(line -> assertThat(line).startsWith("P21,").contains("2026-03-17"))
                    .noneSatisfy(line -> assertThat(line).startsWith("P27,"))
                    .noneSatisfy(line -> assertThat(line).startsWith("P29,"));
            assertThat(out.toString()).contains("不需要：P27 (lodging)、P29 (classified)。");
        }

        @Test
        void theCommandLineOverrulesIt() throws IOException {
            assertThat(run(
                            "schedule",
                            plenary + "/meeting.json",
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--fact",
                            "classified",
                            "--out",
                            path("s.csv")))
                    .isZero();

            assertThat(Files.readAllLines(folder.resolve("s.csv")))
                    .anySatisfy(line -> assertThat(line).startsWith("P29,").contains("2026-04-23"))
                    .noneSatisfy(line -> assertThat(line).startsWith("P21,"));
        }

        @Test
        void opensUnderTheIdOfTheMeetingAndSaysWhatItDoesNotNeed() {
            String log = path("plenary.jsonl");
            String[] by = {"--duties", path("duties.csv"), "--by", "LEAD-1", "--at", "2026-02-24T09:00+08:00"};

            assertThat(run(concat(List.of("open", plenary, log), by))).isZero();
            assertThat(out.toString()).contains("已启动 plenary-2026-03").contains("不需要：P27 (lodging)、P29 (classified)。");

            assertThat(run(concat(List.of("open", TABLE, path("x.jsonl")), by))).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--id");
        }

        @Test
        void itsChartHasItsDatesAndTitle() throws IOException {
            assertThat(run("chart", plenary, "--out", path("c.svg"))).isZero();

            assertThat(Files.readString(folder.resolve("c.svg")))
                    .contains("云江市人民政府全体（扩大）会议")
                    .contains("P21")
                    .doesNotContain("P27");
        }

        @Test
        void openedLateItNamesWhatIsDueAlreadyAndHowToPlanTheHoursThatAreLeft() {
            String[] late = {"--duties", path("duties.csv"), "--by", "LEAD-1", "--at", "2026-03-16T09:00+08:00"};
            assertThat(run(concat(List.of("open", plenary, path("late.jsonl")), late)))
                    .isZero();
            assertThat(out.toString())
                    .contains("个环节过了时限：P01 ")
                    .contains("flow schedule " + plenary + " --now 2026-03-16T09:00+08:00");

            String[] over = {"--duties", path("duties.csv"), "--by", "LEAD-1", "--at", "2026-04-24T09:00+08:00"};
            assertThat(run(concat(List.of("open", plenary, path("over.jsonl")), over)))
                    .isZero();
            assertThat(out.toString()).contains("启动时会议已于 2026-03-").doesNotContain("--now");
        }

        @Test
        void theChartOfItsRunningProcessHasItsTitleToo() throws IOException {
            String[] by = {"--duties", path("duties.csv"), "--by", "LEAD-1", "--at", "2026-02-24T09:00+08:00"};
            assertThat(run(concat(List.of("open", plenary, path("plenary.jsonl")), by)))
                    .isZero();
            String[] at = {"--at", "2026-02-25T09:00+08:00"};
            assertThat(run(concat(List.of("chart", path("plenary.jsonl"), "--out", path("a.svg")), at)))
                    .isZero();
            assertThat(run(concat(
                            List.of("chart", path("plenary.jsonl"), "--title", "全体会议筹备", "--out", path("b.svg")), at)))
                    .isZero();
            Files.copy(Path.of(plenary, "meeting.json"), folder.resolve("meeting.json"));
            assertThat(run(concat(List.of("chart", path("plenary.jsonl"), "--out", path("c.svg")), at)))
                    .isZero();

            assertThat(Files.readString(folder.resolve("a.svg"))).doesNotContain("全体");
            assertThat(Files.readString(folder.resolve("b.svg"))).contains("全体会议筹备");
            assertThat(Files.readString(folder.resolve("c.svg"))).contains("云江市人民政府全体（扩大）会议");
        }

        @Test
        void whereItDoesNotSayWhatHoldsEveryStepIsPlannedAndANoteSaysSo() throws IOException {
            Path meeting = folder.resolve("meeting.json");
            Files.writeString(
                    meeting, Files.readString(Path.of(plenary, "meeting.json")).replace("\"facts\": [\"hall\"],", ""));

            assertThat(run("schedule", folder.toString(), "--common", COMMON.toString(), "--out", path("s.csv")))
                    .isZero();

            assertThat(out.toString()).containsOnlyOnce("[facts-not-said]");
            assertThat(Files.readString(folder.resolve("s.csv"))).contains("P27,", "P29,");
        }

        @Test
        void aProcessAloneDoesNotSayWhenTheMeetingBegins() {
            assertThat(run("schedule", TABLE, "--out", path("s.csv"))).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--meeting");
        }
    }

    @Nested
    class Running {

        @BeforeEach
        void open() {
            assertThat(run(
                            "open",
                            TABLE,
                            path("m76.jsonl"),
                            "--duties",
                            path("duties.csv"),
                            "--id",
                            "M76",
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--by",
                            "LEAD-1",
                            "--at",
                            "2026-04-14T09:00+08:00"))
                    .isZero();
        }

        @Test
        void r10IsDoneOnlyWithEverythingTicked() {
            assertThat(record("complete", "P01")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[standards-open]");

            assertThat(record("tick", "P01", "--note", "通知第3页")).isZero();
            assertThat(record("complete", "P01")).isZero();
            assertThat(out.toString()).contains("现在可办：P02 P03 P04 P05");
        }

        @Test
        void r13ShowsWhatIsLateAndWhatWaitsForIt() {
            assertThat(run("status", path("m76.jsonl"), "--at", "2026-04-21T09:00+08:00"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(out.toString())
                    .contains("2026-04-16  在办  P01")
                    .contains("[step-overdue]")
                    .contains("[step-waits-on-late]");
            assertThat(out.toString().lines().filter(line -> line.contains("[step-waits-on-late]")))
                    .as("a line for each late step or group of them, not for each that waits")
                    .hasSizeLessThan(10)
                    .first()
                    .satisfies(line -> assertThat(line).contains(" 个环节在等已经逾期的 P01"));
        }

        @Test
        void everythingFoundIsSaidAsThereIsNoFileOfFindings() {
            run("status", path("m76.jsonl"), "--at", "2026-04-24T00:30+08:00");

            assertThat(out.toString()).contains("[step-overdue] 环节 P24").doesNotContain("findings.json");
        }

        @Test
        void openingSaysWhatTheMeetingDoesNotNeedAndRefusesAFactNobodyAsksAbout() {
            assertThat(out.toString()).contains("已启动 M76。现在可办：P01").doesNotContain("不需要");

            assertThat(run(
                            "open",
                            TABLE,
                            path("m77.jsonl"),
                            "--duties",
                            path("duties.csv"),
                            "--id",
                            "M77",
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--by",
                            "LEAD-1",
                            "--at",
                            "2026-04-14T09:00+08:00",
                            "--fact",
                            "none"))
                    .isZero();
            assertThat(out.toString()).contains("不需要：P29");

            assertThat(run(
                            "schedule",
                            TABLE,
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--fact",
                            "hal",
                            "--out",
                            path("s.csv")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("流程不问“hal”；可写：").contains("write any of: classified");
        }

        @Test
        void aStepThatTheProcessDoesNotHaveIsNotDone() {
            assertThat(run(
                            "schedule",
                            TABLE,
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--now",
                            "2026-04-22T09:00+08:00",
                            "--done",
                            "P99",
                            "--out",
                            path("h.csv")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("no step P99");
        }

        @Test
        void r12TellsWhatIfAndWritesTheHandOver() throws IOException {
            assertThat(run(
                            "absent",
                            path("m76.jsonl"),
                            "LEAD-1",
                            "--from",
                            "2026-04-15T00:00+08:00",
                            "--until",
                            "2026-04-18T00:00+08:00",
                            "--out",
                            path("handover.csv")))
                    .isZero();
            assertThat(out.toString())
                    .contains("2026-04-15 00:00 – 2026-04-18 00:00  → LEAD-2")
                    .contains("0 个没有人接");
            assertThat(Files.readAllLines(folder.resolve("handover.csv")).get(1))
                    .startsWith("P01,")
                    .contains(",2026-04-15 00:00,2026-04-18 00:00,LEAD-2,");

            assertThat(run(
                            "absent",
                            path("m76.jsonl"),
                            "LEAD-1",
                            "--from",
                            "2026-04-15T00:00+08:00",
                            "--until",
                            "2026-04-18T00:00+08:00",
                            "--announce",
                            "2026-04-14T12:00+08:00"))
                    .isZero();
            assertThat(run(
                            "record",
                            path("m76.jsonl"),
                            "tick",
                            "P01",
                            "--by",
                            "LEAD-2",
                            "--at",
                            "2026-04-15T09:00+08:00"))
                    .isZero();
        }

        @Test
        void r12TellsInWhichPartOfAnAbsenceNobodyIsThere() {
            run(
                    "absent",
                    path("m76.jsonl"),
                    "LEAD-2",
                    "--from",
                    "2026-04-16T00:00+08:00",
                    "--until",
                    "2026-04-17T00:00+08:00",
                    "--announce",
                    "2026-04-14T12:00+08:00");

            assertThat(run(
                            "absent",
                            path("m76.jsonl"),
                            "LEAD-1",
                            "--from",
                            "2026-04-15T00:00+08:00",
                            "--until",
                            "2026-04-18T00:00+08:00"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("2026-04-15 00:00 – 2026-04-16 00:00  → LEAD-2")
                    .contains("2026-04-16 00:00 – 2026-04-17 00:00  → 没有人接")
                    .contains("2026-04-17 00:00 – 2026-04-18 00:00  → LEAD-2");
        }

        @Test
        void isDrawnAsItStands() throws IOException {
            String moment = "2026-04-21T09:00+08:00";
            assertThat(run("chart", path("m76.jsonl"), "--at", moment, "--out", path("r.svg")))
                    .isZero();
            assertThat(run("chart", path("m76.jsonl"), "--at", moment, "--people", "--out", path("p.svg")))
                    .isZero();
            assertThat(run("chart", path("m76.jsonl"), "--at", moment, "--out", path("r.mmd")))
                    .isZero();
            assertThat(run("chart", path("m76.jsonl"), "--out", path("x.svg"))).isEqualTo(Meeting.WRONG_USE);

            assertThat(Files.readString(folder.resolve("r.svg"))).contains("逾期");
        }

        @Test
        void aTornLastLineIsSaid() throws IOException {
            record("tick", "P01");
            byte[] whole = Files.readAllBytes(folder.resolve("m76.jsonl"));
            Files.write(folder.resolve("m76.jsonl"), Arrays.copyOf(whole, whole.length - 30));

            assertThat(run("status", path("m76.jsonl"), "--at", "2026-04-14T10:00+08:00"))
                    .isZero();
            assertThat(out.toString())
                    .startsWith("警告 [log-torn] m76.jsonl:2: 最后一行只有")
                    .contains("meeting flow record m76.jsonl … --mend")
                    .containsOnlyOnce("[log-torn]")
                    .contains("警告 1，");
            assertThat(record("tick", "P01")).isEqualTo(Meeting.ERRORS);

            assertThat(record("tick", "P01", "--mend")).isZero();
            assertThat(out.toString()).contains("没写完的末行已移到 m76.jsonl.torn").contains("已登记到第 2 条");
            assertThat(folder.resolve("m76.jsonl.torn")).exists();
        }

        @Test
        void aTornFirstLineIsMovedAwayAndTheProcessOpenedAnew() throws IOException {
            byte[] whole = Files.readAllBytes(folder.resolve("m76.jsonl"));
            Files.write(folder.resolve("m76.jsonl"), Arrays.copyOf(whole, 5000));

            assertThat(run("status", path("m76.jsonl"), "--at", "2026-04-14T10:00+08:00"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[log-torn-first]").contains("meeting flow open");
            assertThat(record("tick", "P01", "--mend")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("已移到 m76.jsonl.torn").contains("请用 meeting flow open 启动");
            assertThat(folder.resolve("m76.jsonl.torn")).hasSize(5000);
            open();
            assertThat(folder.resolve("m76.jsonl")).hasBinaryContent(whole);
        }

        @Test
        void anOutcomeIsToldByItsCodeOrItsLabelInEitherLanguage() throws IOException {
            Files.writeString(folder.resolve("p.csv"), """
                    id,phase,name_zh,owner_role,predecessors,offset_working_days,outcomes,work_standard,stand_in
                    A,PREPARE,审批,LEAD,,-5,yes:同意:Approved*; no:否决:Rejected!,read,deputy
                    B,PREPARE,印发,SEC,A=yes,-3,,sent,deputy
                    """);
            for (String word : List.of("yes", "同意", "approved", "no", "否决", "REJECTED")) {
                String log = path(word + ".jsonl");
                String[] by = {"--by", "LEAD-1", "--at", "2026-04-14T09:00+08:00"};
                assertThat(run(concat(
                                List.of(
                                        "open",
                                        path("p.csv"),
                                        log,
                                        "--id",
                                        "M1",
                                        "--meeting",
                                        "2026-04-24T09:00+08:00",
                                        "--duties",
                                        path("duties.csv")),
                                by)))
                        .isZero();
                assertThat(run(concat(List.of("record", log, "tick", "A"), by))).isZero();
                assertThat(run(concat(List.of("record", log, "complete", "A", word), by)))
                        .as(out.toString())
                        .isZero();
                String code = List.of("yes", "同意", "approved").contains(word) ? "yes" : "no";
                assertThat(Files.readString(Path.of(log))).contains("\"outcome\":\"" + code + "\"");
            }
        }

        @Test
        void anUnknownActionOrIdIsWrongUse() {
            assertThat(record("finish", "P01")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("没有事项“finish”");
            assertThat(record("tick", "P 01")).isEqualTo(Meeting.WRONG_USE);
            assertThat(record("tick", "P99", "x")).isEqualTo(Meeting.ERRORS);
        }

        @Test
        void tickingWhatTheProcessDoesNotHaveIsNotSaidToBeRecorded() {
            assertThat(record("tick", "P99")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("P99");
            assertThat(out.toString()).isEmpty();
        }

        @Test
        void timesInTheWrongOrderAreSaidInBothLanguages() {
            String monday = "2026-04-20T09:00+08:00";
            String friday = "2026-04-24T09:00+08:00";
            assertThat(run("absent", path("m76.jsonl"), "LEAD-1", "--from", friday, "--until", monday))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("应晚于").contains("must be later");

            assertThat(run("schedule", TABLE, "--meeting", monday, "--now", friday, "--out", path("h.csv")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("会议已经开始").contains("has begun");
        }

        @Test
        void theNewTimeOfTheMeetingIsAskedForInWords() {
            assertThat(record("move", "tomorrow")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString())
                    .contains("TIME “tomorrow”应为带时区的时刻")
                    .contains("such as 2026-04-23T22:00:00+08:00");
        }

        private int record(String action, String step, String... more) {
            List<String> arguments = new ArrayList<>(List.of("record", path("m76.jsonl"), action, step));
            arguments.addAll(List.of(more));
            arguments.addAll(List.of("--by", "LEAD-1", "--at", "2026-04-14T10:00+08:00"));
            return run(arguments.toArray(String[]::new));
        }
    }

    private static String[] concat(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("flow"));
        all.addAll(List.of(arguments));
        return Meeting.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
