package dev.huiwu.workflow.chart;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The pictures that are held against those looked at before: a large process in every form, and a small one that decides. */
final class ChartPictures {

    static final OffsetDateTime MEETING = RunningProcess.MEETING;
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-04-22T10:00+08:00");
    static final Absence SECRETARY_AWAY = new Absence(
            RunningProcess.first("SEC"),
            OffsetDateTime.parse("2026-04-14T08:00+08:00"),
            OffsetDateTime.parse("2026-04-25T08:00+08:00"),
            Optional.empty(),
            "leave");

    private ChartPictures() {}

    /** Returns the pictures, and what is text, by the names of their files. */
    static Map<String, String> all() {
        Map<String, String> pictures = new TreeMap<>();
        for (Language language : Language.values()) {
            ProcessDefinition large = DefaultProcess.definition();
            ProcessInstance running = halfDone(large);
            Map<String, Scene> scenes = Map.of(
                    "flow-definition", ProcessChart.of(large, language).scene(),
                    "flow-schedule", ProcessChart.of(schedule(large), language).scene(),
                    "flow-running",
                            ProcessChart.of(running, schedule(large), NOW, language)
                                    .scene(),
                    "flow-decision", ProcessChart.of(notice(), language).scene(),
                    "flow-decided", decided(language).scene(),
                    "flow-people", people(language).scene(),
                    "flow-people-running", peopleRunning(language).scene());
            String tail = language.choose("-zh", "-en");
            scenes.forEach((name, scene) -> pictures.put(name + tail + ".svg", SvgWriter.write(scene)));
            pictures.put("flow-decision" + tail + ".mmd", ProcessMermaid.of(notice(), language));
            pictures.put("flow-running" + tail + ".mmd", ProcessMermaid.of(running, schedule(large), NOW, language));
        }
        return pictures;
    }

    /** Returns who does what in the default process, each step of which takes two working days. */
    static DutyChart people(Language language) {
        return DutyChart.of(
                schedule(withDurations()),
                RunningProcess.duties(DefaultProcess.definition()),
                List.of(SECRETARY_AWAY),
                Calendars.national(),
                language,
                PersonId::value);
    }

    static DutyChart peopleRunning(Language language) {
        ProcessDefinition definition = withDurations();
        return DutyChart.of(
                halfDone(definition), schedule(definition), NOW, Calendars.national(), language, PersonId::value);
    }

    private static ProcessDefinition withDurations() {
        return DefaultProcess.definition().toBuilder()
                .steps(DefaultProcess.steps().stream()
                        .map(step -> step.toBuilder()
                                .duration(Duration.ofHours(
                                        8L + 4 * (step.id().value().hashCode() % 4)))
                                .build())
                        .toList())
                .build();
    }

    static Schedule schedule(ProcessDefinition definition) {
        return Schedule.of(definition, MEETING, Calendars.national());
    }

    /** Returns the default process two days before the meeting: one step is late, a deputy does the secretary's work. */
    static ProcessInstance halfDone(ProcessDefinition definition) {
        RunningProcess process = new RunningProcess(definition);
        Schedule schedule = schedule(process.instance().definition());
        process.doing(
                RunningProcess.first("LEAD"),
                new ProcessAction.AnnounceAbsence(SECRETARY_AWAY),
                OffsetDateTime.parse("2026-04-02T10:00+08:00"));
        Predicate<ScheduledStep> ready = step -> step.due().isBefore(NOW.toLocalDate())
                && process.instance().state(step.id()).status() == StepStatus.OPEN
                && !step.id().value().equals("P17");
        for (Optional<ScheduledStep> next = first(schedule, ready); next.isPresent(); next = first(schedule, ready)) {
            OffsetDateTime end = next.get().due().atTime(16, 0).atOffset(NOW.getOffset());
            OffsetDateTime last = process.instance().lastAt();
            complete(process, next.get().id(), Optional.empty(), end.isAfter(last) ? end : last.plusMinutes(7));
        }
        return process.instance();
    }

