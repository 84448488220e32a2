package dev.huiwu.workflow.instance;

import static dev.huiwu.workflow.fixture.RunningProcess.MEETING;
import static dev.huiwu.workflow.fixture.RunningProcess.first;
import static dev.huiwu.workflow.fixture.RunningProcess.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R13: what is missing three working days before the meeting. */
class GapReportTest {

    /** The morning of D-3, 2026-04-21. */
    private static final OffsetDateTime D_3 = OffsetDateTime.parse("2026-04-21T08:30+08:00");

    private final Schedule schedule = Schedule.of(DefaultProcess.definition(), MEETING, Calendars.national());
    private final RunningProcess process =
            new RunningProcess().completed("P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10");

    @Test
    void r13ListsTheOverdueStepAndEverythingThatWaitsOnIt() {
        GapReport report = GapReport.of(process.instance(), schedule, D_3);

        assertThat(steps(report, Gap.Kind.OVERDUE)).containsExactly("P11");
        assertThat(steps(report, Gap.Kind.WAITING_ON_LATE))
                .contains("P12", "P14", "P18", "P20", "P24", "P32", "P45")
                .doesNotContain("P13", "P15", "P17", "P28");
        assertThat(report.of(Gap.Kind.WAITING_ON_LATE))
                .allSatisfy(gap -> assertThat(gap.late()).containsExactly(StepId.of("P11")));
    }

    @Test
    void r13NamesWhoWorksOnItByIdAndSaysIt() {
        Gap gap = GapReport.of(process.instance(), schedule, D_3)
                .of(Gap.Kind.OVERDUE)
                .get(0);

        assertThat(gap.acting()).contains(first("REG"));
        assertThat(GapReport.of(process.instance(), schedule, D_3)
                        .findings()
                        .list()
                        .get(0))
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("step-overdue");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.en()).contains("P11 was due on 2026-04-20 and is not done. reg-1 works on it");
                });
    }

    @Test
    void nothingIsMissingWhileEverythingIsInTime() {
        process.completed("P11", "P12", "P13");

        assertThat(GapReport.of(process.instance(), schedule, D_3).gaps()).isEmpty();
    }

    @Test
    void nothingIsMissingInACancelledProcess() {
        process.doing(first("LEAD"), new ProcessAction.Cancel(), D_3.minusDays(2));

        assertThat(GapReport.of(process.instance(), schedule, D_3).gaps()).isEmpty();
    }

    @Test
    void findsStepsThatNobodyIsThereForOrAnswerableFor() {
        for (var person : List.of(first("REG"), second("REG"))) {
            process.doing(
                    person,
                    new ProcessAction.AnnounceAbsence(
                            new Absence(person, D_3.minusDays(1), D_3.plusDays(1), Optional.empty(), "ill")),
                    D_3.minusDays(2));
        }
        assertThat(steps(GapReport.of(process.instance(), schedule, D_3), Gap.Kind.NOBODY_THERE))
                .containsExactly("P11");

        DutyTable duties = process.instance().duties();
        process.doing(
                first("LEAD"),
                new ProcessAction.AssignDuties(duties.toBuilder()
                        .assignments(duties.assignments().stream()
                                .filter(duty -> !duty.role().code().equals("ARCH"))
                                .map(duty -> duty.role().code().equals("SUPV")
                                        ? DutyAssignment.of(duty.role(), duty.answerable())
                                        : duty)
                                .toList())
                        .build()),
                D_3.minusDays(1));
        GapReport report = GapReport.of(process.instance(), schedule, D_3);
        assertThat(steps(report, Gap.Kind.UNOWNED)).containsExactly("P45");
        assertThat(steps(report, Gap.Kind.WITHOUT_STAND_IN)).containsExactly("P42");
    }

    @Test
    void namesACountersignThatWaitsForSomebodyAwayForWhomNobodyMaySign() {
        ProcessDefinition signed = ProcessDefinition.define("signed")
                .step(
                        "S",
                        step -> step.by(Role.SECRETARY)
                                .day(-1)
                                .addStandard("agreed")
                                .addStandIn("second secretary")
                                .countersign(Countersign.share(50, Role.REGISTRAR, Role.SEATING)))
                .build();
        RunningProcess waiting =
                new RunningProcess(signed, RunningProcess.duties(signed, Role.REGISTRAR, Role.SEATING));
        Schedule days = Schedule.of(signed, MEETING, Calendars.national());
        for (var person : List.of(first("REG"), second("REG"), second("SEAT"))) {
            waiting.doing(
                    person,
                    new ProcessAction.AnnounceAbsence(
                            new Absence(person, D_3.minusDays(1), D_3.plusDays(1), Optional.empty(), "ill")),
                    D_3.minusDays(2));
        }
        assertThat(GapReport.of(waiting.instance(), days, D_3).gaps()).isEmpty(); // the seat officer alone is enough

        waiting.doing(
                first("SEAT"),
                new ProcessAction.AnnounceAbsence(
                        new Absence(first("SEAT"), D_3.minusDays(1), D_3.plusDays(1), Optional.empty(), "ill")),
                D_3.minusDays(2));
        GapReport report = GapReport.of(waiting.instance(), days, D_3);

        assertThat(report.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.NOBODY_TO_SIGN);
            assertThat(gap.signers()).containsExactly(first("REG"), first("SEAT"));
        });
        assertThat(report.findings().list()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("step-nobody-to-sign");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.en()).contains("reg-1 seat-1");
        });
    }

    @Test
    void isMadeOfTheScheduleOfTheSameDefinition() {
        Schedule other =
                Schedule.of(Lesson.nextVersion(DefaultProcess.definition(), List.of()), MEETING, Calendars.national());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GapReport.of(process.instance(), other, D_3))
                .withMessageContaining("of another definition");
    }

    /** R37. */
    @Test
    void r37AnIncidentOfAStepProposesAStandardForTheNextVersion() {
        process.doing(
                first("CARD"),
                new ProcessAction.RecordIncident(
                        StepId.of("P24"), "two cards swapped", "read by the placer", "photograph of each row"),
                D_3);
        process.doing(
                first("CARD"), new ProcessAction.RecordIncident(StepId.of("P24"), "a card upside down", "", ""), D_3);

        List<Lesson> lessons =
                Lesson.of(process.instance().definition(), process.instance().incidents());

        assertThat(lessons)
                .extracting(Lesson::standard)
                .containsExactly(Optional.of(new WorkStandard("photograph of each row")), Optional.empty());
        var next = Lesson.nextVersion(process.instance().definition(), lessons);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.step(StepId.of("P24")).orElseThrow().standards())
                .containsExactly(
                        new WorkStandard("placed by one person, read back by another"),
                        new WorkStandard("photograph of each row"));
        assertThat(Lesson.of(next, process.instance().incidents()))
                .extracting(Lesson::standard)
                .containsExactly(Optional.empty());
    }

    private static List<String> steps(GapReport report, Gap.Kind kind) {
        return report.of(kind).stream().map(gap -> gap.step().value()).toList();
    }
}
