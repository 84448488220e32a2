package dev.huiwu.core.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.Finding;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingException;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicAnswers;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicOutcome;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.TopicsFixture;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-30T09:00+08:00");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-20T09:00+08:00");
    private static final PersonId WHO = new PersonId("sg-1");
    private static final Topic READY = TopicsFixture.inState(TopicState.READY);

    private static TopicId id(int number) {
        return new TopicId("T%02d".formatted(number));
    }

    /** Returns a topic that is ready, presented for so many minutes. */
    private static Topic topic(int number, int minutes) {
        return READY.toBuilder()
                .id(id(number))
                .submission(READY.submission().toBuilder()
                        .receivedOn(LocalDate.of(2026, 3, number))
                        .reportMinutes(minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes))
                        .build())
                .build();
    }

    private static AgendaRequest request(List<Topic> topics) {
        return AgendaRequest.builder()
                .meeting("第73次常务会议")
                .type(MeetingType.EXECUTIVE)
                .start(START)
                .topics(topics)
                .topicRules(TopicsFixture.RULES)
                .today(NOW.toLocalDate())
                .build();
    }

    private static List<Topic> topics(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(one -> topic(one, 10)).toList();
    }

    @Nested
    class Proposed {

        @Test
        void r25TheNinthTopicIsRefusedUnlessSomebodyOverridesTheLimit() {
            AgendaRequest nine = request(topics(9));

            Agenda agenda = Agenda.propose(nine);

            assertThat(agenda.topics()).hasSize(8).doesNotContain(id(9));
            assertThat(agenda.leftOut()).singleElement().satisfies(out -> {
                assertThat(out.topic()).isEqualTo(id(9));
                assertThat(out.reasons().codes()).containsExactly("agenda-full");
                assertThat(out.reasons().list().get(0).zh()).contains("8 个上限");
            });
            assertThat(Agenda.propose(nine.toBuilder()
                                    .override(new LimitOverride(9, "市长", "季度末事项集中"))
                                    .build())
                            .topics())
                    .hasSize(9);
        }

        @Test
        void r25RunningTimesFollowFromTheStart() {
            Agenda agenda = Agenda.propose(request(List.of(topic(1, 5), topic(2, 0), topic(3, 20))).toBuilder()
                    .rules(AgendaRules.builder()
                            .changeMinutes(2)
                            .addStanding(new StandingItem("会前学法", 15, Optional.of(TopicsFixture.JUSTICE)))
                            .build())
                    .build());

            assertThat(agenda.entries())
                    .extracting(entry ->
                            entry.start().toLocalTime() + "-" + entry.end().toLocalTime())
                    .containsExactly("09:00-09:15", "09:17-09:22", "09:24-09:34", "09:36-09:56");
            assertThat(agenda.end()).isEqualTo("2026-03-30T09:56+08:00");
        }

        @Test
        void r25SaysWhoIsNeededForEachAndWhenPapersAreDue() {
            Topic delivered = topic(2, 10).toBuilder()
                    .papersDeliveredOn(LocalDate.of(2026, 3, 19))
                    .build();

            Agenda agenda = Agenda.propose(request(List.of(topic(1, 10), delivered)));

            assertThat(agenda.papersDue()).isEqualTo(LocalDate.of(2026, 3, 25));
            assertThat(agenda.entries())
                    .extracting(AgendaEntry::leaderInCharge, AgendaEntry::papersDeliveredOn)
                    .containsExactly(
                            tuple(Optional.of("常务副市长"), Optional.empty()),
                            tuple(Optional.of("常务副市长"), Optional.of(LocalDate.of(2026, 3, 19))));
            assertThat(agenda.entries().get(0).units()).containsExactly(new UnitId("01002"), TopicsFixture.FINANCE);
        }

        @Test
        void carriedOverFirstThenWhatLeadersWantThenWhatIsUrgent() {
            List<Topic> topics = new ArrayList<>(topics(5));
            topics.set(4, topics.get(4).toBuilder().carriedOver(true).build());

            Agenda agenda = Agenda.propose(request(topics).toBuilder()
                    .addWishes(id(4), id(3))
                    .addUrgent(id(2))
                    .build());

            assertThat(agenda.topics()).containsExactly(id(5), id(4), id(3), id(2), id(1));
        }

        @Test
        void whatCannotGoBeforeTheMeetingIsLeftOutWithAllReasons() {
            Topic waiting = TopicsFixture.inState(TopicState.IN_REVIEW).toBuilder()
                    .id(id(2))
                    .build();
            Topic other = topic(3, 10).toBuilder()
                    .submission(topic(3, 10).submission().toBuilder()
                            .meetingType(MeetingType.MAYOR_OFFICE)
                            .build())
                    .build();
            Agenda agenda = Agenda.propose(request(List.of(topic(1, 10), waiting, other)).toBuilder()
                    .addLeadersAway("常务副市长")
                    .build());

            assertThat(agenda.topics()).isEmpty();
            assertThat(agenda.leftOut())
                    .extracting(out -> List.copyOf(out.reasons().codes()))
                    .containsExactly(
                            List.of("topic-leader-absent"),
                            List.of("agenda-other-meeting", "topic-leader-absent"),
                            List.of("agenda-not-ready"));
        }

        @Test
        void unitsWaitFromTheirFirstTopicToTheirLast() {
            UnitId own = new UnitId("01099");
            Topic second = topic(2, 10).toBuilder()
                    .submission(topic(2, 10).submission().toBuilder()
                            .reportingUnit(own)
                            .build())
                    .build();

            List<WaitingUnit> waiting = Agenda.propose(request(List.of(topic(1, 10), second, topic(3, 10))))
                    .waiting();

            assertThat(waiting)
                    .filteredOn(unit -> unit.unit().equals(own))
                    .singleElement()
                    .satisfies(unit -> {
                        assertThat(unit.entries()).containsExactly(2);
                        assertThat(unit.callAt()).isEqualTo("2026-03-30T08:50+08:00");
                    });
            assertThat(waiting)
                    .filteredOn(unit -> unit.unit().equals(TopicsFixture.FINANCE))
                    .singleElement()
                    .satisfies(unit -> {
                        assertThat(unit.entries()).containsExactly(1, 2, 3);
                        assertThat(unit.until()).isEqualTo("2026-03-30T09:30+08:00");
                    });
        }

        @Test
        void aTopicThatIsWantedAndNotAmongThoseAskedAboutIsNotForgotten() {
            Agenda agenda = Agenda.propose(request(topics(1)).toBuilder()
                    .addWishes(id(7))
                    .addUrgent(id(8))
                    .build());

            assertThat(agenda.leftOut()).extracting(LeftOutTopic::topic).containsExactly(id(7), id(8));
            assertThat(agenda.leftOut())
                    .allSatisfy(out -> assertThat(out.reasons().codes()).containsExactly("agenda-topic-unknown"));
        }

        @Test
        void aTopicIsNotAskedAboutTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> request(List.of(topic(1, 10), topic(1, 5))))
                    .withMessageContaining("T01");
        }
    }

    @Nested
    class InTheRegister {

        private final TopicRegister register = TopicRegister.inMemory(TopicsFixture.RULES);

        private Agenda proposed() {
            register.takeOver(
                            topics(9).stream()
                                    .map(topic -> topic.toBuilder()
                                            .version(0)
                                            .hash("")
                                            .changedAt(Optional.empty())
                                            .build())
                                    .toList(),
                            WHO,
                            NOW,
                            "移入")
                    .orThrow("taken over");
            return Agenda.propose(request(ready()));
        }

        private List<Topic> ready() {
            return register.all(TopicQuery.all());
        }

        private List<String> scheduled() {
            return register
                    .all(TopicQuery.builder().addState(TopicState.SCHEDULED).build())
                    .stream()
                    .map(topic -> topic.tabling().orElseThrow().order() + " " + topic.id())
                    .sorted()
                    .toList();
        }

        @Test
        void itsTopicsAreScheduledAllOrNone() {
            Agenda agenda = proposed();
            TopicId last = id(8);
            register.ask(last, 1, new TopicAction.Note("改动"), WHO, NOW, "").orThrow();

            TopicAnswers late = register.askAll(agenda.requests(), WHO, NOW);

            assertThat(late.refused().codes()).containsExactly("topic-version");
            assertThat(late.accepted()).isEmpty();
            assertThat(scheduled()).isEmpty();
            assertThat(register.askAll(agenda.requests(ready(), ""), WHO, NOW)
                            .orThrow()
                            .accepted())
                    .hasSize(8);
            assertThat(scheduled()).startsWith("1 T01", "2 T02").endsWith("8 T08");
        }

        @Test
        void whatChangesOnItChangesThereAndNothingElse() {
            Agenda agenda = proposed();
            register.askAll(agenda.requests(), WHO, NOW).orThrow();
            assertThat(agenda.requests(ready(), "")).isEmpty();

            Agenda changed = agenda.change(new AgendaChange.TakeOff(id(2), "来文单位撤回", WHO, NOW))
                    .orThrow()
                    .change(new AgendaChange.Move(id(8), 1, "领导另有活动", WHO, NOW))
                    .orThrow()
                    .change(new AgendaChange.LatePapers(id(1), LocalDate.of(2026, 3, 27), "秘书长", "数据待核", WHO, NOW))
                    .orThrow();
            List<TopicRequest> requests = changed.requests(ready(), "");

            assertThat(requests)
                    .extracting(
                            TopicRequest::topic,
                            request -> request.action().getClass().getSimpleName())
                    .startsWith(tuple(id(2), "TakeOff"), tuple(id(1), "GrantException"), tuple(id(8), "Reorder"));
            register.askAll(requests, WHO, NOW).orThrow();
            assertThat(scheduled()).containsExactly("1 T08", "2 T01", "3 T03", "4 T04", "5 T05", "6 T06", "7 T07");
            assertThat(changed.requests(ready(), "")).isEmpty();
            Topic excepted = register.topic(id(1)).orElseThrow();
            assertThat(excepted.exception(Precondition.PAPERS).orElseThrow().why())
                    .isEqualTo("数据待核");
            OffsetDateTime day = START.plusHours(2);
            assertThat(register.ask(
                                    id(1),
                                    excepted.version(),
                                    new TopicAction.Consider(TopicOutcome.ADOPTED, ""),
                                    WHO,
                                    day,
                                    "")
                            .accepted())
                    .isPresent();
        }
    }

    @Nested
    class InWordsOfItsChanges {

        private final Topic first = scheduled(1, START);
        private final Topic second = scheduled(2, START);

        private Topic scheduled(int number, OffsetDateTime on) {
            return topic(number, 10).toBuilder()
                    .state(TopicState.SCHEDULED)
                    .tabling(new Tabling("第73次常务会议", on.toLocalDate(), number, Optional.empty()))
                    .build();
        }

        private Agenda agenda(OffsetDateTime start) {
            return Agenda.builder()
                    .request(request(List.of(topic(1, 10), topic(2, 10))).toBuilder()
                            .start(start)
                            .build())
                    .addTopics(id(1), id(2))
                    .build();
        }

        @Test
        void aPlaceChangesForTheReasonOfTheMoveAndNotOfLatePapers() {
            Agenda changed = agenda(START)
                    .change(new AgendaChange.LatePapers(id(1), LocalDate.of(2026, 3, 27), "秘书长", "数据待核", WHO, NOW))
                    .orThrow()
                    .change(new AgendaChange.Move(id(2), 1, "领导另有活动", WHO, NOW))
                    .orThrow();

            assertThat(changed.requests(List.of(first, second), ""))
                    .filteredOn(request -> request.action() instanceof TopicAction.Reorder)
                    .extracting(TopicRequest::reason)
                    .containsOnly("领导另有活动");
        }

        @Test
        void aTopicThatNobodyTookOffGoesForTheReasonGiven() {
            Topic byHand = scheduled(7, START);

            assertThat(agenda(START).requests(List.of(first, second, byHand), "议程以领导审定为准"))
                    .singleElement()
                    .satisfies(request -> {
                        assertThat(request.topic()).isEqualTo(id(7));
                        assertThat(request.action()).isInstanceOf(TopicAction.TakeOff.class);
                        assertThat(request.reason()).isEqualTo("议程以领导审定为准");
                    });
        }

        @Test
        void aMeetingOnAnotherDayTakesItsTopicsWithIt() {
            List<TopicRequest> requests = agenda(START.plusDays(1)).requests(List.of(first, second), "会议改期");

            assertThat(requests)
                    .extracting(
                            TopicRequest::topic,
                            request -> request.action().getClass().getSimpleName())
                    .containsExactly(
                            tuple(id(1), "TakeOff"),
                            tuple(id(2), "TakeOff"),
                            tuple(id(1), "Schedule"),
                            tuple(id(2), "Schedule"));
            assertThat(requests).extracting(TopicRequest::reason).containsOnly("会议改期");
        }

        @Test
        void aTopicWhosePapersComeLateIsAddedOnceSomebodyExceptedIt() {
            OffsetDateTime late = OffsetDateTime.parse("2026-03-27T20:00+08:00");
            Agenda agenda =
                    agenda(START).toBuilder().request(request(topics(3))).build();
            AgendaChange add = new AgendaChange.Add(id(3), "市长要求", WHO, late);
            assertThat(agenda.change(add).refused().codes()).containsExactly("topic-papers-missing");

            Agenda added = agenda.change(
                            new AgendaChange.LatePapers(id(3), LocalDate.of(2026, 3, 29), "秘书长", "市长要求", WHO, late))
                    .orThrow()
                    .change(add)
                    .orThrow();

            assertThat(added.topics()).containsExactly(id(1), id(2), id(3));
            assertThat(added.requests(List.of(first, second, topic(3, 10)), ""))
                    .extracting(request -> request.action().getClass().getSimpleName())
                    .containsExactly("GrantException", "Schedule");
        }

        @Test
        void latePapersNameWhoGrantedThem() {
            assertThat(agenda(START)
                            .change(new AgendaChange.LatePapers(
                                    id(1), LocalDate.of(2026, 3, 27), " ", "数据待核", WHO, NOW))
                            .refused()
                            .codes())
                    .containsExactly("agenda-grantor-missing");
        }

        @Test
        void aTopicIsOnItOnceAndAmongThoseAskedAbout() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> agenda(START).toBuilder().addTopics(id(1)).build());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> agenda(START).toBuilder().addTopics(id(9)).build());
        }
    }

    @Nested
    class OfAMeetingThatWasHeld {

        private final TopicRegister register = TopicRegister.inMemory(TopicsFixture.RULES);

        /** Returns the agenda as the register tells it on a day. */
        private Agenda standing(LocalDate today) {
            AgendaRequest asked = request(List.of());
            Map<TopicId, Topic> topics = new LinkedHashMap<>();
            register.all(TopicQuery.builder().addState(TopicState.SCHEDULED).build())
                    .forEach(topic -> topics.put(topic.id(), topic));
            register.doneBy(asked.meeting(), START.toLocalDate()).forEach(topic -> topics.put(topic.id(), topic));
            return Agenda.standing(
                    asked.toBuilder().topics(topics.values()).today(today).build());
        }

        private void held(TopicOutcome... outcomes) {
            register.takeOver(topics(3).stream().map(this::elsewhere).toList(), WHO, NOW, "")
                    .orThrow("no");
            Agenda agenda = Agenda.propose(request(register.all(TopicQuery.all())).toBuilder()
                    .wishes(List.of(id(3), id(1)))
                    .build());
            register.askAll(agenda.requests(), WHO, NOW).orThrow();
            for (int i = 0; i < outcomes.length; i++) {
                ask(agenda.topics().get(i), new TopicAction.DeliverPapers(START.toLocalDate()));
                ask(
                        agenda.topics().get(i),
                        new TopicAction.GrantException(
                                new TablingException(Precondition.PAPERS, "秘书长", "迟送", START.toLocalDate())));
                ask(agenda.topics().get(i), new TopicAction.Consider(outcomes[i], "如此"));
            }
        }

        private Topic elsewhere(Topic topic) {
            return topic.toBuilder()
                    .version(0)
                    .hash("")
                    .changedAt(Optional.empty())
                    .build();
        }

        private void ask(TopicId id, TopicAction action) {
            int seen = register.topic(id).orElseThrow().version();
            register.ask(id, seen, action, WHO, START, "因故").orThrow();
        }

        @Test
        void theTopicsKeepTheirPlacesWithWhatWasDecidedBeside() {
            held(TopicOutcome.ADOPTED, TopicOutcome.REJECTED);

            Agenda agenda = standing(START.toLocalDate());

            assertThat(agenda.isHeld()).isTrue();
            assertThat(agenda.entries())
                    .extracting(entry -> entry.topic().orElseThrow(), AgendaEntry::outcome)
                    .containsExactly(
                            tuple(id(3), Optional.of(TopicOutcome.ADOPTED)),
                            tuple(id(1), Optional.of(TopicOutcome.REJECTED)),
                            tuple(id(2), Optional.empty()));
            assertThat(agenda.leftOut()).isEmpty();
        }

        @Test
        void aTopicPutOffAndTakenUpAgainIsShownWhereItWas() {
            held(TopicOutcome.DEFERRED, TopicOutcome.ADOPTED, TopicOutcome.NOTED);
            ask(id(3), new TopicAction.Resume("补充论证", Set.of()));

            Agenda agenda = standing(START.toLocalDate().plusDays(30));

            assertThat(agenda.topics()).containsExactly(id(3), id(1), id(2));
            assertThat(agenda.entries().get(0).outcome()).contains(TopicOutcome.DEFERRED);
            assertThat(register.topic(id(3)).orElseThrow().tabling()).isEmpty();
        }

        @Test
        void aTopicThatWasNotReachedIsShownWhereItWasWhateverComesOfIt() {
            held(TopicOutcome.ADOPTED);
            ask(id(1), new TopicAction.NotReached());
            LocalDate next = START.toLocalDate().plusDays(30);

            for (boolean again : List.of(false, true)) {
                if (again) {
                    ask(id(1), new TopicAction.Schedule("下一次会议", next, 1, true, Optional.of(next)));
                    ask(id(1), new TopicAction.DeliverPapers(START.toLocalDate()));
                }
                Agenda agenda = standing(START.toLocalDate());

                assertThat(agenda.isHeld()).isTrue();
                assertThat(agenda.entries())
                        .extracting(entry -> entry.topic().orElseThrow(), AgendaEntry::outcome, AgendaEntry::unreached)
                        .containsExactly(
                                tuple(id(3), Optional.of(TopicOutcome.ADOPTED), false),
                                tuple(id(1), Optional.empty(), true),
                                tuple(id(2), Optional.empty(), false));
            }
        }

        @Test
        void aTopicThatComesBackToTheSameMeetingIsOnItOnce() {
            held();
            ask(id(3), new TopicAction.NotReached());
            assertThat(standing(START.toLocalDate()).isHeld()).isTrue();
            AgendaRequest asked = request(List.of());

            ask(
                    id(3),
                    new TopicAction.Schedule(
                            asked.meeting(), START.toLocalDate(), 3, true, Optional.of(START.toLocalDate())));

            Agenda agenda = standing(START.toLocalDate());
            assertThat(agenda.topics()).containsExactly(id(1), id(2), id(3));
            assertThat(agenda.isHeld()).isFalse();
        }

        @Test
        void nothingOfItChanges() {
            held(TopicOutcome.ADOPTED);
            Agenda agenda = standing(START.toLocalDate());

            AgendaResult result = agenda.change(new AgendaChange.Move(id(2), 1, "调", WHO, START));

            assertThat(result.refused().codes()).containsExactly("agenda-held");
            assertThat(result.agenda()).isSameAs(agenda);
            assertThat(agenda.requests()).isEmpty();
        }

        @Test
        void beforeItDecidedItProposesWhatMayComeUntilItsDayIsPast() {
            held();
            register.open(new TopicAction.TakeOver(elsewhere(topic(9, 10))), WHO, NOW, "")
                    .orThrow();
            AgendaRequest asked = request(register.all(TopicQuery.all())).toBuilder()
                    .rules(AgendaRules.builder().limit(1).build())
                    .build();

            assertThat(Agenda.standing(asked).topics()).containsExactly(id(3), id(1), id(2));
            assertThat(Agenda.standing(asked.toBuilder().addUrgent(id(8)).build())
                            .leftOut())
                    .extracting(LeftOutTopic::topic)
                    .containsExactly(id(8));
            assertThat(Agenda.standing(asked.toBuilder()
                                    .addUrgent(id(8))
                                    .today(START.toLocalDate().plusDays(1))
                                    .build())
                            .leftOut())
                    .isEmpty();
        }
    }

    @Nested
    class Changed {

        private final Agenda agenda = Agenda.propose(request(topics(9)));

        @Test
        void aTopicTakenOffMakesRoomForOneThatWasLeftOut() {
            Agenda after = agenda.change(new AgendaChange.TakeOff(id(2), "来文单位撤回", WHO, NOW))
                    .orThrow()
                    .change(new AgendaChange.Add(id(9), "补位", WHO, NOW))
                    .orThrow();

            assertThat(after.topics()).containsExactly(id(1), id(3), id(4), id(5), id(6), id(7), id(8), id(9));
            assertThat(after.leftOut())
                    .singleElement()
                    .satisfies(out -> assertThat(out.reasons().codes()).containsExactly("agenda-taken-off"));
            assertThat(after.changes()).hasSize(2);
        }

        @Test
        void aMovedTopicMovesTheTimes() {
            Agenda after = agenda.change(new AgendaChange.Move(id(8), 1, "领导另有活动", WHO, NOW))
                    .orThrow();

            assertThat(after.topics().get(0)).isEqualTo(id(8));
            assertThat(after.entries().get(0).start()).isEqualTo(START);
        }

        @Test
        void latePapersAreOnRecordAndTheTopicStays() {
            Agenda after = agenda.change(
                            new AgendaChange.LatePapers(id(1), LocalDate.of(2026, 3, 27), "秘书长", "数据待核", WHO, NOW))
                    .orThrow();

            assertThat(after.topics()).isEqualTo(agenda.topics());
            assertThat(after.changes()).hasSize(1);
        }

        @Test
        void isRefusedWithEveryReason() {
            assertThat(codes(new AgendaChange.Add(id(9), "", WHO, NOW)))
                    .containsExactly("agenda-reason-missing", "agenda-full");
            assertThat(codes(new AgendaChange.Add(id(1), "加", WHO, NOW))).containsExactly("agenda-topic-there");
            assertThat(codes(new AgendaChange.TakeOff(id(9), "撤", WHO, NOW))).containsExactly("agenda-topic-not-there");
            assertThat(codes(new AgendaChange.Move(id(1), 9, "调", WHO, NOW))).containsExactly("agenda-place");
            assertThat(codes(new AgendaChange.LatePapers(id(1), LocalDate.of(2026, 3, 31), "秘书长", "迟", WHO, NOW)))
                    .containsExactly("agenda-papers-too-late");
            assertThat(codes(new AgendaChange.TakeOff(new TopicId("X"), "撤", WHO, NOW)))
                    .containsExactly("agenda-topic-unknown");
        }

        private List<String> codes(AgendaChange change) {
            AgendaResult result = agenda.change(change);
            assertThat(result.agenda()).isSameAs(agenda);
            return result.refused().stream().map(Finding::code).toList();
        }
    }
}
