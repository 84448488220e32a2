package dev.huiwu.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ChangeType;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListCount.KindCount;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.ListEffect;
import dev.huiwu.core.list.ListState;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ListChangeProposalTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-10");

    private final UnitDirectory units = Fixtures.units(8);
    private final AttendeeList list = Fixtures.locked(Fixtures.people(Fixtures.units(6), 2));
    private final ListFeedback notConcerned = feedback("F1", 1, FeedbackKind.NOT_CONCERNED);
    private final ListFeedback alsoNot = feedback("F2", 2, FeedbackKind.NOT_CONCERNED);
    private final ListFeedback thirdNot = feedback("F3", 3, FeedbackKind.NOT_CONCERNED);
    private final ListFeedback leftOut = feedback("F4", 7, FeedbackKind.LEFT_OUT);
    private final ListFeedback other = feedback("F5", 4, FeedbackKind.OTHER);

    private final ListChangeProposal proposal = ListChangeProposal.builder()
            .id("P1")
            .meetingType(MeetingType.ECONOMIC_ANALYSIS)
            .addChanges(remove(1, "F1"), remove(2, "F2"), remove(3, "F3"))
            .addChanges(
                    new ListChange.Add(id(7), AttendanceKind.PARTICIPANT, 1, ChangeCause.ofFeedback("承担相关指标", "F4")))
            .proposedBy("秘书一科")
            .proposedOn(DAY)
            .build();

    private static UnitId id(int unit) {
        return Fixtures.unit(unit).id();
    }

    private static ListChange remove(int unit, String feedback) {
        return new ListChange.Remove(id(unit), Optional.empty(), ChangeCause.ofFeedback("与会议内容无关", feedback));
    }

    private static ListFeedback feedback(String feedback, int unit, FeedbackKind kind) {
        return ListFeedback.builder()
                .id(feedback)
                .unit(id(unit))
                .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                .kind(kind)
                .reason("会议内容与我单位职责无关")
                .source("示例函〔2026〕3号")
                .receivedOn(DAY.minusDays(9))
                .build();
    }

    private ListChangeProposal agreed() {
        return proposal.decided(SignOff.agreed("市政府秘书长", DAY.plusDays(1), "同意"));
    }

    @Nested
    class WithoutADecision {

        @Test
        void isNotAppliedAndTheRefusalSaysSo() {
            assertThatThrownBy(() -> proposal.applyTo(list, units))
                    .isInstanceOfSatisfying(FindingsException.class, e -> {
                        assertThat(e.findings().codes()).containsExactly("proposal-undecided");
                        assertThat(e)
                                .hasMessageContaining(
                                        "Proposal P1 with 4 changes has no decision; a leader has to agree"
                                                + " before it is applied.");
                    });
            assertThatThrownBy(proposal::applied).isInstanceOf(FindingsException.class);
            assertThatThrownBy(() -> proposal.answer(List.of(leftOut), DAY, "秘书一科"))
                    .isInstanceOf(FindingsException.class);
        }

        @Test
        void showsWhatItWouldComeToAndWhomNobodyTalkedWith() {
            ListEffect effect = proposal.effect(list, units);
            assertThat(effect.units()).isEqualTo(-2);
            assertThat(effect.people()).isEqualTo(-5);
            assertThat(effect.before().of(AttendanceKind.PARTICIPANT)).isEqualTo(new KindCount(12, 6));
            assertThat(effect.after().of(AttendanceKind.PARTICIPANT)).isEqualTo(new KindCount(7, 4));
            ListChangeProposal talked = proposal.consulted(new Consultation(id(1), DAY, "秘书一科", "同意不参加"));
            assertThat(talked.review(list, units).codes())
                    .containsExactly("unit-not-consulted", "unit-not-consulted", "unit-not-consulted");
        }
    }

    @Nested
    class WithALeadersDecision {

        @Test
        void makesTheNextVersionInWhichEachChangeNamesFeedbackAndDecision() {
            AttendeeList second = agreed().applyTo(list, units);
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.state()).isEqualTo(ListState.DRAFT);
            assertThat(second.reason()).contains("与会议内容无关；承担相关指标");
            assertThat(second.approver()).contains("市政府秘书长");
            assertThat(second.attendees()).extracting(Attendee::unit).doesNotContain(id(1), id(2), id(3));
            assertThat(second.changes()).hasSize(4).allSatisfy(applied -> {
                assertThat(applied.change().cause().feedback()).hasSize(1);
                assertThat(applied.decision().signer()).isEqualTo("市政府秘书长");
            });
            assertThat(list.size()).isEqualTo(12);
        }

        @Test
        void theDifferenceGivesTheReasonOfEachPerson() {
            ListDifference difference = ListDifference.between(list, agreed().applyTo(list, units));
            assertThat(difference.unitsRemoved()).containsExactly(id(1), id(2), id(3));
            assertThat(difference.unitsAdded()).containsExactly(id(7));
            assertThat(difference.changes(ChangeType.REMOVED))
                    .hasSize(6)
                    .allSatisfy(change -> assertThat(change.reason()).isEqualTo("与会议内容无关"));
            assertThat(difference.changes(id(7))).singleElement().satisfies(change -> {
                assertThat(change.reason()).isEqualTo("承担相关指标");
                assertThat(change.applied().orElseThrow().proposal()).isEqualTo("P1");
            });
        }

        @Test
        void answersTheFeedbackItIsAboutAndNoOther() {
            List<ListFeedback> answered =
                    agreed().answer(List.of(notConcerned, alsoNot, thirdNot, leftOut, other), DAY.plusDays(2), "秘书一科");
            assertThat(answered).extracting(ListFeedback::open).containsExactly(false, false, false, false, true);
            assertThat(answered.get(3).answer().orElseThrow())
                    .isEqualTo(new FeedbackAnswer(DAY.plusDays(2), "秘书一科", "同意：同意", Optional.of("P1")));
        }

        @Test
        void isAppliedOnceHoweverManyVersionsFollow() {
            AttendeeList second = agreed().applyTo(list, units).lock("市政府秘书长");
            AttendeeList third = second.next(second.attendees(), "更正职务", "市政府秘书长");
            assertThat(third.changes()).isEqualTo(second.changes());
            assertThat(ListDifference.between(second, third).isEmpty()).isTrue();
            assertThatThrownBy(() -> agreed().applyTo(third, units))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("The changes of proposal P1 are in list version 3 already");
        }

        @Test
        void isDecidedOnceAndNotBeforeItWasMade() {
            assertThatThrownBy(() -> agreed().decided(SignOff.declined("市长", DAY.plusDays(3), "")))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> proposal.decided(SignOff.agreed("市长", DAY.minusDays(1), "")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> agreed().consulted(new Consultation(id(1), DAY, "秘书一科", "同意")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class WhenALeaderDeclines {

        private final ListChangeProposal declined = proposal.decided(SignOff.declined("市长", DAY, "仍按原范围"));

        @Test
        void isNotAppliedButAnswersTheFeedback() {
            assertThatThrownBy(() -> declined.applyTo(list, units))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("was declined by 市长");
            assertThat(declined.answer(List.of(leftOut), DAY, "秘书一科")
                            .get(0)
                            .answer()
                            .orElseThrow()
                            .text())
                    .isEqualTo("不同意：仍按原范围");
        }
    }

    @Nested
    class AChangeThatFindsNothing {

        @Test
        void isRefusedAndTheListStays() {
            ListChangeProposal wrong = ListChangeProposal.builder()
                    .from(agreed())
                    .changes(List.of(
                            remove(8, "F1"),
                            new ListChange.ChangeKind(
                                    id(1), AttendanceKind.INVITED, AttendanceKind.MEMBER, ChangeCause.of("身份调整")),
                            new ListChange.Add(new UnitId("XX"), AttendanceKind.MEMBER, 1, ChangeCause.of("漏邀"))))
                    .build();
            assertThatThrownBy(() -> wrong.applyTo(list, units))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings().codes())
                                    .containsExactly(
                                            "change-not-on-list", "change-not-on-list", "change-unknown-unit"));
        }
    }

    @Test
    void aUnitMayBeTakenOffInOneCapacityAndKeepAnother() {
        AttendeeList mixed = AttendeeList.draft(List.of(
                Fixtures.person(Fixtures.unit(1), 1),
                Fixtures.person(Fixtures.unit(1), 2).toBuilder()
                        .kind(AttendanceKind.STAFF)
                        .build(),
                Fixtures.person(Fixtures.unit(3), 1)));
        ListChangeProposal changes = ListChangeProposal.builder()
                .from(agreed())
                .changes(List.of(
                        new ListChange.Remove(id(1), Optional.of(AttendanceKind.STAFF), ChangeCause.of("压缩工作人员")),
                        new ListChange.ChangeKind(
                                id(3), AttendanceKind.PARTICIPANT, AttendanceKind.INVITED, ChangeCause.of("身份调整")),
                        new ListChange.Add(id(2), AttendanceKind.PARTICIPANT, 2, ChangeCause.of("漏邀"))))
                .build();
        assertThat(changes.applyTo(mixed, units).attendees())
                .extracting(person -> person.unit() + " " + person.kind().code())
                .containsExactly("U001 participant", "U002 participant", "U002 participant", "U003 invited");
    }
}
