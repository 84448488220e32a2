package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetName;
import dev.huiwu.core.readiness.FacetNeed;
import dev.huiwu.core.readiness.FacetRule;
import dev.huiwu.core.readiness.ReadinessTemplate;
import dev.huiwu.core.readiness.ReadinessTemplates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three days before the meeting: what must be ready, what would happen if, and who answers for what, at the terminal. */
class ReadyCommandTest {

    private static final Path SEEDS = Path.of("../seeds");
    private static final String MEETING = SEEDS.resolve("economic-analysis").toString();
    private static final String SHEET =
            SEEDS.resolve("economic-analysis/readiness.csv").toString();
    private static final String PLANS =
            SEEDS.resolve("economic-analysis/contingency.csv").toString();
    private static final String DUTIES =
            SEEDS.resolve("economic-analysis/duties.csv").toString();
    private static final String AT = "2026-04-21T10:00+08:00";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Nested
    class Sheet {

        @Test
        void isWrittenForEachRoomOfTheMeetingAndReadBack() {
            assertThat(run("sheet", SEEDS.resolve("video").toString(), "--out", path("r.xlsx")))
                    .isZero();
            assertThat(out.toString()).startsWith("2026年7月全市经济运行调度视频会：4 个会场，58 项，其中必备 55 项");

            assertThat(run("check", SEEDS.resolve("video").toString(), "--sheet", path("r.xlsx"), "--at", AT))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .startsWith("2026年7月全市经济运行调度视频会：未就绪，缺 55 项，豁免 0 项")
                    .contains("  云渚区视频会议室：未就绪，缺 12 项");
        }

        @Test
        void isNotWrittenOverAnother() throws IOException {
            write("r.csv", List.of("filled in"));
            assertThat(run("sheet", MEETING, "--out", path("r.csv"))).isEqualTo(Meeting.WRONG_USE);
            assertThat(folder.resolve("r.csv")).hasContent("filled in");
        }

        @Test
        void r43OfAnOfficesOwnTemplatesHasItsOwnFacetsByName() throws IOException {
            ReadinessTemplate usual =
                    ReadinessTemplates.usual().of(MeetingType.ECONOMIC_ANALYSIS).orElseThrow();
            FacetRule signs = FacetRule.builder()
                    .facet(new Facet("sign-language"))
                    .name(new FacetName("手语翻译", "Sign language"))
                    .need(FacetNeed.REQUIRED)
                    .build();
            ReadinessTemplates own = ReadinessTemplates.builder()
                    .addTemplates(usual.toBuilder().addRules(signs).build())
                    .build();
            Files.writeString(folder.resolve("t.json"), MeetingJson.write(own));

            assertThat(run("sheet", MEETING, "--templates", path("t.json"), "--out", path("r.csv")))
                    .isZero();
            assertThat(folder.resolve("r.csv")).content().contains("sign-language,,手语翻译,Sign language,是,未开始,");
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", AT))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[facet-not-ready] 手语翻译未就绪，目前未开始");

            assertThat(run("check", MEETING, "--sheet", SHEET, "--templates", path("t.json"), "--at", AT))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[facet-left-out] 缺少必备的就绪项手语翻译");
        }

