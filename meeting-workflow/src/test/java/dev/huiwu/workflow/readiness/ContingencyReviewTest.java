package dev.huiwu.workflow.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetChange;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.OverallReadiness;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.fixture.RunningProcess;
import dev.huiwu.workflow.instance.ProcessAction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContingencyReviewTest {

    private static final ContingencyKey POWER_CUT = new ContingencyKey("power-cut");
    private static final ContingencyKey LINK_DOWN = new ContingencyKey("link-down");
    private static final ContingencyCatalogue USUAL = ContingencyCatalogue.usual();
    private static final Meeting MEETING = Fixtures.meeting();
    private static final OffsetDateTime START = MEETING.start();
    private static final LocalDate EVE = MEETING.date().minusDays(1);
    private static final PersonId CHECKER = new PersonId("venue-1");

    private final RunningProcess process = new RunningProcess();

    /** Returns the plans with every resource checked on a day. */
    private static ContingencyPlans checked(ContingencyPlans plans, LocalDate on) {
        ContingencyPlans all = plans;
        for (ContingencyPlan plan : plans.plans()) {
            for (ContingencyResource resource : plan.resources()) {
                all = all.checked(plan.key(), resource.id(), on, CHECKER);
            }
        }
        return all;
    }

    private ContingencyReview review(ContingencyPlans plans, Meeting meeting) {
        return ContingencyReview.of(ContingencyRequest.builder()
                .meeting(meeting, USUAL)
                .process(process.instance())
                .plans(plans)
                .build());
    }

    private static ContingencyPlan powerCut() {
        return checked(
                        ContingencyPlans.builder()
                                .addPlans(USUAL.find(POWER_CUT).orElseThrow().plan())
                                .build(),
                        EVE)
                .plans()
                .get(0);
    }

    private static ContingencyReview review(ContingencyPlan plan, DutyTable duties, Absence... absences) {
        return ContingencyReview.of(ContingencyRequest.builder()
                .plans(ContingencyPlans.builder().addPlans(plan).build())
                .moment(START)
                .duties(duties)
                .addAbsences(absences)
                .build());
    }

    private static Absence away(String person) {
        return new Absence(new PersonId(person), START.minusDays(1), START.plusDays(1), Optional.empty(), "leave");
    }

    @Test
    void r6AResourceThatWasNeverCheckedIsReported() {
        ContingencyReview review = review(USUAL.draft(MEETING), MEETING);
        assertThat(review.findings().codes()).containsOnly("contingency-resource-unchecked");
        assertThat(review.findings().list().get(0).en())
                .isEqualTo(
                        "The resource \"generator\" of plan \"Power cut\" was never checked. Look at it and enter who did.");
        assertThat(review.report().state()).isEqualTo(FacetState.IN_PROGRESS);
        assertThat(review.report().open()).startsWith("power-cut", "sound-failure");
    }

    @Test
    void r6AResponderWhoIsOnLeaveIsReportedWithWhoeverTakesOver() {
        process.doing(
                RunningProcess.first("LEAD"),
                new ProcessAction.AnnounceAbsence(away("conf-1")),
                process.instance().lastAt());
        process.doing(
                RunningProcess.first("LEAD"),
                new ProcessAction.AnnounceAbsence(away("reg-1")),
                process.instance().lastAt());
        ContingencyReview review = review(checked(USUAL.draft(MEETING), EVE), MEETING);
        assertThat(review.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("contingency-responder-absent");
            assertThat(finding.subjects()).containsExactly("low-turnout", "reg-1");
            assertThat(finding.arguments()).containsEntry("acting", "reg-2");
        });
        assertThat(review.report().state()).isEqualTo(FacetState.READY);
    }

    @Test
    void r6TheFacetIsAtRiskWhenNobodyWouldAct() {
        DutyTable duties = DutyTable.builder()
                .addAssignment(DutyAssignment.of(Role.VENUE, new PersonId("v")))
                .addAssignment(DutyAssignment.of(Role.TECHNICIAN, new PersonId("a"), new PersonId("b")))
                .addAssignment(DutyAssignment.of(Role.LEAD, new PersonId("l")))
                .build();
        assertThat(review(powerCut(), duties).findings()).isEmpty();
        assertThat(review(powerCut(), duties, away("v"))
                        .findings()
                        .list()
                        .get(0)
                        .arguments())
                .containsEntry("acting", "l");
        ContingencyReview review = review(powerCut(), duties, away("v"), away("l"), away("a"));
        assertThat(review.findings().codes())
                .containsExactly("contingency-nobody-there", "contingency-responder-absent");
        assertThat(review.report().state()).isEqualTo(FacetState.AT_RISK);
    }

    @Test
    void r6APlanForBranchRoomsIsRequiredOnlyWhereThereAreSomeAndOfEachRoom() {
        assertThat(USUAL.required(MEETING)).doesNotContain(LINK_DOWN);
        Meeting rooms = MEETING.toBuilder()
                .addSites(new MeetingSite("east", "东会场", "V-2", false))
                .build();
        ContingencyPlans without = checked(USUAL.draft(MEETING), EVE);
        assertThat(review(without, rooms).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("contingency-missing");
            assertThat(finding.subjects()).containsExactly("link-down");
        });
        ContingencyPlans eastOnly = ContingencyPlans.builder()
                .from(without)
                .addPlans(USUAL.find(LINK_DOWN).orElseThrow().plan().toBuilder()
                        .site("east")
                        .build())
                .build();
        Finding missing =
                review(checked(eastOnly, EVE), rooms).findings().list().get(0);
        assertThat(missing.en()).contains("rooms V-BG have none");
        assertThat(review(checked(USUAL.draft(rooms), EVE), rooms).findings()).isEmpty();
    }

    @Test
    void r6TheReviewFeedsTheFacetOfTheMeeting() {
        Readiness readiness =
                ReadinessTemplates.usual().of(MEETING.type()).orElseThrow().open(MEETING, Language.CHINESE);
        OffsetDateTime now = START.minusHours(3);
        OverallReadiness unchecked = readiness
                .change(new FacetChange.Report(
                        Facet.CONTINGENCY.ofMeeting(),
                        review(USUAL.draft(MEETING), MEETING).report(),
                        "应急预案表",
                        "lead-1",
                        now))
                .orThrow()
                .overall();
        assertThat(unchecked.missing())
                .filteredOn(entry -> entry.of().facet().equals(Facet.CONTINGENCY))
                .singleElement()
                .satisfies(entry -> assertThat(entry.open()).contains("power-cut"));
        assertThat(readiness
                        .change(new FacetChange.Report(
                                Facet.CONTINGENCY.ofMeeting(),
                                review(checked(USUAL.draft(MEETING), EVE), MEETING)
                                        .report(),
                                "应急预案表",
                                "lead-1",
                                now))
                        .orThrow()
                        .entry(Facet.CONTINGENCY.ofMeeting())
                        .orElseThrow()
                        .state())
                .isEqualTo(FacetState.READY);
    }

    @Nested
    class APlan {

        private final DutyTable duties =
                RunningProcess.duties(process.instance().definition());

        private List<String> codes(ContingencyPlan plan) {
            return review(plan, duties).findings().codes();
        }

        @Test
        void isReportedWhenItsResourceWasCheckedTooLongAgoOrIsCheckedOnlyLater() {
            ContingencyResource generator = powerCut().resources().get(0);
            ContingencyPlan old = powerCut().toBuilder()
                    .resources(List.of(generator.checked(EVE.minusDays(1), CHECKER)))
                    .build();
            assertThat(codes(old)).containsExactly("contingency-resource-stale");
            ContingencyPlan later = powerCut().toBuilder()
                    .resources(List.of(generator.checked(EVE.plusDays(2), CHECKER)))
                    .build();
            assertThat(codes(later)).containsExactly("contingency-resource-unchecked");
            assertThat(codes(powerCut().toBuilder().resources(List.of()).build()))
                    .containsExactly("contingency-without-resource");
        }

        @Test
        void isReportedWhenItNamesNobodyOrARoleThatNobodyHas() {
            assertThat(codes(powerCut().toBuilder().responders(List.of()).build()))
                    .containsExactly("contingency-without-responder");
            ContingencyPlan driver = powerCut().toBuilder()
                    .responders(List.of(new Responder.OfRole(new Role("DRIVER", "司机", "Driver"))))
                    .build();
            assertThat(codes(driver)).containsExactly("contingency-without-responder");
        }

        @Test
        void isReportedWhenNobodyButTheResponderCouldTakeOver() {
            Responder electrician = new Responder.OfPerson(new PersonId("electrician"));
            ContingencyPlan alone = powerCut().toBuilder()
                    .responders(List.of(electrician))
                    .standIns(List.of(electrician))
                    .build();
            assertThat(codes(alone)).containsExactly("contingency-without-stand-in");
            assertThat(review(alone, duties, away("electrician")).findings().codes())
                    .contains("contingency-nobody-there");
        }

        @Test
        void isReportedWhenItBelongsToNothingOrToAStepThatIsNotThere() {
            assertThat(codes(powerCut().toBuilder()
                            .steps(List.of())
                            .facets(List.of())
                            .build()))
                    .containsExactly("contingency-unlinked");
            ContingencyPlan wrong =
                    powerCut().toBuilder().steps(List.of(StepId.of("P99"))).build();
            assertThat(review(ContingencyPlans.builder().addPlans(wrong).build(), MEETING)
                            .findings()
                            .codes())
                    .contains("contingency-step-unknown");
        }

        @Test
        void isOneForARoom() {
            assertThatThrownBy(() -> ContingencyPlans.builder()
                            .addPlans(powerCut(), powerCut())
                            .build())
                    .hasMessageContaining("two plans power-cut");
        }
    }

    @Nested
    class TheCatalogue {

        @Test
        void holdsTheNineteenPlansOfTheHandbookAndIsInOrderForTheDefaultProcess() {
            assertThat(USUAL.entries()).hasSize(19);
            ContingencyPlans all = ContingencyPlans.builder()
                    .addAllPlans(
                            USUAL.entries().stream().map(ContingencyEntry::plan).toList())
                    .build();
            assertThat(review(checked(all, EVE), MEETING).findings()).isEmpty();
        }
    }

    static LongStream seeds() {
        return Seeds.usually(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void checkingAResourceOrComingBackNeverMakesItWorse(long seed) {
        Dice dice = new Dice(seed);
        ContingencyPlans plans = USUAL.draft(MEETING);
        List<Absence> absences = new ArrayList<>();
        DutyTable duties = RunningProcess.duties(process.instance().definition());
        for (DutyAssignment duty : duties.assignments()) {
            for (PersonId person : List.of(duty.answerable(), duty.standIns().get(0))) {
                if (dice.percent(40)) {
                    absences.add(away(person.value()));
                }
            }
        }
        int before = errors(plans, duties, absences);
        while (!absences.isEmpty()) {
            if (dice.percent(50)) {
                absences.remove(dice.below(absences.size()));
            } else {
                ContingencyPlan plan = dice.pick(plans.plans());
                plans = plans.checked(plan.key(), dice.pick(plan.resources()).id(), EVE, CHECKER);
            }
            int after = errors(plans, duties, absences);
            assertThat(after).isLessThanOrEqualTo(before);
            before = after;
        }
    }

    private static int errors(ContingencyPlans plans, DutyTable duties, List<Absence> absences) {
        ContingencyReview review = ContingencyReview.of(ContingencyRequest.builder()
                .plans(plans)
                .moment(START)
                .duties(duties)
                .absences(absences)
                .build());
        return review.report().figures().getOrDefault("errors", -1);
    }
}
