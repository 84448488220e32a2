package dev.huiwu.core.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.feedback.FeedbackAnswer;
import dev.huiwu.core.feedback.FeedbackKind;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.list.ListCount;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.scope.AttendanceSelector.ByCategory;
import dev.huiwu.core.scope.AttendanceSelector.ByPost;
import dev.huiwu.core.scope.AttendanceSelector.ByTopic;
import dev.huiwu.core.scope.AttendanceSelector.ByUnit;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttendanceRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-24");
    private static final UnitId LEADERS = new UnitId("90001");

    /** Twenty-five units of three categories, and the leaders as a unit of their own. */
    private static UnitDirectory units() {
        List<Unit> units = new ArrayList<>(Fixtures.units(25).units());
        units.add(Unit.builder()
                .from(Fixtures.unit(26))
                .id(LEADERS)
                .name("市政府领导")
                .shortName("市政府领导")
                .category(new UnitCategory("90", "领导"))
                .build());
        return UnitDirectory.of(units);
    }

    private static AttendanceRule.Builder rule(String id, AttendanceSelector selector, AttendanceKind kind) {
        return AttendanceRule.builder()
                .id(id)
                .meetingType(MeetingType.EXECUTIVE)
                .selector(selector)
                .kind(kind)
                .source("示例府办〔2026〕1号");
    }

    private static AttendanceRule category(String id, String category, AttendanceKind kind) {
        return rule(id, new ByCategory(category), kind).build();
    }

    private static AgendaItem topic(String label, int reporting, int... others) {
        AgendaItem.Builder item = AgendaItem.builder()
                .label(label)
                .title("议题" + label)
                .reportingUnit(Fixtures.unit(reporting).id());
        for (int other : others) {
            item.addNonVotingUnits(Fixtures.unit(other).id());
        }
        return item.build();
    }

    private static ScopeRequest.Builder request() {
        return ScopeRequest.builder()
                .meetingType(MeetingType.EXECUTIVE)
                .date(DAY)
                .units(units())
                .leaders(Fixtures.leaders());
    }

    private static AttendanceScope scope(AttendanceRule... rules) {
        return new AttendanceRules(List.of(rules)).scope(request().build());
    }

    private static List<String> texts(AttendanceScope scope) {
        return scope.entries().stream()
                .map(entry -> "%s %s %s %s %s"
                        .formatted(
                                entry.unit(),
                                entry.kind().code(),
                                entry.places().size(),
                                entry.topics(),
                                entry.rules()))
                .toList();
    }

    @Nested
    class WhoIsBrought {

        @Test
        void byACategoryIsEveryUnitOfItInProtocolOrderButTheExceptions() {
            AttendanceScope scope = scope(rule("C", new ByCategory("80"), AttendanceKind.PARTICIPANT)
                    .addExcept(new UnitId("U022"))
                    .posts(List.of("主要负责人", "分管负责人"))
                    .build());
            assertThat(texts(scope))
                    .containsExactly(
                            "U021 participant 2 [] [C]",
                            "U023 participant 2 [] [C]",
                            "U024 participant 2 [] [C]",
                            "U025 participant 2 [] [C]");
            assertThat(scope.places()).isEqualTo(8);
            assertThat(scope.findings()).isEmpty();
        }

        @Test
        void byPostAreTheLeadersInOfficeOnTheDayByName() {
            AttendanceScope scope = scope(rule("L", new ByPost(LEADERS, Optional.empty()), AttendanceKind.MEMBER)
                    .build());
            assertThat(scope.entries().get(0).places())
                    .extracting(place -> place.post().orElseThrow())
                    .containsExactly("市长", "常务副市长", "副市长", "副市长", "市政府秘书长");
            assertThat(scope.draft().attendees())
                    .extracting(person -> person.name().orElseThrow().given())
                    .containsExactly("董拟桃", "梁野试", "莫模春", "姜试", "陆明样");
        }

        @Test
        void byOnePostIsWhoHoldsItAndAVacantOneIsSaid() {
            AttendanceScope scope = scope(
                    rule("L1", new ByPost(LEADERS, Optional.of("市长")), AttendanceKind.MEMBER)
                            .build(),
                    rule("L2", new ByPost(LEADERS, Optional.of("副秘书长")), AttendanceKind.MEMBER)
                            .build());
            assertThat(scope.places()).isEqualTo(1);
            assertThat(scope.findings().codes()).containsExactly("post-vacant");
            assertThat(scope.findings().list().get(0).arguments()).containsEntry("post", "副秘书长");
        }

        @Test
        void byTopicAreTheUnitsThatReportAndAttendEachWithItsTopics() {
            AttendanceRules rules = new AttendanceRules(List.of(
                    rule("R", new ByTopic(TopicPart.REPORTING), AttendanceKind.NON_VOTING)
                            .places(2)
                            .build(),
                    rule("N", new ByTopic(TopicPart.NON_VOTING), AttendanceKind.NON_VOTING)
                            .build()));
            AttendanceScope scope = rules.scope(
                    request().addAgenda(topic("T3", 2, 1, 3), topic("T4", 1)).build());
            assertThat(texts(scope))
                    .containsExactly(
                            "U001 non-voting 2 [T3, T4] [R, N]",
                            "U002 non-voting 2 [T3] [R]",
                            "U003 non-voting 1 [T3] [N]");
            assertThat(scope.entries().get(0).reports()).containsExactly("T4");
            assertThat(scope.draft().attendees().get(0).topics()).containsExactly("T3", "T4");
        }

        @Test
        void whoIsThereThroughoutNeedsNoSecondPlaceForATopic() {
            AttendanceRules rules = new AttendanceRules(List.of(
                    rule("F", new ByUnit(new UnitId("U005")), AttendanceKind.NON_VOTING)
                            .build(),
                    rule("R", new ByTopic(TopicPart.REPORTING), AttendanceKind.NON_VOTING)
                            .build()));
            AttendanceScope scope =
                    rules.scope(request().addAgenda(topic("T3", 5)).build());
            assertThat(texts(scope)).containsExactly("U005 non-voting 1 [T3] [F, R]");
            assertThat(scope.entries().get(0).roles())
                    .containsExactlyInAnyOrder(AttendeeRole.FIXED_NON_VOTING, AttendeeRole.REPORTER);
            assertThat(scope.draft().attendees().get(0).topics()).isEmpty();
        }

        @Test
        void onePostThatTwoRulesNameIsOnePlace() {
            AttendanceScope scope = scope(
                    rule("A", new ByUnit(new UnitId("U005")), AttendanceKind.MEMBER)
                            .addPosts("局长")
                            .build(),
                    rule("B", new ByCategory("11"), AttendanceKind.MEMBER)
                            .addPosts("局长", "办公室主任")
                            .build());
            assertThat(scope.of(new UnitId("U005")))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.places())
                            .extracting(place -> place.post().orElseThrow())
                            .containsExactly("局长", "办公室主任"));
        }
    }

    @Nested
    class WhatIsSaid {

        private List<String> found(AttendanceRule... rules) {
            return scope(rules).findings().codes();
        }

        @Test
        void ofAUnitThatIsNotThereACategoryWithoutUnitsAndNoRuleAtAll() {
            assertThat(found(rule("U", new ByUnit(new UnitId("XX")), AttendanceKind.MEMBER)
                            .build()))
                    .containsExactly("rule-unknown-unit", "rule-selects-nobody");
            assertThat(found(category("C", "99", AttendanceKind.MEMBER))).containsExactly("rule-selects-nobody");
            assertThat(found()).containsExactly("no-rule-in-force");
        }

        @Test
        void ofAUnitThatTwoRulesBringInDifferentCapacities() {
            Finding finding = scope(
                            category("C", "80", AttendanceKind.PARTICIPANT),
                            rule("U", new ByUnit(new UnitId("U022")), AttendanceKind.INVITED)
                                    .build(),
                            rule("S", new ByUnit(new UnitId("U023")), AttendanceKind.STAFF)
                                    .build())
                    .findings()
                    .list()
                    .get(0);
            assertThat(finding.code()).isEqualTo("unit-in-two-kinds");
            assertThat(finding.en())
                    .isEqualTo("Unit U022 attends in two capacities (参加, 邀请) by the rules C, U; except it"
                            + " from one of them unless both are meant.");
        }

        @Test
        void nothingOfRulesThatAreNotInForce() {
            AttendanceRule past = rule("P", new ByUnit(new UnitId("U001")), AttendanceKind.MEMBER)
                    .until(DAY.minusDays(1))
                    .build();
            AttendanceRule future = rule("F", new ByUnit(new UnitId("U002")), AttendanceKind.MEMBER)
                    .since(DAY.plusDays(1))
                    .build();
            AttendanceRule today = rule("T", new ByUnit(new UnitId("U003")), AttendanceKind.MEMBER)
                    .since(DAY)
                    .until(DAY)
                    .build();
            assertThat(texts(scope(past, future, today))).containsExactly("U003 member 1 [] [T]");
        }

        @Test
        void ofAnAgendaWithOneLabelTwice() {
            assertThatThrownBy(() ->
                            request().addAgenda(topic("T3", 1), topic("T3", 2)).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Two topics on the agenda have one label.");
        }
    }

    @Nested
    class OpenFeedback {

        private ListFeedback feedback(String id, String unit, FeedbackKind kind) {
            return ListFeedback.builder()
                    .id(id)
                    .unit(new UnitId(unit))
                    .meetingType(MeetingType.EXECUTIVE)
                    .kind(kind)
                    .reason("近三次会议均无涉及我单位的内容")
                    .source("电话")
                    .receivedOn(DAY.minusDays(40))
                    .build();
        }

        @Test
        void standsBesideItsUnitInEveryDraftUntilItIsAnswered() {
            ListFeedback open = feedback("F1", "U021", FeedbackKind.NOT_CONCERNED);
            ListFeedback out = feedback("F2", "U011", FeedbackKind.LEFT_OUT);
            ListFeedback answered = feedback("F3", "U022", FeedbackKind.OTHER)
                    .answered(new FeedbackAnswer(DAY.minusDays(20), "秘书一科", "已说明", Optional.empty()));
            AttendanceScope scope = new AttendanceRules(List.of(category("C", "80", AttendanceKind.PARTICIPANT)))
                    .scope(request().addFeedback(open, out, answered).build());
            assertThat(scope.of(new UnitId("U021")).get(0).openFeedback()).containsExactly(open);
            assertThat(scope.of(new UnitId("U022")).get(0).openFeedback()).isEmpty();
            assertThat(scope.openFeedbackOfOthers()).containsExactly(out);
            assertThat(scope.openFeedback()).containsExactly(open, out);
            assertThat(scope.findings().codes()).containsExactly("feedback-open", "feedback-open");
            assertThat(scope.draft().size()).isEqualTo(5);
        }
    }

    @Nested
    class AfterADecidedChange {

        private final SignOff agreed = SignOff.agreed("市政府秘书长", DAY, "同意");
        private final LocalDate next = DAY.plusDays(1);

        private AttendanceRules amended(AttendanceRules rules, ListChange... changes) {
            return rules.amended(
                    MeetingType.EXECUTIVE,
                    List.of(changes).stream()
                            .map(change -> new AppliedChange(change, "P1", agreed))
                            .toList(),
                    units(),
                    next);
        }

        private List<UnitId> at(AttendanceRules rules, LocalDate day) {
            return rules.scope(request().date(day).build()).entries().stream()
                    .map(ScopeEntry::unit)
                    .toList();
        }

        @Test
        void theNextMeetingFollowsItAndThoseOfBeforeDoNot() {
            AttendanceRules before = new AttendanceRules(List.of(
                    category("C", "80", AttendanceKind.PARTICIPANT),
                    rule("U", new ByUnit(new UnitId("U001")), AttendanceKind.PARTICIPANT)
                            .build(),
                    category("D", "30", AttendanceKind.PARTICIPANT)));
            ChangeCause cause = ChangeCause.ofFeedback("与单位无关", "F1");
            AttendanceRules after = amended(
                    before,
                    new ListChange.Remove(new UnitId("U021"), Optional.empty(), cause),
                    new ListChange.Remove(new UnitId("U022"), Optional.empty(), cause),
                    new ListChange.Remove(new UnitId("U001"), Optional.empty(), cause),
                    new ListChange.Add(new UnitId("U002"), AttendanceKind.PARTICIPANT, 2, ChangeCause.of("漏邀")));
            assertThat(at(after, DAY)).isEqualTo(at(before, DAY));
            List<UnitId> expected = new ArrayList<>(at(before, next));
            expected.removeAll(List.of(new UnitId("U001"), new UnitId("U021"), new UnitId("U022")));
            expected.add(0, new UnitId("U002"));
            assertThat(at(after, next)).isEqualTo(expected);
            assertThat(after.rules()).extracting(AttendanceRule::id).containsExactly("C", "C-P1", "U", "D", "P1-U002");
            assertThat(after.rules().get(1).source()).isEqualTo("P1（市政府秘书长 2026-04-24）");
        }

        @Test
        void anAdditionComesOnTopOfWhatTheUnitHasAndSitsWithItsCategory() {
            AttendanceRules before =
                    new AttendanceRules(List.of(rule("C", new ByCategory("80"), AttendanceKind.PARTICIPANT)
                            .places(3)
                            .zone("企业区")
                            .addExcept(new UnitId("U021"))
                            .build()));
            AttendanceScope scope = amended(
                            before,
                            new ListChange.Add(
                                    new UnitId("U022"), AttendanceKind.PARTICIPANT, 1, ChangeCause.of("增加一人")),
                            new ListChange.Add(new UnitId("U021"), AttendanceKind.PARTICIPANT, 2, ChangeCause.of("漏邀")))
                    .scope(request().date(next).build());
            assertThat(texts(scope)).contains("U021 participant 2 [] [P1-U021]", "U022 participant 4 [] [C, P1-U022]");
            assertThat(scope.draft().attendees())
                    .allSatisfy(person -> assertThat(person.zone()).contains("企业区"));
        }

        @Test
        void leadersOfABodyAreTakenOffToo() {
            AttendanceRules after = amended(
                    new AttendanceRules(List.of(rule("L", new ByPost(LEADERS, Optional.empty()), AttendanceKind.MEMBER)
                            .build())),
                    new ListChange.Remove(LEADERS, Optional.empty(), ChangeCause.of("不参加")));
            assertThat(at(after, next)).isEmpty();
        }

        @Test
        void aUnitThatComesForATopicAllTheSameIsSaid() {
            AttendanceRules rules =
                    new AttendanceRules(List.of(rule("R", new ByTopic(TopicPart.REPORTING), AttendanceKind.NON_VOTING)
                            .build()));
            ListChange remove = new ListChange.Remove(new UnitId("U002"), Optional.empty(), ChangeCause.of("无关"));
            AttendanceScope scope = amended(rules, remove)
                    .scope(request().date(next).addAgenda(topic("T3", 2)).build());
            assertThat(scope.unmet(List.of(new AppliedChange(remove, "P1", agreed)))
                            .list())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.en())
                            .isEqualTo(
                                    "Proposal P1 takes unit U002 off, and it comes all the same by R for T3; change the"
                                            + " agenda or the rule."));
        }

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theAmendedRulesGiveAsManyPlacesAsTheChangesMakeOfTheOldList(long seed) {
            Dice dice = new Dice(seed);
            AttendanceRules before = new AttendanceRules(List.of(
                    rule("C", new ByCategory("80"), AttendanceKind.PARTICIPANT)
                            .places(1 + dice.below(3))
                            .build(),
                    category("D", "30", AttendanceKind.PARTICIPANT),
                    rule("U", new ByUnit(new UnitId("U001")), AttendanceKind.INVITED)
                            .places(2)
                            .build()));
            UnitId removed = Fixtures.unit(dice.between(11, 25)).id();
            UnitId added = Fixtures.unit(dice.between(1, 25)).id();
            ListChangeProposal proposal = ListChangeProposal.builder()
                    .id("P1")
                    .meetingType(MeetingType.EXECUTIVE)
                    .addChanges(
                            new ListChange.Remove(removed, Optional.empty(), ChangeCause.of("无关")),
                            new ListChange.Add(
                                    added, AttendanceKind.PARTICIPANT, 1 + dice.below(3), ChangeCause.of("漏邀")),
                            new ListChange.ChangeKind(
                                    new UnitId("U001"),
                                    AttendanceKind.INVITED,
                                    AttendanceKind.OBSERVER,
                                    ChangeCause.of("调整")))
                    .proposedBy("秘书一科")
                    .proposedOn(DAY)
                    .decision(agreed)
                    .build();
            ListCount byList = ListCount.of(
                    proposal.applyTo(before.scope(request().date(next).build()).draft(), units())
                            .attendees());
            ListCount byRules = ListCount.of(before.amended(MeetingType.EXECUTIVE, proposal.applied(), units(), next)
                    .scope(request().date(next).build())
                    .draft()
                    .attendees());
            assertThat(byRules).isEqualTo(byList);
        }

        @Test
        void anotherCapacityKeepsTheNumberOfPlaces() {
            AttendanceRules after = amended(
                    new AttendanceRules(List.of(rule("C", new ByCategory("80"), AttendanceKind.PARTICIPANT)
                            .places(3)
                            .build())),
                    new ListChange.ChangeKind(
                            new UnitId("U022"),
                            AttendanceKind.PARTICIPANT,
                            AttendanceKind.INVITED,
                            ChangeCause.of("省直单位")));
            assertThat(texts(after.scope(request().date(next).build()))).contains("U022 invited 3 [] [P1-U022]");
        }
    }

    /** Laws that hold whatever the rules are. */
    @Nested
    class ForAnyRules {

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        private AttendanceRules anyRules(Dice dice) {
            List<AttendanceRule> rules = new ArrayList<>();
            for (int i = 0; i < 1 + dice.below(8); i++) {
                AttendanceSelector selector = switch (dice.below(4)) {
                    case 0 -> new ByCategory(List.of("11", "30", "80").get(dice.below(3)));
                    case 1 -> new ByUnit(Fixtures.unit(1 + dice.below(25)).id());
                    case 2 -> new ByPost(LEADERS, Optional.empty());
                    default -> new ByTopic(TopicPart.values()[dice.below(2)]);
                };
                rules.add(rule("R" + i, selector, AttendanceKind.values()[dice.below(6)])
                        .places(1 + dice.below(3))
                        .build());
            }
            return new AttendanceRules(rules);
        }

        private ScopeRequest anyRequest(Dice dice) {
            ScopeRequest.Builder request = request();
            for (int i = 0; i < dice.below(4); i++) {
                int reporting = 1 + dice.below(25);
                request.addAgenda(topic("T" + i, reporting, reporting % 25 + 1));
            }
            return request.build();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void noUnitIsTwiceInOneCapacityAndEachNamesItsRules(long seed) {
            Dice dice = new Dice(seed);
            AttendanceRules rules = anyRules(dice);
            AttendanceScope scope = rules.scope(anyRequest(dice));
            assertThat(scope.entries())
                    .extracting(entry -> entry.unit() + " " + entry.kind())
                    .doesNotHaveDuplicates();
            assertThat(scope.entries()).allSatisfy(entry -> {
                assertThat(entry.rules()).isNotEmpty();
                assertThat(rules.rules()).extracting(AttendanceRule::id).containsAll(entry.rules());
            });
            assertThat(scope.draft().size()).isEqualTo(scope.places());
            assertThat(scope.draft().attendees()).extracting(Attendee::id).doesNotHaveDuplicates();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfUnitsInTheDirectoryDoesNotMatter(long seed) {
            Dice dice = new Dice(seed);
            AttendanceRules rules = anyRules(dice);
            ScopeRequest request = anyRequest(dice);
            List<Unit> shuffled = dice.shuffled(request.units().units());
            ScopeRequest other = ScopeRequest.builder()
                    .from(request)
                    .units(UnitDirectory.of(shuffled))
                    .build();
            assertThat(rules.scope(other)).isEqualTo(rules.scope(request));
        }
    }

    @Test
    void aRuleMustSayWhatItRestsOnAndHoldForSomeTime() {
        assertThatThrownBy(() -> rule("R", new ByCategory("80"), AttendanceKind.MEMBER)
                        .source(" ")
                        .build())
                .hasMessage("Attendance rule R does not say what it rests on.");
        assertThatThrownBy(() -> rule("R", new ByCategory("80"), AttendanceKind.MEMBER)
                        .since(DAY)
                        .until(DAY.minusDays(1))
                        .build())
                .hasMessage("Attendance rule R holds since 2026-04-24 until 2026-04-23, which is earlier.");
    }

    @Test
    void noTextShowsANameOfALeader() {
        assertThat(new ScopePlace(Optional.of("市长"), Optional.of(new PersonName("董拟桃"))))
                .hasToString("ScopePlace[市长]");
    }
}
