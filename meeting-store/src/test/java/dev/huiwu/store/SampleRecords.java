package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.CLERK;
import static dev.huiwu.store.SampleTopics.NOW;

import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.agenda.AgendaRules;
import dev.huiwu.core.agenda.StandingItem;
import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardItem;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.card.CardStock;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.DeliveredDocument;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecipient;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.delivery.Waiver;
import dev.huiwu.core.feedback.Consultation;
import dev.huiwu.core.feedback.FeedbackAnswer;
import dev.huiwu.core.feedback.FeedbackKind;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.LeaderFocus;
import dev.huiwu.core.list.ChangeCause;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.notification.Notice;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.core.notification.NotificationMatter;
import dev.huiwu.core.notification.NotificationMeans;
import dev.huiwu.core.notification.NotificationRecord;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.ProcessInstance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record of each kind, as it goes on. */
final class SampleRecords {

    /** What people may write, and what databases, SQL and JSON may stumble over. */
    static final String ODD = "𠮷😀 ' \" \\ % _ \u0000\n; DROP TABLE huiwu_ledger; -- ${prefix} :name ? 半个字\uD83D";

    private static final LocalDate DAY = NOW.toLocalDate();
    private static final UnitId UNIT = new UnitId("U001");

    /** A record and its values, one after the other. */
    record Life<V>(LedgerKind<V> kind, String id, List<V> values) {
        @Override
        public String toString() {
            return kind.code();
        }
    }

    static final Life<ListFeedback> FEEDBACK = feedback();
    static final Life<NotificationLog> NOTIFICATIONS = notifications();
    static final Life<CardInventory> CARDS = cards();
    static final Life<ProcessHistory> PROCESS = process();
    static final List<Life<?>> ALL =
            List.of(FEEDBACK, proposal(), focus(), agenda(), NOTIFICATIONS, deliveries(), CARDS, PROCESS);

    private SampleRecords() {}

    private static Life<ListFeedback> feedback() {
        ListFeedback open = ListFeedback.builder()
                .id("反馈-𠮷-1")
                .unit(UNIT)
                .meetingType(MeetingType.EXECUTIVE)
                .kind(FeedbackKind.NOT_CONCERNED)
                .reason(ODD)
                .source("电话")
                .receivedOn(DAY)
                .build();
        return new Life<>(
                LedgerKind.FEEDBACK,
                open.id(),
                List.of(open, open.answered(new FeedbackAnswer(DAY, "秘书一科", "同意", Optional.of("P1")))));
    }

    private static Life<ListChangeProposal> proposal() {
        ListChangeProposal made = ListChangeProposal.builder()
                .id("P1")
                .meetingType(MeetingType.EXECUTIVE)
                .addChanges(new ListChange.Remove(UNIT, Optional.empty(), ChangeCause.ofFeedback("无关", "反馈-𠮷-1")))
                .proposedBy("秘书一科")
                .proposedOn(DAY)
                .build();
        ListChangeProposal consulted = made.consulted(new Consultation(UNIT, DAY, "秘书一科", ODD));
        return new Life<>(
                LedgerKind.PROPOSALS,
                "P1",
                List.of(made, consulted, consulted.decided(SignOff.agreed("市政府秘书长", DAY, "同意"))));
    }

    private static Life<LeaderFocus> focus() {
        LeaderFocus.Builder focus = LeaderFocus.builder()
                .id("G1")
                .leaderPost("市长")
                .area("power")
                .statement(ODD)
                .document("示例批〔2026〕7号")
                .since(DAY);
        LeaderFocus open = focus.build();
        LeaderFocus ended = focus.until(DAY.plusDays(90)).build();
        return new Life<>(LedgerKind.LEADER_FOCUS, "G1", List.of(open, ended, open));
    }