        @Test
        void templatesThatForgetAFacetAreRefused() throws IOException {
            write(
                    "t.json",
                    List.of(
                            "{\"format\": \"huiwu-readiness-templates/1\", \"templates\": [{\"meetingType\": \"executive\", \"rules\": []}]}"));
            assertThat(run("sheet", MEETING, "--templates", path("t.json"), "--out", path("r.csv")))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(folder.resolve("r.csv")).doesNotExist();
        }
    }

    @Nested
    class Check {

        @Test
        void r5NamesThePowerThatIsNotReadyAndIsReadyOnceSomebodyWaivedIt() throws IOException {
            assertThat(run("check", MEETING, "--sheet", SHEET, "--at", AT)).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .startsWith("2026年一季度全市经济运行分析会：未就绪，缺 1 项，豁免 0 项")
                    .contains("[facet-not-ready] 供电保障（会场 main）未就绪，目前进行中，责任方 会场；尚有：发电机未试");

            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(SHEET)));
            rows.replaceAll(row ->
                    row.startsWith("供电保障") ? "供电保障,main,,,是,豁免,VENUE,,,,,,市政府秘书长,白天开会，自然采光,2026-04-21 09:55,," : row);
            write("r.csv", rows);
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", AT))
                    .isZero();
            assertThat(out.toString())
                    .startsWith("2026年一季度全市经济运行分析会：有豁免就绪，缺 0 项，豁免 1 项")
                    .contains("豁免 供电保障 main：市政府秘书长，白天开会，自然采光");
        }

        @Test
        void whatWasTakenOutOfTheSheetIsMissedAndWhatIsOfLaterIsSaid() throws IOException {
            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(SHEET)));
            rows.removeIf(row -> row.startsWith("供电保障"));
            rows.replaceAll(row -> row.replace("医疗保障,main,,,是", "医疗保障,main,,,否"));
            write("r.csv", rows);
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", "2026-04-21T09:45+08:00"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .startsWith("2026年一季度全市经济运行分析会：未就绪，缺 1 项，豁免 0 项")
                    .contains("错误 [facet-left-out] 缺少必备的就绪项供电保障（会场 main）")
                    .contains("警告 [facet-not-required] 就绪项医疗保障")
                    .contains("警告 [facet-told-later] 应急预案的记录时间 2026-04-21T09:50+08:00");
        }

        @Test
        void aRequiredFacetMadeOptionalIsMissedUntilItIsReadyOrWaived() throws IOException {
            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(SHEET)));
            rows.replaceAll(row -> row.replace("供电保障,main,,,是", "供电保障,main,,,否"));
            write("r.csv", rows);
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", AT, "--format", "json"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("\"level\": \"not-ready\"").contains("\"facet\": \"power\"");

            rows.replaceAll(row ->
                    row.startsWith("供电保障") ? "供电保障,main,,,否,豁免,VENUE,,,,,,市政府秘书长,白天开会，自然采光,2026-04-21 09:55,," : row);
            write("r.csv", rows);
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", AT))
                    .isZero();
            assertThat(out.toString()).startsWith("2026年一季度全市经济运行分析会：有豁免就绪");
        }

        @Test
        void asJsonTheStateStandsAloneOnStandardOutput() {
            assertThat(run("check", MEETING, "--sheet", SHEET, "--at", AT, "--format", "json"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .startsWith("{\n  \"level\": \"not-ready\",")
                    .endsWith("}\n");
            assertThat(err.toString()).contains("[facet-not-ready]");
        }

        @Test
        void theContingencyPlansSayHowReadyTheyAre() {
            assertThat(run(
                            "check",
                            MEETING,
                            "--sheet",
                            SHEET,
                            "--plans",
                            PLANS,
                            "--at",
                            AT,
                            "--by",
                            "lead-1",
                            "--out",
                            path("r.csv")))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("缺 2 项")
                    .contains("[contingency-resource-unchecked]")
                    .contains("应急预案未就绪，目前有风险")
                    .contains("尚有：停电、");
            assertThat(folder.resolve("r.csv")).content().contains("contingency.csv,lead-1,2026-04-21T10:00+08:00");
        }

        @Test
        void aRunningProcessSaysHowFarItsStepsAre() throws IOException {
            open("2026-04-24T09:00:00+08:00");
            assertThat(run(
                            "check",
                            MEETING,
                            "--sheet",
                            path("r.csv"),
                            "--log",
                            path("log.jsonl"),
                            "--at",
                            "2026-04-10T10:00+08:00"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("缺 18 项");

            open("2026-04-25T09:00:00+08:00");
            assertThat(run("check", MEETING, "--sheet", SHEET, "--log", path("log.jsonl"), "--at", AT))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("2026-04-25T09:00+08:00");
        }

        @Test
        void ofACancelledProcessNothingIsReadyAndNothingIsChanged() throws IOException {
            open("2026-04-24T09:00:00+08:00");
            assertThat(flow(
                            "record",
                            path("log.jsonl"),
                            "cancel",
                            "--reason",
                            "会议不开了",
                            "--by",
                            "lead-1",
                            "--at",
                            "2026-04-02T09:00+08:00"))
                    .isZero();
            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(SHEET)));
            rows.replaceAll(
                    row -> row.startsWith("供电保障") ? "供电保障,main,,,是,豁免,VENUE,,,,,,秘书长,自然采光,2026-04-21 09:55,," : row);
            write("r.csv", rows);
            assertThat(run(
                            "check",
                            MEETING,
                            "--sheet",
                            path("r.csv"),
                            "--log",
                            path("log.jsonl"),
                            "--at",
                            AT,
                            "--out",
                            path("s.csv")))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .startsWith("2026年一季度全市经济运行分析会：未就绪，缺 0 项")
                    .contains("错误 [process-cancelled] 流程 P1 已经取消");
            assertThat(folder.resolve("s.csv")).content().doesNotContain("P1#");
        }

        private int flow(String... words) {
            List<String> args = new ArrayList<>(List.of("flow"));
            args.addAll(List.of(words));
            return Meeting.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        }

        private void open(String start) throws IOException {
            Files.deleteIfExists(folder.resolve("log.jsonl"));
            run("sheet", MEETING, "--out", path("r.csv"), "--replace");
            assertThat(Meeting.run(
                            new PrintWriter(out),
                            new PrintWriter(err),
                            "flow",
                            "open",
                            SEEDS.resolve("common/process-default.csv").toString(),
                            path("log.jsonl"),
                            "--duties",
                            DUTIES,
                            "--id",
                            "P1",
                            "--meeting",
                            start,
                            "--by",
                            "lead-1",
                            "--at",
                            "2026-04-01T09:00+08:00"))
                    .isZero();
        }

        @Test
        void everyFaultOfTheSheetIsSaidAndNothingElse() throws IOException {
            write("r.csv", List.of("就绪项,状态", "供电,就绪", "经费,就绪", "保密,好了"));
            assertThat(run("check", MEETING, "--sheet", path("r.csv"), "--at", AT, "--out", path("s.csv")))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("r.csv:2 [就绪项]")
                    .contains("[facet-unreadable]")
                    .contains("[ready-without-evidence]")
                    .contains("[unknown-value]")
                    .contains("错误 3，")
                    .doesNotContain("facet-left-out");
            assertThat(folder.resolve("s.csv")).doesNotExist();
        }
    }

    @Nested
    class Plans {

        @Test
        void r6AreWrittenFromTheCatalogueAndNoneOfThemWorksBeforeAnythingIsChecked() {
            assertThat(run("plans", MEETING, "--out", path("p.csv"))).isZero();
            assertThat(out.toString()).startsWith("2026年一季度全市经济运行分析会：16 个预案，23 样物资");
            assertThat(run("plans", MEETING, "--plans", path("p.csv"))).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("错误 23，");
        }

        @Test
        void r6AResourceNeverCheckedAndAResponderOnLeaveAreReported() {
            assertThat(run("plans", MEETING, "--plans", PLANS, "--duties", DUTIES, "--away", "secu-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("[contingency-resource-unchecked] 应急预案“停电”的物资“发电机”从未检查")
                    .contains("[contingency-resource-stale] 应急预案“音响故障”的物资“备用话筒”上次检查为 2026-04-20")
                    .contains("应急预案“火警”的处置人 secu-1 在 2026-04-24T09:00+08:00 不在岗");
        }

        @Test
        void whoeverIsAwayIsSomebodyThePlansOrDutiesName() {
            assertThat(run("plans", MEETING, "--plans", PLANS, "--duties", DUTIES, "--away", "secu1"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(run("plans", MEETING, "--plans", PLANS, "--away", "secu-1"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("secu-1", "--duties");
        }

        @Test
        void aPlanTakenOutIsMissed() throws IOException {
            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(PLANS)));
            rows.removeIf(row -> row.startsWith("fire,"));
            write("p.csv", rows);
            assertThat(run("plans", MEETING, "--plans", path("p.csv"))).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString()).contains("[contingency-missing]").contains("fire");
        }
    }

    @Nested
    class Duties {

        private final String table = SEEDS.resolve("common/unit-duties.csv").toString();

        @Test
        void r7EachHasOneAnswerablePartyAndIsWrittenAsAWorkbookThatSaysTheSame() {
            assertThat(run("duties", MEETING, "--duties", table, "--out", path("d.xlsx")))
                    .isZero();
            String said = out.toString();
            assertThat(said).startsWith("11 项职责，8 个主责方");
            assertThat(run("duties", MEETING, "--duties", path("d.xlsx"))).isZero();
            assertThat(out.toString()).isEqualTo(said);
        }

        @Test
        void r7TwoAnswerableOrNoneAreReportedWithBothNames() throws IOException {
            write("d.csv", List.of("编号,事项,主责,配合", "D1,排座,市政府办公室/会务科、市政府办公室/秘书科,", "D2,安保,,市公安局"));
            assertThat(run("duties", MEETING, "--duties", path("d.csv"))).isEqualTo(Meeting.ERRORS);
            assertThat(out.toString())
                    .contains("d.csv:2 [主责]")
                    .contains("两个主责方：市政府办公室（10001）/会务科 和市政府办公室（10001）/秘书科")
                    .contains("职责 D2 没有主责方，只有配合方市公安局（11005）");
        }
    }

    private void write(String name, List<String> rows) throws IOException {
        Files.write(folder.resolve(name), rows);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(List.of("ready"));
        args.addAll(List.of(words));
        return Meeting.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }
}
