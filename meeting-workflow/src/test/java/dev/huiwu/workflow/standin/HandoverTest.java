package dev.huiwu.workflow.standin;

import static dev.huiwu.workflow.fixture.RunningProcess.MEETING;
import static dev.huiwu.workflow.fixture.RunningProcess.first;
import static dev.huiwu.workflow.fixture.RunningProcess.second;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R12: the seat officer is away while the seats are planned, P18 to P21. */
class HandoverTest {

    private static final PersonId SEAT = first("SEAT");
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-04-22T08:00+08:00");
    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-04-23T18:00+08:00");
    private static final Absence AWAY = new Absence(SEAT, FROM, UNTIL, Optional.empty(), "ill");

    private final Schedule schedule = Schedule.of(DefaultProcess.definition(), MEETING, Calendars.national());
    private final RunningProcess process = new RunningProcess()
            .completed(
                    "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13", "P14");

    @Test
    void r12WhatIfIsAnsweredBeforeItHappens() {
        Handover handover = Handover.of(process.instance(), schedule, AWAY);

        assertThat(handover.items()).extracting(item -> item.step().value()).containsExactly("P18", "P21");
        assertThat(handover.items())
                .allSatisfy(item -> assertThat(item.parts())
                        .singleElement()
                        .satisfies(part -> assertThat(part.takesOver()).contains(second("SEAT"))));
        assertThat(handover.items().get(0).parts())
                .containsExactly(new Handover.Part(FROM, UNTIL, Optional.of(second("SEAT"))));
        assertThat(handover.leftAlone()).isEmpty();
        assertThat(process.instance().absences()).isEmpty();
    }

    @Test
    void r12SaysWhatIsLeftWithoutAnybody() {
        process.doing(
                second("SEAT"),
                new ProcessAction.AnnounceAbsence(new Absence(second("SEAT"), FROM, UNTIL, Optional.empty(), "ill")),
                FROM.minusDays(1));

        assertThat(Handover.of(process.instance(), schedule, AWAY).leftAlone())
                .containsExactly(StepId.of("P18"), StepId.of("P21"));
    }

    @Test
    void r12SaysWhoTakesWhatForWhichPartOfTheAbsenceAndWhatIsLeftWithoutAnybodyWhen() {
        OffsetDateTime leaves = FROM.plusHours(10);
        OffsetDateTime back = leaves.plusHours(5);
        process.doing(
                second("SEAT"),
                new ProcessAction.AnnounceAbsence(new Absence(second("SEAT"), leaves, back, Optional.empty(), "train")),
                FROM.minusDays(1));

        Handover handover = Handover.of(process.instance(), schedule, AWAY);

        assertThat(handover.items().get(0).parts())
                .containsExactly(
                        new Handover.Part(FROM, leaves, Optional.of(second("SEAT"))),
                        new Handover.Part(leaves, back, Optional.empty()),
                        new Handover.Part(back, UNTIL, Optional.of(second("SEAT"))));
        assertThat(handover.leftAlone()).contains(StepId.of("P18"));
    }

    @Test
    void whoStandsInForAnotherHandsOverTheDaysInWhichTheyDo() {
        OffsetDateTime later = FROM.plusHours(10);
        process.doing(
                SEAT,
                new ProcessAction.AnnounceAbsence(new Absence(SEAT, later, UNTIL, Optional.empty(), "ill")),
                FROM.minusDays(1));
        Absence standIn = new Absence(second("SEAT"), FROM, UNTIL.minusHours(1), Optional.of(first("CARD")), "");

        assertThat(Handover.of(process.instance(), schedule, standIn).items())
                .filteredOn(item -> item.step().equals(StepId.of("P18")))
                .flatExtracting(Handover.Item::parts)
                .containsExactly(new Handover.Part(later, UNTIL.minusHours(1), Optional.of(first("CARD"))));
    }

