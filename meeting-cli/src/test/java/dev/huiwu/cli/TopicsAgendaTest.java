package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.core.json.MeetingJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Agendas at the terminal, from proposal to the change of the last day. */
class TopicsAgendaTest extends TopicsTerminal {

    private static final String NEXT = "第77次常务会议";
    private static final String STANDING = "第76次常务会议";

    @BeforeEach
    void register() {
        imported();
    }

    private int next(String... more) {
        return agenda(NEXT, "2026-06-01T09:00+08:00", more);
    }

    private int standing(String... more) {
        return agenda(STANDING, "2026-05-18T09:00+08:00", more);
    }

    private int agenda(String meeting, String start, String... more) {
        List<String> words = new ArrayList<>(List.of(meeting, "--start", start, "--at", "2026-05-11T10:00+08:00"));
        words.addAll(Arrays.asList(more));
        return run("agenda", words.toArray(String[]::new));
    }

    private String places() {
        run("list", "--state", "已排期", "--format", "json");
        StringBuilder places = new StringBuilder();
        try {
            for (JsonNode topic : MeetingJson.newMapper().readTree(said())) {
                places.append(topic.path("id").asText().substring(8))
                        .append('@')
                        .append(topic.path("tabling").path("order").asText())
                        .append(' ');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.toString().strip();
    }

    @Nested
    class OfAMeetingThatHasNone {

        @Test
        void isProposedFromWhatIsReadyWithTimesAndWhoWaits() {
            assertThat(next("--standing", "会前学法：民法典=20=市司法局", "--wish", "YT-2026-061"))
                    .isZero();

            assertThat(said())
                    .contains("第77次常务会议  2026-06-01  09:00—", "材料最迟 2026-05-27 送达")
                    .contains(" 1  09:00—09:20  会前学法：民法典  汇报：市司法局")
                    .contains(" 2  09:20—", "YT-2026-061", "YT-2026-051")
                    .contains("候会 09:00  ")
                    .contains("材料未送达：", "分管：常务副市长");
            assertThat(said().indexOf("YT-2026-061")).isLessThan(said().indexOf("YT-2026-051"));
            assertThat(places()).doesNotContain("061");
        }

        @Test
        void saysWhatIsLeftOutAndWhy() {
            assertThat(next("--limit", "1", "--wish", "YT-2026-052", "--urgent", "YT-2026-999"))
                    .isZero();

            assertThat(said())
                    .contains("议题 1 个")
                    .contains("未列入 YT-2026-061：", "上限")
                    .contains("未列入 YT-2026-052：议题 YT-2026-052 目前签批中")
                    .contains("未列入 YT-2026-999：");
        }

        @Test
        void takesMoreThanItShouldOnlyAsSomebodyDecides() {
            assertThat(next("--limit", "12")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--limit-by", "--limit-why");

            assertThat(next("--limit", "12", "--limit-by", "市长", "--limit-why", "年中事项集中", "--format", "json"))
                    .isZero();
            assertThat(said()).contains("\"limit\": 12").contains("年中事项集中");
        }

        @Test
        void takesTopicsProposedForItsSortOfMeetingOnly() {
            assertThat(next("--type", "市长办公会议")).isZero();
            assertThat(said()).contains("议题 0 个").contains("未列入 YT-2026-051：");

            assertThat(next("--type", "Mayor!")).isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--type", "executive");
        }

        @Test
        void saysWhyItProposesNothing() {
            assertThat(next("--type", "市长办公会议")).isZero();
            assertThat(said()).contains("警告 [agenda-none-proposed]", "待上会的议题 2 个", "签批中 2 个、审查中 2 个、协调中 2 个");

            assertThat(next("--type", "mayor-office", "--lang", "en")).isZero();
            assertThat(said()).contains("2 topics are ready", "2 in-sign-off, 2 in-review, 2 in-coordination");

            assertThat(next()).isZero();
            assertThat(said()).doesNotContain("agenda-none-proposed");
        }

        @Test
        void isNotOfAMeetingWhoseNameIsTooLongToBeKept() {
            String name = "会".repeat(201);

            for (List<String> more : List.of(List.<String>of(), List.of("--schedule", "--by", "clerk-1"))) {
                assertThat(agenda(name, "2026-06-01T09:00+08:00", more.toArray(String[]::new)))
                        .isEqualTo(Meeting.ERRORS);
                assertThat(said()).contains("错误 [agenda-meeting-long]", "201", "200");
            }
            assertThat(places()).doesNotContain("051");
            assertThat(agenda("会".repeat(200), "2026-06-01T09:00+08:00", "--schedule", "--by", "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();
        }

        @Test
        void isPutIntoTheRegisterAsAWhole() {
            assertThat(next("--schedule", "--by", "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();

            assertThat(said()).contains("已排入 2 个议题");
            assertThat(places()).contains("051@1", "061@2");
            assertThat(next("--schedule", "--by", "clerk-1")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-scheduled-already]").contains("--change");
        }

        @Test
        void isWrittenWithItsWaitingList() throws IOException {
            Path target = folder.resolve("agenda");

            assertThat(next("--out", target.toString())).isZero();
            assertThat(next("--out", target.toString())).isEqualTo(Meeting.WRONG_USE);
            assertThat(next("--out", target.toString(), "--replace")).isZero();

            assertThat(Files.readString(target.resolve("agenda.csv"))).contains("YT-2026-051", "09:00");
            assertThat(Files.readString(target.resolve("waiting.csv"))).contains("候会时间");
            assertThat(target).isDirectoryContaining("glob:**/*.xlsx").isDirectoryContaining("glob:**/agenda.json");
        }

        @Test
        void cannotBeChanged() {
            assertThat(next("--change", "take-off YT-2026-051", "--reason", "r", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-no-topics]");
        }
    }

    @Nested
    class ThatStands {

        @Test
        void isShownAsItStands() {
            assertThat(standing("--format", "ids")).isZero();

            assertThat(said().lines()).hasSize(6).contains("YT-2026-037", "YT-2026-042");
        }

        @Test
        void isChangedAsAWholeWithTheReason() {
            String before = places();
            assertThat(before).isEqualTo("037@1 038@2 039@3 040@4 041@5 042@6");

            assertThat(standing(
                            "--change",
                            "take-off YT-2026-038",
                            "--change",
                            "move YT-2026-042 1",
                            "--change",
                            "late-papers YT-2026-040 2026-05-16 常务副市长",
                            "--reason",
                            "分管领导出差",
                            "--by",
                            "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();

            assertThat(said()).contains("已调整 3 处");
            assertThat(places()).isEqualTo("037@2 039@3 040@4 041@5 042@1");
            run("show", "YT-2026-038", "--history");
            assertThat(said()).contains("撤下议程（原因：分管领导出差）");
            run("show", "YT-2026-040", "--history");
            assertThat(said()).contains("批准例外（原因：分管领导出差）");
        }

        @Test
        void staysAsItIsIfOneChangeIsRefused() {
            String before = places();

            assertThat(standing(
                            "--change",
                            "take-off YT-2026-038",
                            "--change",
                            "move YT-2026-042 9",
                            "--reason",
                            "r",
                            "--by",
                            "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[agenda-place]");
            assertThat(places()).isEqualTo(before);
        }

        @Test
        void needsAReasonAndWhoAndTheRightDay() {
            assertThat(standing("--change", "take-off YT-2026-038", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-reason-missing]");
            assertThat(standing("--change", "take-off YT-2026-038", "--reason", "r"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--by");
            assertThat(agenda(STANDING, "2026-05-19T09:00+08:00")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-other-day]").contains("2026-05-18", "--schedule");
        }

        @Test
        void goesToAnotherDayAsAWholeWithAReason() {
            String before = places();

            assertThat(agenda(STANDING, "2026-05-20T14:30+08:00", "--schedule", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[topic-reason-missing]");
            assertThat(agenda(STANDING, "2026-05-20T14:30+08:00", "--schedule", "--by", "clerk-1", "--reason", "会议改期"))
                    .as(() -> said() + err)
                    .isZero();

            assertThat(places()).isEqualTo(before);
            assertThat(agenda(STANDING, "2026-05-20T14:30+08:00")).isZero();
            assertThat(said()).contains("14:30");
        }

        @Test
        void isChangedInChineseWordsAsWell() {
            assertThat(standing(
                            "--change",
                            "撤下 YT-2026-038",
                            "--change",
                            "调整 YT-2026-042 1",
                            "--change",
                            "材料晚到 YT-2026-040 2026-05-16 常务副市长",
                            "--reason",
                            "分管领导出差",
                            "--by",
                            "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();
            assertThat(places()).isEqualTo("037@2 039@3 040@4 041@5 042@1");
        }

        @Test
        void doesNotGoToADayOnWhichALeaderIsAway() {
            String before = places();
            String leader = leader();

            assertThat(agenda(
                            STANDING,
                            "2026-05-20T14:30+08:00",
                            "--schedule",
                            "--away",
                            leader,
                            "--by",
                            "clerk-1",
                            "--reason",
                            "会议改期"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[topic-leader-absent]");
            assertThat(places()).isEqualTo(before);
        }

        @Test
        void goesToAnotherDayWithAWordOnTheLeadersItNeeds() {
            String leader = leader();

            assertThat(agenda(STANDING, "2026-05-20T14:30+08:00", "--schedule", "--by", "clerk-1", "--reason", "会议改期"))
                    .isZero();

            assertThat(said()).contains("提示 [agenda-moved-leaders]", leader, "--away");
        }

        private String leader() {
            run("list", "--state", "已排期", "--format", "json");
            try {
                return MeetingJson.newMapper()
                        .readTree(said())
                        .path(0)
                        .path("opinion")
                        .path("leaderInCharge")
                        .asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void aChangeThatIsNoneShowsTheForms() {
            assertThat(standing("--change", "remove YT-2026-038", "--reason", "r", "--by", "clerk-1"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("late-papers|材料晚到 TOPIC DATE POST");
        }
    }

    /** What is said of times is kept with the agenda, so that nobody is called at another hour by a word left out. */
    @Nested
    class WithItsTimes {

        private int later(String... more) {
            List<String> words = new ArrayList<>(List.of(NEXT, "--at", "2026-05-12T10:00+08:00"));
            words.addAll(Arrays.asList(more));
            return run("agenda", words.toArray(String[]::new));
        }

        private void scheduled() {
            assertThat(next("--standing", "会前学法：民法典=20=市司法局", "--call-minutes", "30", "--schedule", "--by", "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();
            assertThat(said()).contains("[agenda-times-kept]", "--standing 会前学法：民法典=20=市司法局", "--call-minutes 30");
        }

        @Test
        void isToldByThemWithoutSayingThemAgain() {
            scheduled();

            assertThat(later()).as(() -> said() + err).isZero();

            assertThat(said())
                    .contains(" 1  09:00—09:20  会前学法：民法典  汇报：市司法局", "候会 08:50  ")
                    .doesNotContain("[agenda-");
        }

        @Test
        void saysWhatWasKeptWhereOtherTimesAreSaid() {
            scheduled();

            assertThat(later("--standing", "none", "--call-minutes", "20")).isZero();

            assertThat(said())
                    .contains(" 1  09:00—", "YT-2026-051")
                    .contains("[agenda-times-differ]", "记下的是 --standing 会前学法：民法典=20=市司法局 --call-minutes 30，");
            later();
            assertThat(said()).contains(" 1  09:00—09:20  会前学法");
        }

        @Test
        void keepsOthersForAReason() {
            scheduled();
            String places = places();

            assertThat(later("--start", "2026-06-01T14:30+08:00", "--schedule", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-times-reason-missing]");
            assertThat(later("--start", "2026-06-01T14:30+08:00", "--schedule", "--by", "clerk-1", "--reason", "改在下午"))
                    .isZero();

            assertThat(later()).isZero();
            assertThat(said()).contains(" 1  14:30—14:50  会前学法");
            assertThat(places()).isEqualTo(places);
            assertThat(run("verify")).isZero();
        }

        @Test
        void asksForTheStartWhereNothingIsKeptAndSaysHowToKeepIt() {
            assertThat(run("agenda", STANDING, "--at", "2026-05-11T10:00+08:00"))
                    .isEqualTo(Meeting.WRONG_USE);
            assertThat(err.toString()).contains("--start");

            assertThat(standing()).isZero();
            assertThat(said()).contains("[agenda-times-not-kept]", "--schedule");
        }

        @Test
        void takesThemAlongToAnotherDay() {
            scheduled();

            assertThat(later("--start", "2026-06-02T09:00+08:00", "--schedule", "--by", "clerk-1", "--reason", "会议改期"))
                    .as(() -> said() + err)
                    .isZero();

            assertThat(later()).isZero();
            assertThat(said()).contains("2026-06-02  09:00", "会前学法：民法典");
        }

        @Test
        void keepsNeitherWhoIsAwayNorMoreTopicsThanItShouldTake() {
            assertThat(next(
                            "--limit",
                            "12",
                            "--limit-by",
                            "市长",
                            "--limit-why",
                            "年中事项集中",
                            "--away",
                            "市长",
                            "--wish",
                            "YT-2026-061",
                            "--schedule",
                            "--by",
                            "clerk-1"))
                    .isZero();
            assertThat(said())
                    .contains("[agenda-times-kept]", "--limit 8")
                    .doesNotContainPattern("已记下.*(--away|--wish)");

            assertThat(later("--format", "json")).isZero();
            assertThat(said()).contains("\"limit\": 8").doesNotContain("年中事项集中", "\"市长\"");
        }

        @Test
        void saysThatItIsAProposalUntilItIsScheduled() {
            next();
            assertThat(said()).contains("提示 [agenda-proposed]", "尚未生效");

            scheduled();
            later();
            assertThat(said()).doesNotContain("agenda-proposed");
        }

        @Test
        void namesALeaderAwayWhoIsInChargeOfNothing() {
            assertThat(next("--away", "市长助理")).isZero();
            assertThat(said()).contains("警告 [agenda-away-unknown] --away “市长助理”");

            assertThat(next("--away", "常务副市长", "--away", "副市长(商贸)", "--schedule", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("错误 [agenda-away-unknown]", "副市长（商贸）").doesNotContain("agenda-times-kept");
        }

        @Test
        void saysThatAWordIsKeptOnlyWhereItIs() {
            scheduled();

            assertThat(later("--start", "2026-05-11T09:00+08:00", "--schedule", "--reason", "改期", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said())
                    .contains("[topic-meeting-past]")
                    .doesNotContain("agenda-times-kept", "agenda-moved-leaders");
        }

        @Test
        void saysHowFarATopicIsThatIsToComeToIt() {
            scheduled();

            assertThat(later("--change", "排入 YT-2026-052", "--reason", "急", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);

            assertThat(said()).contains("[agenda-not-ready]", "签批中");
        }

        @Test
        void saysThatWishesDoNothingOnceItStands() {
            scheduled();

            assertThat(later("--wish", "YT-2026-061")).isZero();

            assertThat(said()).contains("[agenda-order-stands]", "--change");
            assertThat(said().indexOf("YT-2026-051")).isLessThan(said().indexOf("YT-2026-061"));
        }
    }

    @Nested
    class OfAMeetingThatWasHeld {

        private int held(String... more) {
            List<String> words = new ArrayList<>(
                    List.of(STANDING, "--start", "2026-05-18T09:00+08:00", "--at", "2026-05-20T10:00+08:00"));
            words.addAll(Arrays.asList(more));
            return run("agenda", words.toArray(String[]::new));
        }

        @BeforeEach
        void decide() {
            for (String consider : List.of("YT-2026-037 缓议", "YT-2026-038 通过")) {
                move(consider.substring(0, 11), "deliver-papers", "on=2026-05-13");
                move(consider.substring(0, 11), "consider", "outcome=" + consider.substring(12), "words=如此");
            }
        }

        private void move(String topic, String... words) {
            List<String> all = new ArrayList<>(List.of(topic));
            all.addAll(Arrays.asList(words));
            all.addAll(List.of("--by", "clerk-1", "--at", "2026-05-18T18:00+08:00"));
            assertThat(run("move", all.toArray(String[]::new)))
                    .as(() -> said() + err)
                    .isZero();
        }

        @Test
        void itIsShownAsItWasWithTheOutcomes() {
            assertThat(held()).as(() -> said() + err).isZero();

            assertThat(said())
                    .contains("议题 6 个，已开过，登记结果 2 个")
                    .containsPattern(" 1  09:00.*YT-2026-037.*结果：缓议")
                    .containsPattern(" 2  09:05.*YT-2026-038.*结果：通过")
                    .containsPattern(" 3  09:10.*YT-2026-039.*结果：未登记")
                    .doesNotContain("YT-2026-051", "未列入", "候会");
        }

        @Test
        void aTopicTakenUpAgainIsStillShownWhereItWas() {
            move("YT-2026-037", "resume", "findings=论证完成");

            assertThat(held()).isZero();

            assertThat(said()).containsPattern(" 1  09:00.*YT-2026-037.*结果：缓议");
        }

        @Test
        void aTopicThatAnotherMeetingTakesUpIsListedByBoth() {
            String next = "第78次常务会议";
            move("YT-2026-037", "resume", "findings=论证完成");
            move("YT-2026-037", "need-no-coordination");
            move("YT-2026-037", "pass-reviews");
            move(
                    "YT-2026-037",
                    "grant-exception",
                    "exception.precondition=领导签批",
                    "exception.grantedBy=市长",
                    "exception.why=签批中",
                    "exception.on=2026-05-18");
            move("YT-2026-037", "approve");
            move(
                    "YT-2026-037",
                    "schedule",
                    "meeting=" + next,
                    "on=2026-06-01",
                    "order=1",
                    "papersDue=2026-05-27",
                    "leaderAttends=true");

            for (String meeting : List.of(STANDING, next)) {
                run("list", "--meeting", meeting, "--format", "ids");
                assertThat(said().lines()).as(meeting).contains("YT-2026-037");
            }
            run("agenda", next, "--start", "2026-06-01T09:00+08:00", "--at", "2026-05-20T10:00+08:00");
            assertThat(said()).containsPattern(" 1  09:00.*YT-2026-037");
            run("agenda", next, "--start", "2026-06-02T09:00+08:00", "--at", "2026-05-20T10:00+08:00");
            assertThat(err.toString() + said()).contains("agenda-other-day");
            assertThat(held()).isZero();
            assertThat(said()).containsPattern(" 1  09:00.*YT-2026-037.*结果：缓议");
        }

        @Test
        void whatWasNotReachedKeepsItsPlaceAndTime() {
            move("YT-2026-039", "not-reached", "--reason", "时间不够");

            assertThat(held()).isZero();

            assertThat(said())
                    .contains("议题 6 个，已开过，登记结果 2 个，未及审议 1 个")
                    .containsPattern(" 3  09:10.*YT-2026-039.*结果：未及审议")
                    .containsPattern(" 4  09:15.*YT-2026-040.*结果：未登记");
            run("list", "--meeting", STANDING, "--format", "ids");
            assertThat(said()).contains("YT-2026-039");
        }

        @Test
        void whatIsScheduledForAnotherDayByTheSameNameIsNotOnIt() {
            move("YT-2026-037", "resume", "findings=论证完成");
            move(
                    "YT-2026-051",
                    "schedule",
                    "meeting=" + STANDING,
                    "on=2026-06-01",
                    "order=1",
                    "papersDue=2026-05-27",
                    "leaderAttends=true");

            assertThat(held()).isZero();

            assertThat(said()).contains("YT-2026-037").doesNotContain("YT-2026-051");
        }

        @Test
        void nothingOfItIsChangedOrderedOrScheduled() {
            String before = places();

            assertThat(held("--change", "move YT-2026-041 1", "--reason", "r", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-held]", "not-reached", "correct-outcome");
            assertThat(held("--wish", "YT-2026-041")).isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-schedule-held]").doesNotContain("[agenda-scheduled-already]");

            assertThat(places()).isEqualTo(before);
        }

        @Test
        void itsTimesAreKeptOnceWhereNoneAreAndNothingElseOfItChanges() {
            String before = places();
            assertThat(held()).isZero();
            assertThat(said()).contains("提示 [agenda-times-not-kept]", "--schedule");

            assertThat(held("--standing", "会前学法：民法典=20=市司法局", "--schedule", "--by", "clerk-1"))
                    .as(() -> said() + err)
                    .isZero();

            assertThat(said()).contains("[agenda-times-kept]", "只记下时间安排").doesNotContain("已排入");
            assertThat(places()).isEqualTo(before);
            assertThat(run("agenda", STANDING, "--at", "2026-05-20T10:00+08:00"))
                    .isZero();
            assertThat(said()).containsPattern(" 2  09:20.*YT-2026-037.*结果：缓议").doesNotContain("[agenda-");
            assertThat(held("--call-minutes", "30", "--schedule", "--reason", "r", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("[agenda-schedule-held]");
            assertThat(run("agenda", STANDING, "--at", "2026-05-20T10:00+08:00", "--format", "json"))
                    .isZero();
            assertThat(said()).contains("\"callMinutes\": 20");
        }

        @Test
        void onAnotherDayItIsNotSaidToMove() {
            for (List<String> more : List.of(List.<String>of(), List.of("--schedule", "--reason", "r"))) {
                List<String> words = new ArrayList<>(more);
                words.addAll(List.of("--by", "clerk-1"));

                assertThat(agenda(STANDING, "2026-05-19T09:00+08:00", words.toArray(String[]::new)))
                        .isEqualTo(Meeting.ERRORS);

                assertThat(said())
                        .contains("错误 [agenda-held-other-day]", "2026-05-18")
                        .doesNotContain("--schedule");
            }
        }

        @Test
        void anotherMeetingIsNotCalledTheSame() {
            assertThat(agenda("第75次常务会议", "2026-06-27T09:00+08:00")).isZero();
            assertThat(said()).contains("警告 [agenda-held-other-day]", "2026-04-27");

            assertThat(agenda("第75次常务会议", "2026-06-27T09:00+08:00", "--schedule", "--by", "clerk-1"))
                    .isEqualTo(Meeting.ERRORS);
            assertThat(said()).contains("错误 [agenda-held-other-day]");
        }
    }

    @Test
    void aMeetingInAYearTheCalendarDoesNotKnowIsSaid() {
        assertThat(agenda("第100次常务会议", "2027-01-04T09:00+08:00", "--type", "congress"))
                .isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("[calendar-year-missing]");
    }

    @Test
    void moreTopicsThanAPageAreAllConsidered() throws IOException {
        String table = Files.readString(COMMON.resolve("topics.csv")).replace("\uFEFF", "");
        String ready = table.lines()
                .filter(line -> line.startsWith("YT-2026-051,"))
                .findFirst()
                .orElseThrow();
        StringBuilder many = new StringBuilder(table.lines().findFirst().orElseThrow()).append('\n');
        for (int i = 0; i < 60; i++) {
            many.append(ready.replace("YT-2026-051", "ZZ-%03d".formatted(i))).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.csv"), many);
        assertThat(run("import", file.toString(), "--by", "clerk-1", "--at", "2026-05-08T09:00+08:00"))
                .isZero();

        assertThat(next("--wish", "ZZ-059", "--limit", "3", "--format", "ids")).isZero();

        assertThat(said().lines()).hasSize(3).startsWith("ZZ-059");
    }

    @Test
    void ofAMeetingCalledNearlyAsAnotherIsSaid() {
        imported();

        assertThat(agenda("第76次常委会议", "2026-05-18T09:00+08:00")).isZero();
        assertThat(said()).contains("警告 [agenda-meeting-near]", "第76次常务会议");

        assertThat(agenda("第78次常务会议", "2026-06-08T09:00+08:00")).isZero();
        assertThat(said()).doesNotContain("agenda-meeting-near");
    }

    @Test
    void isNotWrittenIntoAFolderCalledLikeAFile() {
        imported();
        String file = folder.resolve("agenda.xlsx").toString();

        assertThat(run(
                        "agenda",
                        "第77次常务会议",
                        "--start",
                        "2026-06-01T09:00+08:00",
                        "--at",
                        "2026-05-11T10:00+08:00",
                        "--out",
                        file))
                .isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("agenda.xlsx").contains("文件夹");
        assertThat(folder.resolve("agenda.xlsx")).doesNotExist();
    }
}
