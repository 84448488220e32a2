package dev.huiwu.files.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.notification.NotificationMeans;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.meeting.SiteReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallFilesTest {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-04-23T22:00:00+08:00");

    private final MeetingFolder folder = MeetingFolder.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.empty())
            .orThrow();
    private final LiaisonDirectory liaisons = LiaisonDirectory.of(folder.liaisons());
    private final UnitId moved = folder.units().resolve("云渚区人民政府").map(Unit::id).orElseThrow();

    /** The calls after a unit was moved: another room by video for its district, one of its people and its seats changed. */
    private List<NotificationCall> calls() {
        Meeting rooms = folder.meeting().toBuilder()
                .sites(SiteReader.read("sites.csv", Samples.seed("economic-analysis/meeting-sites.csv"), folder.units())
                        .orThrow())
                .build();
        AttendeeList own = AttendeeList.builder()
                .from(folder.list())
                .attendees(folder.list().attendees().stream()
                        .filter(person -> person.unit().equals(moved))
                        .toList())
                .build();
        AttendeeList fewer = folder.list()
                .next(
                        folder.list().attendees().stream()
                                .filter(person -> !person.id().equals(last().id()))
                                .toList(),
                        "改派",
                        "秘书长");
        return NotificationCalls.of("N1", EVENING, folder.units())
                .meeting(folder.meeting(), rooms, own)
                .list(folder.list(), fewer)
                .seats(moved, "座位在第2排。", "You sit in row 2.")
                .build();
    }

    private Attendee last() {
        return folder.list().attendees().stream()
                .filter(person -> person.unit().equals(moved))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static ReadResult<NotificationLog> read(String csv, NotificationLog log) {
        return CallRecordReader.read("calls.csv", csv.getBytes(UTF_8), log);
    }

    @Test
    void headerIsInTheLanguageAskedForAndEitherIsReadBack() {
        NotificationLog log = NotificationLog.empty().raise(calls());
        String english = new String(
                CallWriter.write(log.calls(), folder.units(), liaisons, EVENING.toLocalDate(), Language.ENGLISH),
                UTF_8);
        assertThat(english)
                .startsWith("\uFEFFcall,unit,unitName,liaison,post,officePhone,mobile,sentence,time,by,means,takenBy,"
                        + "readBack,note\r\n");
        String made = english.replace(",,,,,,\r\n", ",22:30,C-1,phone,L-1,yes,\r\n");
        assertThat(read(made, log).findings().list()).isEmpty();
        assertThat(read(made, log).orThrow().open(EVENING.plusHours(1))).isEmpty();
    }

    @Test
    void r44AMovedUnitIsACallToMakeWithTheSentenceToSayUntilItIsRecorded() {
        NotificationLog log = NotificationLog.empty().raise(calls());
        assertThat(log.open(EVENING)).singleElement().satisfies(call -> {
            assertThat(call.unit()).isEqualTo(moved);
            assertThat(call.say(Language.CHINESE))
                    .startsWith("贵单位参会会场由主会场改为云渚区视频会议室。")
                    .contains(last().name().orElseThrow().display(), "不再参会。")
                    .endsWith("座位在第2排。");
            assertThat(call.say(Language.ENGLISH))
                    .startsWith("Your unit goes to 云渚区视频会议室 instead of 主会场. ")
                    .endsWith("You sit in row 2.");
        });
        assertThat(log.check(EVENING, liaisons).codes()).containsExactly("call-open");

        byte[] table =
                CallWriter.write(log.open(EVENING), folder.units(), liaisons, EVENING.toLocalDate(), Language.CHINESE);
        String text = new String(table, UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("N1-" + moved, "0999-0000", "100-0000-", "云渚区视频会议室");
        assertThat(CallRecordReader.read("calls.csv", table, log).orThrow()).isEqualTo(log);

        byte[] filled =
                text.replaceFirst(",,,,,,\r\n$", ",22:10,D01,电话,接听人例,是,\r\n").getBytes(UTF_8);
        NotificationLog recorded =
                CallRecordReader.read("calls.csv", filled, log).orThrow();
        assertThat(recorded.open(EVENING.plusMinutes(9))).hasSize(1);
        assertThat(recorded.open(EVENING.plusMinutes(10))).isEmpty();
        assertThat(recorded.check(EVENING.plusMinutes(10), liaisons)).isEmpty();
        assertThat(recorded.records()).singleElement().satisfies(record -> {
            assertThat(record.at()).isEqualTo(EVENING.plusMinutes(10));
            assertThat(record.means()).isEqualTo(NotificationMeans.PHONE);
            assertThat(record.readBack()).isTrue();
        });
        assertThat(CallRecordReader.read("calls.csv", filled, recorded).orThrow())
                .as("reading the table again changes nothing")
                .isEqualTo(recorded);
    }

    @Test
    void everyProblemOfEveryRowIsReported() {
        NotificationLog log = NotificationLog.empty().raise(calls());
        String call = log.calls().get(0).id();
        ReadResult<NotificationLog> result = read(
                "通知编号,通知时间,通知人,方式,接听人,已复述\nN9,22:10,D01,,拟甲,\n" + call + ",,D01,烽火,,\n" + call + ",21:59,D01,,拟甲,是\n"
                        + call + ",22:10,,,拟甲,也许\n",
                log);
        assertThat(result.findings().stream().map(Samples::line))
                .containsExactly(
                        "error unknown-call 2 通知编号",
                        "error value-missing 3 通知时间",
                        "error value-missing 3 接听人",
                        "error unknown-value 3 方式",
                        "error call-before-raised 4 通知时间",
                        "error value-missing 5 通知人",
                        "error unknown-value 5 已复述");
        assertThat(result.findings().toString()).doesNotContain("拟甲");
        assertThat(result.value()).contains(log);
    }

    @Test
    void aHeaderAloneSaysThatNoCallWasMadeYet() {
        NotificationLog log = NotificationLog.empty().raise(calls());
        ReadResult<NotificationLog> result = read("通知编号,通知时间\n", log);
        assertThat(result.findings().stream().map(Samples::line)).containsExactly("note no-rows 1");
        assertThat(result.orThrow()).isEqualTo(log);
    }

    @Test
    void aCallMadeMoreThanThirtyDaysLaterIsToBeLookedAt() {
        NotificationLog log = NotificationLog.empty().raise(calls());
        String row = "通知编号,通知时间,通知人,接听人\n" + log.calls().get(0).id() + ",%s,D01,L-1\n";
        ReadResult<NotificationLog> late = read(row.formatted("2026-05-23 22:01"), log);
        assertThat(late.findings().stream().map(Samples::line)).containsExactly("warning call-record-late 2 通知时间");
        assertThat(late.findings().toString()).contains("2026-05-23T22:01+08:00", "2026-04-23T22:00+08:00");
        assertThat(late.orThrow().records()).hasSize(1);
        assertThat(read(row.formatted("2026-05-23 22:00"), log).findings()).isEmpty();
    }

    @Test
    void aUnitWithoutALiaisonHasEmptyCells() {
        String text = new String(
                CallWriter.write(
                        calls(),
                        folder.units(),
                        LiaisonDirectory.of(List.of()),
                        EVENING.toLocalDate(),
                        Language.ENGLISH),
                UTF_8);
        assertThat(text).contains("云渚区人民政府,,,,,").contains("You sit in row 2.");
    }
}
