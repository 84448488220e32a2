package dev.huiwu.core.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FocusReviewTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-24");
    private static final UnitId POWER = new UnitId("40012");
    private static final UnitId QUALITY = new UnitId("13004");

    private final FocusArea area = FocusArea.builder()
            .code("industrial-power")
            .label("工业用电")
            .addKeywords("用电", "工业")
            .addUnits(POWER, QUALITY)
            .addMeetingTypes(MeetingType.ECONOMIC_ANALYSIS)
            .build();
    private final LeaderFocus matter = LeaderFocus.builder()
            .id("G1")
            .leaderPost("常务副市长")
            .area("industrial-power")
            .statement("分析工业用电与增加值走势不一致的原因")
            .document("示例批〔2026〕7号")
            .since(LocalDate.parse("2026-02-01"))
            .until(LocalDate.parse("2026-06-30"))
            .build();

    private FocusRequest.Builder request() {
        return FocusRequest.builder()
                .meetingType(MeetingType.ECONOMIC_ANALYSIS)
                .date(DAY)
                .addUnits(Fixtures.unit(1).id())
                .addMatters(matter)
                .addAreas(area);
    }

    private static List<SuggestedStep> steps(FocusRequest.Builder request) {
        return FocusReview.of(request.build()).suggestions().stream()
                .map(Suggestion::step)
                .toList();
    }

    private static SuggestedStep invite(UnitId unit) {
        return new SuggestedStep.InviteUnit(unit, Optional.empty());
    }

    private static AgendaItem item(String title) {
        return AgendaItem.builder()
                .label("T1")
                .title(title)
                .reportingUnit(Fixtures.unit(1).id())
                .build();
    }

    @Nested
    class AMatterThatHolds {

        @Test
        void suggestsTheUnitsOfItsAreaThatAreNotOnTheList() {
            assertThat(steps(request())).containsExactly(invite(POWER), invite(QUALITY));
            assertThat(steps(request().addUnits(POWER))).containsExactly(invite(QUALITY));
        }

        @Test
        void saysWhyWithLeaderDocumentAndStatement() {
            Suggestion suggestion =
                    FocusReview.of(request().build()).suggestions().get(0);
            assertThat(suggestion.id()).isEqualTo("G1-40012");
            assertThat(suggestion.reason(Language.CHINESE))
                    .isEqualTo("建议请单位 40012 参会：常务副市长关注工业用电（示例批〔2026〕7号）：分析工业用电与增加值走势不一致的原因");
            assertThat(suggestion.reason(Language.ENGLISH)).startsWith("Let unit 40012 attend: the 常务副市长 asked about");
        }

        @Test
        void speaksAtOtherMeetingsOnlyWhereATopicIsAboutIt() {
            FocusRequest.Builder executive = request().meetingType(MeetingType.EXECUTIVE);
            assertThat(steps(executive)).isEmpty();
            assertThat(steps(executive.addAgenda(item("关于迎峰度夏用电保障工作方案"))))
                    .containsExactly(
                            new SuggestedStep.InviteUnit(POWER, Optional.of("T1")),
                            new SuggestedStep.InviteUnit(QUALITY, Optional.of("T1")));
        }

        @Test
        void suggestsATopicWhereTheAgendaSaysNothingOfIt() {
            FocusRequest.Builder listed = request().addUnits(POWER, QUALITY);
            assertThat(steps(listed)).isEmpty();
            assertThat(steps(listed.addAgenda(item("一季度财政收支情况"))))
                    .containsExactly(new SuggestedStep.TakeUpTopic("industrial-power"));
            assertThat(steps(listed.addAgenda(AgendaItem.builder()
                            .from(item("工业经济运行情况"))
                            .label("T2")
                            .build())))
                    .isEmpty();
        }

        @Test
        void isShownToTheCircleItIsForAndNobodyElse() {
            assertThat(steps(request().circle(FocusVisibility.SECTION))).isEmpty();
            LeaderFocus open = LeaderFocus.builder()
                    .from(matter)
                    .visibility(FocusVisibility.OFFICE)
                    .build();
            assertThat(steps(request().matters(List.of(open)).circle(FocusVisibility.SECTION)))
                    .hasSize(2);
        }
    }

    @Nested
    class AMatterThatDoesNotHold {

        @Test
        void isNotAppliedAfterItsLastDay() {
            FocusReview review =
                    FocusReview.of(request().date(LocalDate.parse("2026-07-01")).build());
            assertThat(review.suggestions()).isEmpty();
            assertThat(review.findings().codes()).containsExactly("focus-expired");
        }

        @Test
        void isSaidWhereNoAreaIsKnownForIt() {
            FocusReview review = FocusReview.of(request().areas(List.of()).build());
            assertThat(review.suggestions()).isEmpty();
            assertThat(review.findings().codes()).containsExactly("focus-area-unknown");
        }

        @Test
        void cannotEvenBeEnteredWithoutADocument() {
            assertThatThrownBy(() ->
                            LeaderFocus.builder().from(matter).document(" ").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Leader's matter G1 names no document; give the instruction, speech or minutes that show"
                                    + " it.");
        }
    }

    @Nested
    class ADecision {

        private final Suggestion power =
                FocusReview.of(request().build()).suggestions().get(0);
        private final SuggestionDecision accepted =
                new SuggestionDecision("G1-40012", true, "市政府秘书长", DAY.minusDays(9), "");
        private final SuggestionDecision rejected =
                new SuggestionDecision("G1-13004", false, "市政府秘书长", DAY.minusDays(9), "本次不涉及");

        @Test
        void isNotAskedForTwice() {
            assertThat(steps(request().addDecisions(accepted, rejected))).isEmpty();
        }

        @Test
        void thatAcceptsGivesAChangeToProposeWithTheIdOfTheSuggestionAlone() {
            ListChange.Add change = power.change(accepted, AttendanceKind.PARTICIPANT, "会议内容需要");
            assertThat(change.unit()).isEqualTo(POWER);
            assertThat(change.cause().reason()).isEqualTo("会议内容需要");
            assertThat(change.cause().suggestion()).contains("G1-40012");
            assertThat(change.toString()).doesNotContain("用电", "示例批", "常务副市长");
        }

        @Test
        void thatRejectsOrIsAboutAnotherGivesNone() {
            assertThatThrownBy(() -> power.change(rejected, AttendanceKind.PARTICIPANT, "r"))
                    .hasMessage("The decision is on suggestion G1-13004, not on G1-40012.");
            SuggestionDecision no = new SuggestionDecision("G1-40012", false, "市政府秘书长", DAY, "");
            assertThatThrownBy(() -> power.change(no, AttendanceKind.PARTICIPANT, "r"))
                    .hasMessage("Suggestion G1-40012 was rejected and changes no list.");
        }
    }

    @Test
    void noTextShowsWhatWasSaid() {
        assertThat(matter.toString()).doesNotContain("走势", "示例批");
        assertThat(FocusReview.of(request().build()).suggestions().get(0).toString())
                .doesNotContain("走势", "示例批");
    }
}