    @Test
    void r12TheSheetListsWhatIsOpenWithPapersAndWhomToAsk() {
        process.doing(
                SEAT, new ProcessAction.Deliver(StepId.of("P18"), "first draft", "cabinet 3"), FROM.minusHours(2));
        process.doing(
                SEAT,
                new ProcessAction.Tick(StepId.of("P18"), new WorkStandard("every attendee one seat"), "426"),
                FROM.minusHours(1));

        Handover.Item item =
                Handover.of(process.instance(), schedule, AWAY).items().get(0);

        assertThat(item.status()).isEqualTo(StepStatus.OPEN);
        assertThat(item.ticked()).containsExactly(new WorkStandard("every attendee one seat"));
        assertThat(item.open())
                .containsExactly(new WorkStandard("zones by unit category"), new WorkStandard("plan is explained"));
        assertThat(item.papers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.reference()).isEqualTo("cabinet 3"));
        assertThat(item.before()).containsExactly(first("SEC"));
        assertThat(item.after()).containsExactly(first("SG"));
    }

    @Test
    void r12TasksMoveToTheStandInAndOnReturnTheHistoryShowsBoth() {
        process.doing(SEAT, new ProcessAction.AnnounceAbsence(AWAY), FROM.minusHours(1));
        process.doing(
                second("SEAT"),
                new ProcessAction.Tick(StepId.of("P18"), new WorkStandard("every attendee one seat"), ""),
                FROM.plusHours(1));
        process.doing(SEAT, new ProcessAction.Return(SEAT), FROM.plusHours(2));
        process.doing(
                SEAT,
                new ProcessAction.Tick(StepId.of("P18"), new WorkStandard("zones by unit category"), ""),
                FROM.plusHours(3));

        ProcessHistory history = new ProcessHistory(process.events());

        assertThat(history.of(StepId.of("P18"))).extracting(ProcessEvent::actor).containsExactly(second("SEAT"), SEAT);
        assertThat(history.of(StepId.of("P18")).get(0).onBehalfOf()).contains(SEAT);
        assertThat(history.of(SEAT)).hasSize(4);
        assertThat(Handover.of(process.instance(), schedule, AWAY)
                        .items()
                        .get(0)
                        .ticked())
                .hasSize(2);
    }

    @Test
    void aShortAbsenceBeforeAnythingIsDueHandsOverOnlyWhatIsOpen() {
        Absence hour =
                new Absence(first("SG"), FROM.minusDays(2), FROM.minusDays(2).plusHours(1), Optional.empty(), "");

        assertThat(Handover.of(process.instance(), schedule, hour).items()).isEmpty();
        assertThat(Handover.of(
                                process.instance(),
                                schedule,
                                new Absence(first("CARD"), FROM, UNTIL, Optional.of(second("SEAT")), ""))
                        .items())
                .flatExtracting(Handover.Item::parts)
                .extracting(Handover.Part::takesOver)
                .containsOnly(Optional.of(second("SEAT")));
    }

    @Test
    void aStandInIsAskedForTheDaysOfTheStepNotOnlyForTheBeginningOfTheAbsence() {
        Absence away = new Absence(SEAT, FROM.minusDays(10), UNTIL, Optional.empty(), "course");
        RunningProcess early = new RunningProcess();
        early.doing(
                second("SEAT"),
                new ProcessAction.AnnounceAbsence(
                        new Absence(second("SEAT"), FROM.minusDays(10), FROM.minusDays(5), Optional.empty(), "ill")),
                FROM.minusDays(12));
        assertThat(Handover.of(early.instance(), schedule, away).leftAlone()).isEmpty();

        early.doing(
                second("SEAT"),
                new ProcessAction.AnnounceAbsence(
                        new Absence(second("SEAT"), FROM.minusDays(2), UNTIL, Optional.empty(), "ill")),
                FROM.minusDays(12));
        assertThat(Handover.of(early.instance(), schedule, away).leftAlone())
                .containsExactly(StepId.of("P18"), StepId.of("P21"));
    }

    @Test
    void nothingIsHandedOverInAnAbsenceThatIsOver() {
        process.doing(first("SEC"), new ProcessAction.Urge(StepId.of("P18")), UNTIL);

        assertThat(Handover.of(process.instance(), schedule, AWAY).items()).isEmpty();
    }

    @Test
    void isTheSameWhetherAnnouncedOrOnlyThoughtOf() {
        List<Handover.Item> before =
                Handover.of(process.instance(), schedule, AWAY).items();
        process.doing(SEAT, new ProcessAction.AnnounceAbsence(AWAY), FROM.minusHours(1));

        assertThat(Handover.of(process.instance(), schedule, AWAY).items()).isEqualTo(before);
    }
}