    private static Optional<ScheduledStep> first(Schedule schedule, Predicate<ScheduledStep> wanted) {
        return schedule.steps().stream().filter(wanted).findFirst();
    }

    /** Completes a step by whoever may. */
    static void complete(RunningProcess process, StepId id, Optional<String> outcome, OffsetDateTime at) {
        PersonId actor = process.instance().cover(id, at).acting().orElseThrow();
        ProcessStep step = process.instance().definition().step(id).orElseThrow();
        step.standards().forEach(standard -> process.doing(actor, new ProcessAction.Tick(id, standard, ""), at));
        process.doing(actor, new ProcessAction.Complete(id, outcome), at);
    }

    /** Returns a notice that is drafted, checked, and sent or sent back, with every kind of way. */
    static ProcessDefinition notice() {
        return ProcessDefinition.define("notice")
                .named("会议通知办理", "Sending the notice")
                .anchor(Anchor.NOTICE, "T6")
                .step(
                        "T1",
                        step -> step.in(Phase.INITIATE)
                                .by(Role.SECRETARY)
                                .named("拟定会议方案", "Draft the plan of the meeting")
                                .day(-10)
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T2",
                        step -> step.in(Phase.INITIATE)
                                .by(Role.SECRETARY_GENERAL)
                                .named("审定会议方案", "Decide on the plan")
                                .day(-9, LocalTime.of(16, 0))
                                .after("T1")
                                .outcome("approved", "同意", "Approved")
                                .outcomeBack("amend", "修改", "Amend", "T1")
                                .addOutcome(StepOutcome.of("rejected", "不办", "Rejected")
                                        .ending())
                                .defaultOutcome("approved")
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T3",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.SECRECY)
                                .named("保密审查", "Secrecy review")
                                .day(-8)
                                .afterOutcome("T2", "approved")
                                .onlyIf(Fact.CLASSIFIED)
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T4",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.SECRETARY)
                                .named("起草会议通知", "Write the notice")
                                .day(-8)
                                .afterOutcome("T2", "approved")
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T5",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.LEAD)
                                .named("核稿", "Check the text")
                                .day(-7)
                                .after("T3", "T4")
                                .join(JoinRule.ALL)
                                .outcome("paper", "发纸质件", "On paper")
                                .outcome("wire", "发电子件", "By wire")
                                .outcomeBack("wrong", "有误", "Wrong", "T4")
                                .defaultOutcome("wire")
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T5a",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.DOCUMENTS)
                                .named("印制通知", "Print the notice")
                                .day(-6)
                                .afterOutcome("T5", "paper")
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T6",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.DOCUMENTS)
                                .named("发出通知", "Send the notice")
                                .day(-5)
                                .afterOutcome("T5", "wire")
                                .after("T5a")
                                .join(JoinRule.ANY)
                                .addStandard("done")
                                .addStandIn("deputy"))
                .step(
                        "T7",
                        step -> step.in(Phase.PREPARE)
                                .by(Role.REGISTRAR)
                                .named("收齐报名回执", "Collect the replies")
                                .deadline(new Deadline(Anchor.NOTICE, 2, Optional.empty()))
                                .after("T6")
                                .addStandard("done")
                                .addStandIn("deputy"))
                .build();
    }

    /** Returns that process, sent on paper, with replies that are late. */
    static ProcessChart decided(Language language) {
        RunningProcess process = new RunningProcess(notice());
        process.completed("T1");
        decide(process, "T2", "approved");
        process.completed("T4");
        decide(process, "T5", "wire");
        process.completed("T6");
        return ProcessChart.of(
                process.instance(), schedule(notice()), OffsetDateTime.parse("2026-04-22T10:00+08:00"), language);
    }

    private static void decide(RunningProcess process, String step, String outcome) {
        OffsetDateTime at = process.instance().lastAt().plusMinutes(1);
        complete(process, StepId.of(step), Optional.of(outcome), at);
    }
}
