package dev.huiwu.files.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.OnOutcome;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Reminder;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepCondition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessFilesTest {

    private static ReadResult<ProcessDefinition> seed(String name) {
        return ProcessReader.read(name, Samples.seed("common/" + name));
    }

    private static ReadResult<ProcessDefinition> text(String text) {
        return ProcessReader.read("p.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(ReadResult<?> result) {
        return result.findings().stream().map(Samples::line).toList();
    }

    @Test
    void readsTheDefaultProcess() {
        ReadResult<ProcessDefinition> result = seed("process-default.csv");
        assertThat(lines(result)).isEmpty();
        ProcessDefinition process = result.orThrow();
        assertThat(process.id()).isEqualTo("process-default");
        assertThat(process.steps()).hasSize(45);
        ProcessStep readiness = process.step(StepId.of("P32")).orElseThrow();
        assertThat(readiness.predecessors()).hasSize(8).contains(StepId.of("P31"));
        assertThat(process.step(StepId.of("P28")).orElseThrow().standards()).hasSize(2);
    }

    @Test
    void readsTheProcessOfTheExecutiveMeetingWithoutTheStepsOfLargeOnes() {
        ReadResult<ProcessDefinition> result = seed("process-executive.csv");
        assertThat(lines(result)).isEmpty();
        ProcessDefinition process = result.orThrow();
        assertThat(process.steps()).hasSize(41);
        for (String dropped : List.of("P21", "P22", "P27", "P30")) {
            assertThat(process.step(StepId.of(dropped))).isEmpty();
        }
        assertThat(process.step(StepId.of("P11")).orElseThrow().deadline().orElseThrow())
                .hasToString("-1 16:00");
    }

    @Test
    void readsDecisionsConditionsTimesAndSignatures() {
        String header = "环节编号,阶段,环节,责任岗位,前置环节,工作日,时刻,基准,作为基准,汇合,结果,适用条件,工时,最短工时,可省,提醒,工作标准,地点,审批权限,会签,替岗\n";
        ReadResult<ProcessDefinition> result = text(header
                + "A,准备,起草,SEC,,-3,,,,,,,8小时,90分钟,,1；0 9:00,改过,,,,副手\n"
                + "B,准备,审批,SG,A,-2,,,通知,,approved:同意; amend:退回:Amend>A,,,,,,定了,,副秘书长,60%：LEAD SEC,仅限副秘书长\n"
                + "C,会中,布置,VENUE,B=approved,0,会前60分钟,,,任一到达,,\"classified，!hall\",,,处室负责人：从简,,好了,会场,,,副手\n"
                + "D,收尾,收尾,SEC,C,1,16:00,通知,,,,,,,,,完了,,,,副手\n");

        assertThat(lines(result)).isEmpty();
        ProcessDefinition process = result.orThrow();
        ProcessStep draft = process.step(StepId.of("A")).orElseThrow();
        assertThat(draft.duration()).contains(Duration.ofHours(8));
        assertThat(draft.minimumDuration()).contains(Duration.ofMinutes(90));
        assertThat(draft.reminders())
                .containsExactly(Reminder.daysBefore(1), Reminder.daysBefore(0).at(LocalTime.of(9, 0)));
        ProcessStep approval = process.step(StepId.of("B")).orElseThrow();
        assertThat(approval.defaultOutcome()).contains("approved");
        assertThat(approval.outcome("amend").orElseThrow().backTo()).contains(StepId.of("A"));
        assertThat(approval.approval()).contains(Authority.DEPUTY_SECRETARY_GENERAL);
        assertThat(approval.countersign()).contains(Countersign.share(60, Role.LEAD, Role.SECRETARY));
        ProcessStep room = process.step(StepId.of("C")).orElseThrow();
        assertThat(room.onOutcomes()).containsExactly(new OnOutcome(StepId.of("B"), "approved"));
        assertThat(room.join()).isEqualTo(JoinRule.ANY);
        assertThat(room.conditions())
                .containsExactly(new StepCondition(Fact.CLASSIFIED, true), new StepCondition(Fact.HALL, false));
        assertThat(room.deadline()).contains(Deadline.ahead(Duration.ofMinutes(60)));
        assertThat(room.place()).contains("会场");
        assertThat(process.anchors()).containsEntry(Anchor.NOTICE, StepId.of("B"));
        assertThat(process.step(StepId.of("D")).orElseThrow().deadline().orElseThrow())
                .hasToString("notice +1 16:00");
    }

    @Test
    void saysOfEachSuchCellHowItIsWritten() {
        String header = "环节编号,阶段,环节,责任岗位,前置环节,工作日,时刻,汇合,结果,适用条件,工时,最短工时,可省,提醒,工作标准,审批权限,会签,替岗\n";

        assertThat(lines(text(header + "A,准备,起草,SEC,,-3,傍晚,都行,?>>,很急,两天,1h,随便,明天,改过,谁都行,大家,副手\n"
                        + "B,准备,起草,SEC,,-3,会前60分钟,,,,1h,2h,,,改过,,,副手\n")))
                .containsExactly(
                        "error process-cell 2 time",
                        "error process-cell 2 join",
                        "error process-cell 2 outcomes",
                        "error process-cell 2 conditions",
                        "error process-cell 2 duration",
                        "error process-cell 2 drop",
                        "error process-cell 2 reminders",
                        "error process-cell 2 approval",
                        "error process-cell 2 countersign",
                        "error process-ahead-day 3 offset_working_days",
                        "error process-minimum 3 minimum_duration");
    }

    @Test
    void reportsACycleAtItsStep() {
        String text = new String(Samples.seed("common/process-default.csv"), StandardCharsets.UTF_8)
                .replace("SEC,P02 P03 P04 P06,-10", "SEC,P02 P03 P04 P06 P10,-10");
        ReadResult<ProcessDefinition> result = text(text);
        assertThat(result.value()).isEmpty();
        assertThat(result.findings().codes()).contains("cycle");
        assertThat(result.findings().stream()
                        .filter(finding -> finding.code().equals("cycle"))
                        .flatMap(finding -> finding.subjects().stream()))
                .containsExactly("P07", "P08", "P10");
        assertThat(result.findings().stream())
                .allMatch(finding -> finding.location().orElseThrow().row().isPresent());
    }

    @Test
    void reportsEveryCellThatIsWrong() {
        String header = "环节编号,阶段,环节,责任岗位,前置环节,工作日,时刻,工作标准,成果,替岗\n";
        assertThat(lines(text(header
                        + "P1,准备,一,LEAD,,-3,,好,,副职\n"
                        + "P1,准备,二,LEAD,,-2,,好,,副职\n"
                        + "P3,准备,三,,P9,早,25:00,,,\n"
                        + "P 4,准备,四,LEAD,,-1,,好,,副职\n"
                        + "P5,准备,五,LEAD,P1,-4,,好,,副职\n")))
                .containsExactlyInAnyOrder(
                        "error duplicate-step 3 id",
                        "error not-a-number 4 offset_working_days",
                        "error not-a-time 4 time",
                        "error no-owner 4 owner_role",
                        "error no-standard 4 work_standard",
                        "warning no-stand-in 4 stand_in",
                        "error unknown-step 4 predecessors",
                        "error invalid-id 5 id",
                        "error deadline-before-predecessor 6 offset_working_days");
    }

    @Test
    void cutsIdsAtBlanksOfAnyWidthAndMakesCodesWithoutThem() {
        String header = "环节编号,阶段,环节,责任岗位,前置环节,工作日,时刻,工作标准,成果,替岗\n";
        ReadResult<ProcessDefinition> result = text(header
                + "P1,准备,一,LEAD,,-3,,好,,副职\n"
                + "P2,准备,二,LEAD,、　,-2,,好,,副职\n"
                + "P3,准备　甲,三,新　岗,P1　P2,-1,,好,,副职\n");
        assertThat(lines(result)).noneMatch(line -> line.startsWith("error"));
        ProcessStep last = result.orThrow().step(StepId.of("P3")).orElseThrow();
        assertThat(last.predecessors()).containsExactly(StepId.of("P1"), StepId.of("P2"));
        assertThat(last.owner().orElseThrow().code()).isEqualTo("新-岗");
    }

    @Test
    void reportsAWrongTimeWithoutMissingTheDeadline() {
        String header = "环节编号,阶段,环节,责任岗位,前置环节,工作日,时刻,工作标准,成果,替岗\n";
        assertThat(lines(text(header + "P1,准备,一,LEAD,,-3,25:00,好,,副职\n"))).containsExactly("error not-a-time 2 time");
    }

    @Test
    void writesAScheduleWithTheStepIdFirst() {
        Schedule schedule = Schedule.of(
                seed("process-default.csv").orThrow(),
                OffsetDateTime.parse("2026-04-24T09:00:00+08:00"),
                CalendarReader.read("c", Samples.seed("common/calendar-cn.csv")).orThrow());
        String csv = new String(ScheduleWriter.write(schedule, Language.CHINESE), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(46);
        assertThat(csv)
                .startsWith("\uFEFF环节编号,阶段,环节,责任岗位,替岗,前置环节,工作日,截止日期,时刻,工作标准,成果\r\nP01,启动,")
                .contains("\r\nP18,准备,排座,排座,second seat officer,P14,-2,2026-04-22,,")
                .endsWith("\r\n");
        assertThat(new String(ScheduleWriter.write(schedule, Language.ENGLISH), StandardCharsets.UTF_8))
                .contains("\r\nP18,Prepare,Make the seat plan,Seating,");
    }
}
