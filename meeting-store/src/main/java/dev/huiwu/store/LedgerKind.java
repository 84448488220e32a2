package dev.huiwu.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.feedback.ListChangeProposal;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.leader.LeaderFocus;
import dev.huiwu.core.notification.NotificationLog;
import dev.huiwu.workflow.instance.ProcessHistory;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.ProcessRefusedException;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of record that a {@link JdbcLedger} keeps: the type of its values, and what may become of them.
 *
 * <p>There are two sorts. A {@link #document} may change, and each entry holds all of it. A {@link #log} only grows, at the end of the lists that it
 * has, and each entry holds what was added, so a long one is cheap to write to. Hosts add kinds of their own, of any type that
 * {@link dev.huiwu.core.json.MeetingJson} writes as an object and reads again as an equal one; a value that is not is refused ({@code record-not-kept}).
 *
 * @param <V> the type of the values
 */
public final class LedgerKind<V> {

    /** What units said about lists (参会反馈), each under its own id. */
    public static final LedgerKind<ListFeedback> FEEDBACK =
            document("list-feedback", ListFeedback.class, ListFeedback::id);
    /** Changes of lists that were proposed, with the talks with units (名单调整), each under its own id. */
    public static final LedgerKind<ListChangeProposal> PROPOSALS =
            document("list-change-proposal", ListChangeProposal.class, ListChangeProposal::id);
    /** What leaders have asked about (领导关注事项), each under its own id. */
    public static final LedgerKind<LeaderFocus> LEADER_FOCUS =
            document("leader-focus", LeaderFocus.class, LeaderFocus::id);
    /** What an office says once of a meeting's agenda (议程安排), under what the meeting is called. */
    public static final LedgerKind<AgendaFrame> AGENDAS =
            document("meeting-agenda", AgendaFrame.class, AgendaFrame::meeting);
    /** The calls of a meeting and the records of those made (告知记录), under the meeting's code. */
    public static final LedgerKind<NotificationLog> NOTIFICATIONS = log("notification-log", NotificationLog.class);
    /** What was sent for a meeting, acknowledged and waived (送达记录), under the meeting's code. */
    public static final LedgerKind<DeliveryRecord> DELIVERIES = log("delivery-record", DeliveryRecord.class);
    /** The cards of an office and their movements (座签库存), under a name of the office's choice. */
    public static final LedgerKind<CardInventory> CARDS = log("card-inventory", CardInventory.class);
    /** What happened in processes (流程日志), each under its own id; its events keep their own chain as well. */
    public static final LedgerKind<ProcessHistory> PROCESSES =
            new LedgerKind<>("process-log", ProcessHistory.class, true, LedgerKind::checkProcess);

    private static final ImmutableList<LedgerKind<?>> KNOWN =
            ImmutableList.of(FEEDBACK, PROPOSALS, LEADER_FOCUS, AGENDAS, NOTIFICATIONS, DELIVERIES, CARDS, PROCESSES);

    private final String code;
    private final Class<V> type;
    private final boolean grows;
    private final BiFunction<String, V, Findings> law;

    private LedgerKind(String code, Class<V> type, boolean grows, BiFunction<String, V, Findings> law) {
        checkArgument(isCode(code), "Kind \"%s\" is not lower-case words joined by '-', at most 64 characters.", code);
        this.code = code;
        this.type = type;
        this.grows = grows;
        this.law = law;
    }

    /**
     * Returns a kind whose values may change.
     *
     * @param code lower-case ASCII words joined by {@code -}
     * @param id the id that a value says it has, under which it must be kept
     */
    public static <V> LedgerKind<V> document(String code, Class<V> type, Function<V, String> id) {
        return new LedgerKind<>(code, type, false, (under, value) -> sameId(code, under, id.apply(value)));
    }

    /**
     * Returns a kind whose values only grow, at the end of their lists.
     *
     * @param code lower-case ASCII words joined by {@code -}
     */
    public static <V> LedgerKind<V> log(String code, Class<V> type) {
        return new LedgerKind<>(code, type, true, (under, value) -> Findings.none());
    }

    /** Returns the kind of the library that has the code, or one of which nothing is known but that its entries are chained. */
    static LedgerKind<?> ofCode(String code) {
        return KNOWN.stream()
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseGet(() -> new LedgerKind<>(code, JsonNode.class, false, (under, value) -> Findings.none()));
    }

    static boolean isCode(String code) {
        return code.length() <= 64 && code.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static Findings sameId(String kind, String under, String own) {
        return under.equals(own)
                ? Findings.none()
                : StoreTexts.error("record-id-differs", under, "kind", kind, "id", under, "found", String.valueOf(own));
    }

    private static Findings checkProcess(String id, ProcessHistory history) {
        try {
            return sameId(
                    "process-log", id, ProcessInstance.replay(history.events()).id());
        } catch (ProcessRefusedException e) {
            return e.findings();
        }
    }

    /** Returns the code, unique among the kinds of a database. */
    public String code() {
        return code;
    }

    Class<V> type() {
        return type;
    }

    /** Says whether values only grow. */
    boolean grows() {
        return grows;
    }

    /** Returns what is wrong with a value under an id. */
    Findings check(String id, V value) {
        return law.apply(id, value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
