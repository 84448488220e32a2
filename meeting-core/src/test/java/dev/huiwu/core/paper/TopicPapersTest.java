package dev.huiwu.core.paper;

import static dev.huiwu.core.topic.TopicsFixture.FINANCE;
import static dev.huiwu.core.topic.TopicsFixture.JUSTICE;
import static dev.huiwu.core.topic.TopicsFixture.MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaRequest;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.topic.DecidedTask;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.TopicsFixture;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TopicPapersTest {

    private static final UnitDirectory UNITS = UnitDirectory.of(List.of());

    /** A task due on 3 April; begun on the second, reported on again on the fourth and done on the eighth. */
    @Nested
    class TheFollowUpList {

        private final Topic done = TopicsFixture.after(
                TopicsFixture.after(
                        TopicsFixture.after(
                                TopicsFixture.after(
                                        TopicsFixture.inState(TopicState.AWAITING_MINUTES),
                                        MEETING,
                                        new TopicAction.IssueMinutes(
                                                "纪〔2026〕13号", MEETING, List.of(DecidedTask.of(FINANCE, "拨付", day(3))))),
                                day(2),
                                new TopicAction.ReportProgress(1, day(2), "正在拟订")),
                        day(4),
                        new TopicAction.ReportProgress(1, day(4), "已送审")),
                day(8),
                new TopicAction.ReportResult(1, day(8), "已拨付"));

        private static LocalDate day(int day) {
            return LocalDate.of(2026, 4, day);
        }

        /** Returns how the task stands, what came of it and when. */
        private List<String> asOf(LocalDate on, Language language) {
            return asOf(done, on, language);
        }

        private List<String> asOf(Topic topic, LocalDate on, Language language) {
            List<String> row = TopicPapers.followUp(Supervision.of(List.of(topic), on), UNITS, language)
                    .rows()
                    .get(0);
            return row.subList(row.size() - 3, row.size());
        }

        @Test
        void tellsWhatWasKnownOnItsDayAndNothingOfLater() {
            assertThat(asOf(day(1), Language.CHINESE)).containsExactly("办理中", "", "");
            assertThat(asOf(day(2), Language.CHINESE)).containsExactly("办理中", "正在拟订", "");
            assertThat(asOf(day(7), Language.CHINESE)).containsExactly("逾期未办结", "已送审", "");
            assertThat(asOf(day(7), Language.ENGLISH)).containsExactly("overdue", "已送审", "");
        }

        @Test
        void tellsTheResultFromTheDayItWasDone() {
            assertThat(asOf(day(8), Language.CHINESE)).containsExactly("逾期办结", "已拨付", "2026-04-08");
            assertThat(asOf(day(30), Language.ENGLISH)).containsExactly("done late", "已拨付", "2026-04-08");
        }

        @Test
        void ofWhatWasOpenedAgainItTellsWhenAndWhyAndTheOldResultAsHistory() {
            Topic again = TopicsFixture.after(done, day(10), new TopicAction.ReopenTask(1));
            String history = "2026年4月10日重新办理：因故（原报2026年4月8日办结：已拨付）";

            assertThat(asOf(again, day(9), Language.CHINESE)).containsExactly("逾期办结", "已拨付", "2026-04-08");
            assertThat(asOf(again, day(10), Language.CHINESE)).containsExactly("逾期未办结", history, "");
            assertThat(asOf(again, day(10), Language.ENGLISH))
                    .containsExactly("overdue", "2026-04-10 opened again: 因故 (reported done 2026-04-08: 已拨付)", "");
            Topic further = TopicsFixture.after(again, day(12), new TopicAction.ReportProgress(1, day(12), "正在补拨"));
            assertThat(asOf(further, day(12), Language.CHINESE)).containsExactly("逾期未办结", "正在补拨\n" + history, "");
            Topic indeed = TopicsFixture.after(further, day(14), new TopicAction.ReportResult(1, day(14), "已拨足"));
            assertThat(asOf(indeed, day(14), Language.CHINESE))
                    .containsExactly("逾期办结", "已拨足\n" + history, "2026-04-14");
        }

        @Test
        void whatWasOpenedAgainInTimeStandsSo() {
            Topic early = TopicsFixture.after(
                    TopicsFixture.inState(TopicState.COMPLETED), MEETING.plusDays(1), new TopicAction.ReopenTask(1));

            assertThat(asOf(early, MEETING.plusDays(1), Language.CHINESE))
                    .first()
                    .isEqualTo("重新办理");
            assertThat(asOf(early, MEETING.plusDays(1), Language.ENGLISH))
                    .first()
                    .isEqualTo("reopened");
        }
    }

    @Nested
    class TheAgenda {

        private final Topic ready = TopicsFixture.inState(TopicState.READY);
        private final Agenda agenda = Agenda.propose(AgendaRequest.builder()
                .meeting("第73次常务会议")
                .type(MeetingType.EXECUTIVE)
                .start(OffsetDateTime.parse("2026-03-30T09:00+08:00"))
                .addTopics(
                        ready.toBuilder().id(new TopicId("T01")).build(),
                        ready.toBuilder()
                                .id(new TopicId("T02"))
                                .papersDeliveredOn(LocalDate.of(2026, 3, 19))
                                .build())
                .rules(AgendaRules.builder()
                        .addStanding(new StandingItem("会前学法", 15, Optional.empty()))
                        .build())
                .topicRules(TopicsFixture.RULES)
                .today(LocalDate.of(2026, 3, 20))
                .build());

        @Test
        void r25SaysWhenPapersAreDueAndWhoseAreStillMissing() {
            PaperTable paper = TopicPapers.agenda(agenda, UNITS, Language.CHINESE);

            assertThat(paper.heads()).contains("材料送达时限：2026年3月25日");
            assertThat(column(paper, "材料送达")).containsExactly("", "未送达", "2026-03-19");
            PaperTable english = TopicPapers.agenda(agenda, UNITS, Language.ENGLISH);
            assertThat(english.heads()).contains("Papers due: 2026-03-25");
            assertThat(column(english, "papers")).containsExactly("", "not yet", "2026-03-19");
        }

        @Test
        void r25SaysWhichLeaderIsNeededForEachItem() {
            assertThat(column(TopicPapers.agenda(agenda, UNITS, Language.CHINESE), "分管领导"))
                    .containsExactly("", "常务副市长", "常务副市长");
        }

        @Test
        void ofAMeetingThatWasHeldSaysWhatItDecided() {
            Topic deferred = TopicsFixture.inState(TopicState.DEFERRED);
            Agenda held = Agenda.standing(agenda.request().toBuilder()
                    .topics(List.of(deferred))
                    .today(TopicsFixture.MEETING)
                    .build());

            assertThat(column(TopicPapers.agenda(held, UNITS, Language.CHINESE), "议题"))
                    .containsExactly("会前学法", "公共停车场收费管理办法（缓议）");
            assertThat(column(TopicPapers.agenda(held, UNITS, Language.ENGLISH), "title"))
                    .containsExactly("会前学法", "公共停车场收费管理办法 (deferred)");
        }

        @Test
        void r25TheWaitingListNamesItemsInARowByTheFirstAndTheLast() {
            Agenda more = Agenda.propose(agenda.request().toBuilder()
                    .topics(IntStream.rangeClosed(1, 6)
                            .mapToObj(i -> ready.toBuilder()
                                    .id(new TopicId("T0" + i))
                                    .submission(ready.submission().toBuilder()
                                            .reportingUnit(i == 4 ? JUSTICE : FINANCE)
                                            .proposingUnit(i == 4 ? JUSTICE : FINANCE)
                                            .nonVotingUnits(List.of())
                                            .build())
                                    .build())
                            .toList())
                    .build());

            assertThat(column(TopicPapers.waiting(more, UNITS, Language.CHINESE), "议题序号"))
                    .containsExactly("2—4、6、7", "5");
            assertThat(column(TopicPapers.waiting(more, UNITS, Language.ENGLISH), "items"))
                    .containsExactly("2-4, 6, 7", "5");
        }

        private List<String> column(PaperTable paper, String heading) {
            return paper.rows().stream()
                    .map(row -> row.get(paper.columns().indexOf(heading)))
                    .toList();
        }
    }
}
