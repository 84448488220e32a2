package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.files.process.ProcessLogReader;
import dev.huiwu.workflow.instance.Incident;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be written down of a running process, and in which words it is refused. */
class FlowRecordTest {

    private static final String PROCESS = """
            id,phase,name_zh,name_en,owner_role,predecessors,offset_working_days,countersign,work_standard,stand_in
            A,PREPARE,起草,Draft,SEC,,-5,,fields filled,deputy
            B,PREPARE,会签,Countersign,LEAD,A,-4,all: SEC LEAD,read; agreed,deputy
            C,PREPARE,印发,Issue,SEC,B,-3,,sent,deputy
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int minute;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("p.csv"), PROCESS);
        Files.writeString(folder.resolve("duties.csv"), "岗位,责任人,替岗,协助\nSEC,li,sun,\nLEAD,chen,wu,zhou\n");
        assertThat(run(
                        "open",
                        path("p.csv"),
                        path("log.jsonl"),
                        "--duties",
                        path("duties.csv"),
                        "--id",
                        "M1",
                        "--meeting",
                        "2026-04-24T09:00+08:00",
                        "--by",
                        "li",
                        "--at",
                        "2026-04-13T09:00+08:00"))
                .isZero();
    }

    @Test
    void everyKindOfActionCanBeWrittenDown() throws IOException {
        done("li", "claim", "A");
        done("li", "tick", "A", "fields filled", "--note", "第3页");
        done("li", "deliver", "A", "draft", "--note", "cabinet 2");
        done("chen", "urge", "A");
        done("li", "complete", "A");
        done("li", "withdraw", "A");
        done("li", "complete", "A");
        done("chen", "add-signer", "B", "zhou");
        done("li", "sign", "B", "agreed");
        done("chen", "object", "B", "too long");
        done("chen", "send-back", "B", "A", "--reason", "shorten it");
        done("li", "hand-over", "A", "sun");
        done("sun", "incident", "A", "old version sent", "--note", "two files", "--proposal", "one file only");
        absent("zhou", "wu");
        done("zhou", "return", "zhou");
        Files.writeString(folder.resolve("new.csv"), "岗位,责任人,替岗\nSEC,sun,li\nLEAD,wu,chen\n");
        done("chen", "assign", path("new.csv"));
        Files.writeString(folder.resolve("p.csv"), PROCESS + "D,CLOSE,归档,File,SEC,C,1,,filed,deputy\n");
        done("chen", "migrate", path("p.csv"), "--reason", "filing was forgotten");
        done("chen", "move", "2026-04-27T09:00+08:00", "--reason", "the hall is taken");
        done("chen", "cancel", "--reason", "by telephone instead");

        List<ProcessEvent> events = events();
        assertThat(events.stream()
                        .<Class<?>>map(event -> event.action().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        kinds(ProcessAction.class).distinct().toList());
        ProcessInstance now = ProcessInstance.replay(events);
        assertThat(now.definition().version()).isEqualTo(2);
        assertThat(now.incidents()).extracting(Incident::proposal).containsExactly("one file only");
        assertThat(events.stream()
                        .filter(event -> event.action() instanceof ProcessAction.AnnounceAbsence)
                        .map(event -> event.actor().value()))
                .containsExactly("wu");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(FlowRecordTest::kinds);
    }

    private void absent(String person, String by) {
        assertThat(run(
                        "absent",
                        path("log.jsonl"),
                        person,
                        "--from",
                        "2026-04-13T10:00+08:00",
                        "--until",
                        "2026-04-20T00:00+08:00",
                        "--announce",
                        "2026-04-13T09:%02d+08:00".formatted(++minute),
                        "--by",
                        by))
                .as(out.toString() + err)
                .isZero();
    }

    @Test
    void aNamedStandInWhoMayNotDoAStepIsSaidInTheWhatIfAndWhenAnnounced() throws IOException {
        Files.writeString(
                folder.resolve("p2.csv"),
                PROCESS.replace("work_standard,", "approval,work_standard,")
                        .replace(",,sent,", ",,secretary-general,sent,")
                        .replace(",,fields filled,", ",,,fields filled,")
                        .replace("SEC LEAD,read", "SEC LEAD,,read"));
        assertThat(run(
                        "open",
                        path("p2.csv"),
                        path("log2.jsonl"),
                        "--duties",
                        path("duties.csv"),
                        "--id",
                        "M2",
                        "--meeting",
                        "2026-04-24T09:00+08:00",
                        "--by",
                        "li",
                        "--at",
                        "2026-04-13T09:00+08:00"))
                .as(out.toString() + err)
                .isZero();
        String[] away = {
            "absent",
            path("log2.jsonl"),
            "li",
            "--stand-in",
            "wu",
            "--from",
            "2026-04-13T10:00+08:00",
            "--until",
            "2026-04-25T00:00+08:00",
            "--announce",
            "2026-04-13T09:30+08:00"
        };

        run(Arrays.copyOf(away, away.length - 2));
        assertThat(out.toString())
                .contains("[stand-in-below-authority]")
                .contains("wu")
                .contains("不接手环节 C：");
        run(away);
        assertThat(out.toString()).contains("[stand-in-below-authority]");
    }

    @Test
    void aMoveSaysWhichDatesChangeAndWhatIsToBeKnownOfTheNewOnes() {
        assertThat(record("li", "move", "2026-05-02T09:00+08:00", "--reason", "hall"))
                .isZero();
        assertThat(out.toString())
                .contains("已登记到第 2 条")
                .contains("时限随之变动的环节：3 个")
                .contains("  2026-04-17 → 2026-04-24  A\n")
                .contains("[meeting-on-day-off]");
        assertThat(record("li", "move", "2027-03-02T09:00+08:00", "--reason", "hall"))
                .isEqualTo(Meeting.ERRORS);
        assertThat(out.toString()).contains("已登记到第 3 条").contains("[calendar-year-missing]");
    }

    @Test
    void anotherDutyTableIsTakenAndWhatItLacksIsSaid() throws IOException {
        Files.writeString(folder.resolve("few.csv"), "岗位,责任人,替岗\nSEC,li,sun\n");

        assertThat(record("li", "assign", path("few.csv"))).as("as when opened").isEqualTo(Meeting.ERRORS);
        assertThat(out.toString())
                .contains("[duty-without-answerable]")
                .contains("LEAD")
                .contains("已登记到第 2 条");
    }

    @Nested
    class Refused {

        @Test
        void withTheCodeAndEverythingThatIsMissing() throws IOException {
            assertThat(record("li", "complete", "A")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[standards-open]").contains("fields filled");
            assertThat(record("li", "complete", "B")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[step-waits]");
            assertThat(record("li", "return", "li")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[not-away]");
            assertThat(record("li", "move", "2026-04-12T09:00+08:00", "--reason", "hall"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[meeting-in-past]");
            assertThat(record("li", "cancel")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[reason-missing]");
            assertThat(run("check", path("p.csv"), "--out", path("same.json"))).isZero();
            assertThat(record("li", "migrate", path("same.json"), "--reason", "again"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[migrate-no-later-version]");
            assertThat(events()).hasSize(1);
        }

        @Test
        void nobodyUnknownIsThoughtAwayOrWrittenDown() throws IOException {
            String[] away = {"--from", "2026-04-13T10:00+08:00", "--until", "2026-04-20T00:00+08:00"};
            assertThat(run("absent", path("log.jsonl"), "sec1", away[0], away[1], away[2], away[3]))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[person-unknown]").doesNotContain("个环节交出");
            assertThat(run("absent", path("log.jsonl"), "li", away[0], away[1], away[2], away[3], "--stand-in", "zzz"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("zzz 不在责任分工表中");
            assertThat(record("li", "hand-over", "A", "zzz")).isEqualTo(Meeting.ERRORS);
            assertThat(record("zzz", "cancel", "--reason", "no")).isEqualTo(Meeting.ERRORS);
            assertThat(events()).hasSize(1);
        }

        @Test
        void aFileThatIsNotGoodIsSaidAndNothingIsWrittenDown() throws IOException {
            Files.writeString(folder.resolve("bad.csv"), "岗位,责任人,替岗\nSEC,,li\n");
            assertThat(record("li", "assign", path("bad.csv"))).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[value-missing]").doesNotContain("已登记");
            assertThat(events()).hasSize(1);
        }

        @Test
        void aTornLastLineIsSaidOnce() throws IOException {
            done("li", "tick", "A");
            byte[] whole = Files.readAllBytes(folder.resolve("log.jsonl"));
            Files.write(folder.resolve("log.jsonl"), Arrays.copyOf(whole, whole.length - 30));

            assertThat(record("li", "tick", "A")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).containsOnlyOnce("[log-torn]").contains("错误 1，警告 0，提示 0");
        }

        @Test
        void inEnglishWithOneErrorCountedAsOne() {
            assertThat(record("li", "complete", "A", "--lang", "en")).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("1 error, 0 warnings, 0 notes");
        }
    }

    @Nested
    class WronglyUsed {

        @Test
        void aTimeLongAfterTheLastEventIsAskedBackUnlessItIsMeant() throws IOException {
            String[] claim = {"record", path("log.jsonl"), "claim", "A", "--by", "li", "--at", "2027-04-13T12:00+08:00"
            };
            assertThat(run(claim)).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString())
                    .contains("--at 2027-04-13T12:00+08:00 比上一条记录（2026-04-13T09:00+08:00）晚 90 天以上")
                    .contains("Check the year and month; if it is meant, add --after-pause.");
            assertThat(run(
                            "absent",
                            path("log.jsonl"),
                            "li",
                            "--from",
                            "2026-04-14T09:00+08:00",
                            "--until",
                            "2026-04-15T09:00+08:00",
                            "--announce",
                            "2027-04-13T12:00+08:00"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(events()).hasSize(1);

            String[] meant = Arrays.copyOf(claim, claim.length + 1);
            meant[claim.length] = "--after-pause";
            assertThat(run(meant)).as(out.toString() + err).isZero();
        }

        @Test
        void tooFewOrTooManyWordsShowHowItIsWritten() {
            assertThat(record("li", "hand-over", "A")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("请写成：hand-over STEP PERSON").contains("Write it as");
            assertThat(record("li", "urge", "A", "now")).isEqualTo(Meeting.WRONG_USE);
            assertThat(record("li", "finish", "A")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("没有事项“finish”").contains("add-signer");
        }

        @Test
        void theHelpSaysHowEachActionIsWritten() {
            assertThat(run("record", "--help")).isZero();
            assertThat(out.toString())
                    .contains("add-signer STEP PERSON", "migrate PROCESS", "move TIME", "加签。 ask one more person");
        }

        @Test
        void aValueThatIsNoneIsNamedWithItsOptionInBothLanguages() {
            assertThat(record("l i", "claim", "A")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--by “l i”应为不含空格的人员编号").contains("must be a person's id");
            assertThat(record("li", "claim", "P 1")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("STEP “P 1”应为不含空格的环节编号").contains("such as P14");
            assertThat(record("li", "hand-over", "A", "")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("PERSON “”应为");
            assertThat(run(
                            "schedule",
                            path("p.csv"),
                            "--meeting",
                            "2026-04-24T09:00+08:00",
                            "--anchor",
                            "Minutes=2026-04-25T09:00+08:00",
                            "--out",
                            path("s.csv")))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--anchor").contains("“Minutes”应为");
        }

        @Test
        void whatIsMissingOrNotKnownIsSaidInBothLanguages() {
            assertThat(run("record", path("log.jsonl"), "claim", "A")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("缺少 --by, --at。 Missing: --by, --at.");
            assertThat(record("li", "claim", "A", "--nonsense")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("不认识 --nonsense。 Not known");
        }
    }

    private void done(String by, String... words) {
        assertThat(record(by, words)).as(out.toString() + err).isZero();
    }

    private int record(String by, String... words) {
        List<String> arguments = new ArrayList<>(List.of("record", path("log.jsonl")));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--by", by, "--at", "2026-04-13T09:%02d+08:00".formatted(++minute)));
        return run(arguments.toArray(String[]::new));
    }

    private List<ProcessEvent> events() throws IOException {
        return ProcessLogReader.read("log.jsonl", Files.readAllBytes(folder.resolve("log.jsonl")))
                .orThrow()
                .events();
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
