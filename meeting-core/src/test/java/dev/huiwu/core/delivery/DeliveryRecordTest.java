package dev.huiwu.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryRecordTest {

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-04-23T10:00:00+08:00");

    private static DeliveryItem item(int unit, String plan, String content) {
        return new DeliveryItem(
                DeliveryRecipient.of(Fixtures.unit(unit).id()), DeliveredDocument.SEAT_GUIDE, "main", plan, content);
    }

    private static final List<DeliveryItem> FIRST = List.of(item(1, "p1", "a"), item(2, "p1", "b"), item(3, "p1", "c"));

    /** The plan after a change that moves the people of the second unit alone. */
    private static final List<DeliveryItem> SECOND =
            List.of(item(1, "p2", "a"), item(2, "p2", "b2"), item(3, "p2", "c"));

    private static Delivery sent(DeliveryItem item, OffsetDateTime at) {
        return new Delivery(item, DeliveryChannel.WORK_CHAT, at, "D01");
    }

    private static Acknowledgement confirmed(DeliveryItem item, OffsetDateTime at) {
        return new Acknowledgement(item, at, "拟甲", DeliveryChannel.WORK_CHAT);
    }

    private static DeliveryRecord allSent() {
        return DeliveryRecord.empty()
                .send(FIRST.stream().map(item -> sent(item, TEN)).toList());
    }

    private static DeliveryRecord allConfirmed() {
        return allSent()
                .acknowledge(FIRST.stream()
                        .map(item -> confirmed(item, TEN.plusHours(1)))
                        .toList());
    }

    private static List<DeliveryState> states(DeliveryRecord record, List<DeliveryItem> current) {
        return record.status(current, TEN.plusHours(9)).recipients().stream()
                .map(RecipientState::state)
                .toList();
    }

    private static FacetReport report(DeliveryRecord record, List<DeliveryItem> current) {
        return record.status(current, TEN.plusHours(9)).report(Facet.SEAT_GUIDE);
    }

    @Nested
    class TheFacet {

        @Test
        void r32IsNotReadyWhileOneRecipientHasNotAcknowledgedTheCurrentVersion() {
            DeliveryRecord record = allSent()
                    .acknowledge(List.of(
                            confirmed(FIRST.get(0), TEN.plusHours(1)), confirmed(FIRST.get(1), TEN.plusHours(2))));
            FacetReport report = report(record, FIRST);
            assertThat(report.state()).isEqualTo(FacetState.IN_PROGRESS);
            assertThat(report.open()).containsExactly("U003");
            assertThat(report.figures()).containsEntry("acknowledged", 2).containsEntry("sent", 1);
            assertThat(report(record.acknowledge(List.of(confirmed(FIRST.get(2), TEN.plusHours(3)))), FIRST)
                            .state())
                    .isEqualTo(FacetState.READY);
        }

        @Test
        void r32IsReadyOnceTheLastOneIsWaived() {
            DeliveryRecord record = allSent()
                    .acknowledge(List.of(confirmed(FIRST.get(0), TEN), confirmed(FIRST.get(1), TEN)))
                    .waive(List.of(new Waiver(
                            FIRST.get(2).recipient(), DeliveredDocument.SEAT_GUIDE, "main", TEN, "秘书长", "已当面告知")));
            assertThat(report(record, FIRST))
                    .isEqualTo(new FacetReport(
                            Facet.SEAT_GUIDE,
                            FacetState.READY,
                            Map.of("not-sent", 0, "sent", 0, "acknowledged", 2, "stale", 0, "waived", 1),
                            List.of()));
        }

        @Test
        void hasNotStartedWhileNothingWasSentAndDoesNotApplyWithoutRecipients() {
            assertThat(report(DeliveryRecord.empty(), FIRST).state()).isEqualTo(FacetState.NOT_STARTED);
            assertThat(report(DeliveryRecord.empty(), List.of()).state()).isEqualTo(FacetState.NOT_APPLICABLE);
        }
    }

    @Nested
    class WhenThePlanChanges {

        @Test
        void r32ExactlyThoseWhoseContentChangedAreStale() {
            assertThat(states(allConfirmed(), SECOND))
                    .containsExactly(DeliveryState.ACKNOWLEDGED, DeliveryState.STALE, DeliveryState.ACKNOWLEDGED);
            assertThat(report(allConfirmed(), SECOND).state()).isEqualTo(FacetState.AT_RISK);
            assertThat(allConfirmed().status(SECOND, TEN.plusHours(9)).toSend()).containsExactly(SECOND.get(1));
        }

        @Test
        void theNewContentHasToBeAcknowledgedAgain() {
            DeliveryRecord record = allConfirmed().send(List.of(sent(SECOND.get(1), TEN.plusHours(5))));
            assertThat(states(record, SECOND).get(1)).isEqualTo(DeliveryState.SENT);
            assertThat(states(record.acknowledge(List.of(confirmed(SECOND.get(1), TEN.plusHours(6)))), SECOND)
                            .get(1))
                    .isEqualTo(DeliveryState.ACKNOWLEDGED);
        }

        @Test
        void goingBackToTheFirstPlanMakesWhoGotTheSecondStale() {
            DeliveryRecord record = allConfirmed().send(List.of(sent(SECOND.get(1), TEN.plusHours(5))));
            assertThat(states(record, FIRST).get(1)).isEqualTo(DeliveryState.STALE);
            assertThat(states(record.send(List.of(sent(FIRST.get(1), TEN.plusHours(6)))), FIRST)
                            .get(1))
                    .isEqualTo(DeliveryState.SENT);
        }

        @Test
        void sendingTheSameOnceMoreTakesNoAcknowledgementBack() {
            assertThat(states(allConfirmed().send(List.of(sent(FIRST.get(0), TEN.plusHours(5)))), FIRST))
                    .containsOnly(DeliveryState.ACKNOWLEDGED);
        }
    }

    @Nested
    class TheRecord {

        @Test
        void looksAtAMomentAsItWasThen() {
            assertThat(allConfirmed().status(FIRST, TEN.plusMinutes(30)).counts())
                    .containsEntry(DeliveryState.SENT, 3);
            assertThat(allConfirmed().status(FIRST, TEN.minusMinutes(1)).counts())
                    .containsEntry(DeliveryState.NOT_SENT, 3);
        }

        @Test
        void takesNoAcknowledgementOfWhatWasNotSent() {
            assertThatThrownBy(() -> allSent().acknowledge(List.of(confirmed(SECOND.get(1), TEN.plusHours(1)))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("U002 acknowledged seat-guide at 2026-04-23T11:00+08:00, which was not sent before.");
        }

        @Test
        void takesAnEntryOnce() {
            assertThat(allSent().send(List.of(sent(FIRST.get(0), TEN)))).isEqualTo(allSent());
        }

        @Test
        void namesNobody() {
            assertThat(allConfirmed().toString()).doesNotContain("拟甲").doesNotContain("D01");
        }
    }

    @Nested
    class Reminders {

        private static Liaison liaison(int unit, String name) {
            return Liaison.builder()
                    .unit(Fixtures.unit(unit).id())
                    .name(new PersonName(name))
                    .post("主任")
                    .mobile("1380000" + name.length())
                    .build();
        }

        private final LiaisonDirectory liaisons = LiaisonDirectory.of(List.of(liaison(1, "宋样"), liaison(2, "宋样")));

        @Test
        void areOneForEachLiaisonAndOneForAUnitWithoutAny() {
            DeliveryStatus status = allSent().status(FIRST, TEN.plusHours(5));
            List<DeliveryReminder> reminders = status.reminders(Duration.ofHours(4), liaisons, Fixtures.units(3));
            assertThat(reminders).hasSize(2);
            assertThat(reminders.get(0).recipients()).hasSize(2);
            assertThat(reminders.get(0).text(Language.CHINESE))
                    .startsWith(Fixtures.unit(1).shortName() + "的座位导向图已于4月23日10:00发出；")
                    .endsWith("尚未收到确认，请核对后回复。");
            assertThat(reminders.get(0).text(Language.ENGLISH)).contains("was sent at 2026-04-23 10:00");
            assertThat(reminders.get(1).liaison()).isEmpty();
            assertThat(status.check(liaisons).codes())
                    .containsExactly(
                            "delivery-unacknowledged",
                            "delivery-unacknowledged",
                            "delivery-unacknowledged",
                            "liaison-missing");
            assertThat(reminders.toString()).doesNotContain("宋样");
        }

        @Test
        void waitAsLongAsIsAsked() {
            assertThat(allSent()
                            .status(FIRST, TEN.plusHours(4))
                            .reminders(Duration.ofHours(4), liaisons, Fixtures.units(3)))
                    .isEmpty();
        }

        @Test
        void sayWhatIsToBeSentAgainRatherThanRemindOfIt() {
            DeliveryStatus status = allConfirmed().status(SECOND, TEN.plusHours(9));
            assertThat(status.reminders(Duration.ZERO, liaisons, Fixtures.units(3)))
                    .isEmpty();
            assertThat(status.check(liaisons).codes()).containsExactly("delivery-stale");
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Whatever happened, who needs nothing more has the current content or is excused, and it is ready only then. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isReadyExactlyIfNobodyIsOpenInWhateverOrderThingsWereEntered(long seed) {
        Dice dice = new Dice(seed);
        List<DeliveryItem> items = new ArrayList<>();
        List<Delivery> sent = new ArrayList<>();
        List<Acknowledgement> given = new ArrayList<>();
        List<Waiver> waived = new ArrayList<>();
        for (int unit = 1; unit <= 6; unit++) {
            items.add(item(unit, "p", "content" + dice.between(1, 2)));
            int times = dice.between(0, 3);
            for (int time = 0; time < times; time++) {
                DeliveryItem one = item(unit, "p", "content" + dice.between(1, 2));
                OffsetDateTime at = TEN.plusMinutes(time * 60L + dice.between(0, 50));
                sent.add(sent(one, at));
                if (dice.percent(60)) {
                    given.add(confirmed(one, at.plusMinutes(dice.between(0, 90))));
                }
            }
            if (dice.percent(15)) {
                waived.add(new Waiver(
                        DeliveryRecipient.of(new UnitId("U00" + unit)),
                        DeliveredDocument.SEAT_GUIDE,
                        "main",
                        TEN,
                        "秘书长",
                        "在外"));
            }
        }
        DeliveryRecord record =
                DeliveryRecord.empty().send(sent).acknowledge(given).waive(waived);
        DeliveryStatus status = record.status(items, TEN.plusHours(9));
        assertThat(status.report(Facet.SEAT_GUIDE).state() == FacetState.READY)
                .isEqualTo(status.open().isEmpty());
        assertThat(status.recipients()).allSatisfy(recipient -> {
            boolean has = recipient
                    .sent()
                    .filter(last ->
                            last.item().contentHash().equals(recipient.item().contentHash()))
                    .isPresent();
            assertThat(recipient.state() == DeliveryState.ACKNOWLEDGED || recipient.state() == DeliveryState.SENT)
                    .isEqualTo(
                            has && (recipient.waiver().isEmpty() || recipient.state() == DeliveryState.ACKNOWLEDGED));
        });
        DeliveryRecord shuffled = DeliveryRecord.empty()
                .send(dice.shuffled(sent))
                .acknowledge(dice.shuffled(given))
                .waive(dice.shuffled(waived));
        assertThat(shuffled.status(items, TEN.plusHours(9)).counts()).isEqualTo(status.counts());
    }
}