    private static Life<AgendaFrame> agenda() {
        String meeting = "第77次常务会议𠮷\"'\\";
        AgendaFrame said = new AgendaFrame(meeting, MeetingType.EXECUTIVE, NOW.plusDays(20), AgendaRules.usual());
        AgendaFrame later = new AgendaFrame(
                meeting,
                MeetingType.EXECUTIVE,
                NOW.plusDays(21),
                AgendaRules.builder()
                        .addStanding(new StandingItem("会前学法", 20, Optional.of(UNIT)))
                        .build());
        return new Life<>(LedgerKind.AGENDAS, meeting, List.of(said, later));
    }

    private static Life<NotificationLog> notifications() {
        NotificationLog raised = NotificationLog.empty()
                .raise(List.of(new NotificationCall(
                        "N1", UNIT, NOW, List.of(new Notice(NotificationMatter.PLACE, "改在二号会议室", "room 2")))));
        NotificationLog called = raised.record(List.of(new NotificationRecord(
                "N1", NOW.plusHours(1), "D01", NotificationMeans.PHONE, "拟甲", true, Optional.of(ODD))));
        NotificationLog more = called.raise(List.of(new NotificationCall(
                "N2", UNIT, NOW.plusHours(2), List.of(new Notice(NotificationMatter.TIME, "改为十点", "at ten")))));
        return new Life<>(LedgerKind.NOTIFICATIONS, "M76", List.of(NotificationLog.empty(), raised, called, more));
    }

    private static Life<DeliveryRecord> deliveries() {
        DeliveryItem item = new DeliveryItem(
                DeliveryRecipient.of(UNIT), DeliveredDocument.SEAT_GUIDE, "main", "0123456789abcdef", "fedcba98");
        DeliveryRecord sent =
                DeliveryRecord.empty().send(List.of(new Delivery(item, DeliveryChannel.WORK_CHAT, NOW, "D01")));
        DeliveryRecord acknowledged =
                sent.acknowledge(List.of(new Acknowledgement(item, NOW.plusHours(1), "拟甲", DeliveryChannel.PHONE)));
        DeliveryRecord waived = acknowledged.waive(List.of(new Waiver(
                DeliveryRecipient.of(new UnitId("U002")), DeliveredDocument.NOTICE, "main", NOW, "秘书长", ODD)));
        return new Life<>(LedgerKind.DELIVERIES, "M76", List.of(sent, acknowledged, waived));
    }

    private static Life<CardInventory> cards() {
        CardId card = new CardId("C1");
        CardInventory opened = CardInventory.open(
                DAY,
                List.of(CardItem.builder()
                        .id(card)
                        .card(NameCard.of(CardClass.ONE_OFF, "宋样"))
                        .unit(UNIT)
                        .build()),
                List.of(new CardStock(card, "一号柜", 2)));
        CardInventory made =
                opened.enter(List.of(CardMovement.at(CardMovementKind.MADE, card, 3, DAY, "专管员", "一号柜𠮷")));
        CardInventory more = made.with(List.of(CardItem.builder()
                .id(new CardId("C2"))
                .card(NameCard.of(CardClass.ONE_OFF, "𠮷样"))
                .build()));
        return new Life<>(LedgerKind.CARDS, "办公厅", List.of(opened, made, more));
    }

    private static Life<ProcessHistory> process() {
        Answer.Accepted opened = ProcessInstance.open(
                "常务-76",
                StandardProcesses.executive(),
                DutyTable.builder().build(),
                NOW.plusDays(20),
                Set.of(),
                CLERK,
                NOW);
        ProcessHistory history = new ProcessHistory(List.of(opened.event()));
        List<ProcessHistory> histories = new ArrayList<>(List.of(history));
        ProcessInstance instance = opened.instance();
        for (String incident : List.of(ODD, "空调坏了")) {
            Answer.Accepted next = instance.ask(
                            new ProcessAction.RecordIncident(instance.open().get(0), incident, "", ""),
                            CLERK,
                            NOW.plusHours(1))
                    .orThrow();
            instance = next.instance();
            history = history.and(next.event());
            histories.add(history);
        }
        return new Life<>(LedgerKind.PROCESSES, "常务-76", histories);
    }
}
