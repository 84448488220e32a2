package dev.huiwu.seating.workorder;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.usher.UsherPlan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a set of late changes asks for (改座工单): at the seats in walking order, on the telephone, at the printer.
 *
 * <p>It follows from the two plans alone, so that nothing affected is missing, nothing else is on it, and nothing is on it twice. What
 * is asked for depends on how far each seat has got: where cards stand they are changed in the hall, else in the box; a unit that knows
 * its seats is called and gets its guide anew, else the guide is changed before it goes out. Its JSON form is the document
 * {@code huiwu-change-work-order/1}, which names people by id but for the cards' texts and the calls' sentences; {@link WorkOrderSheet}
 * is the form for people.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ChangeWorkOrder.Builder.class)
public interface ChangeWorkOrder {

    /** Returns what a JSON document of an order starts with. */
    default String format() {
        return MeetingJson.format("change-work-order");
    }

    /** Returns the order's number. */
    String number();

    /** Returns the meeting's id. */
    String meetingId();

    /** Returns when the work begins. */
    OffsetDateTime at();

    /** Returns why. */
    String reason();

    /** Returns the post of who approves it. */
    String approver();

    /** Returns the hash of the plan that the hall is set by. */
    String planBefore();

    /** Returns the hash of the plan that it is to be set by. */
    String planNow();

    /** Returns the rows whose chairs change, the rostrum first. */
    List<ChairTask> chairs();

    /** Returns the seats whose cards change, each once, in the order of a walk through the hall. */
    List<SeatTask> seats();

    /** Returns the calls to make, one a unit, in protocol order; each is open until it is recorded. */
    List<NotificationCall> calls();

    /** Returns what has to be printed anew or withdrawn beside the cards, each once. */
    List<ChangedDocument> documents();

    /** Returns who takes whom to the seat from now on; empty if nobody ushers. */
    Optional<UsherPlan> ushers();

    /** Returns how long the work takes. */
    WorkTime time();

    /**
     * Returns what somebody should know: {@code change-too-late} (warning), the work ends after everything has to stand; {@code
     * change-too-early} (warning), it begins before the order it follows; {@code change-on-rostrum} (note), the rostrum is concerned, which is to be confirmed with who sits there; then the warnings of the change and
     * of both plans, seats and ushers, as far as something got worse. What was so before is not said again.
     */
    default Findings findings() {
        return Findings.none();
    }

    /** Returns the order for a change. Takes about as long as the guides of both plans. */
    static ChangeWorkOrder of(ReplanResult change, WorkOrderSettings settings) {
        return new WorkOrderMaking(change, settings).order();
    }

    /** Returns the cards to print, in the order they are laid. */
    @Value.NonAttribute
    default List<SeatCard> cardsToPrint() {
        return seats().stream().flatMap(task -> task.toPrint().stream()).toList();
    }

    /** Returns the units whose guide says something else and that have people at the meeting. */
    @Value.NonAttribute
    default List<UnitId> guidesToPrint() {
        return subjects(DocumentKind.UNIT_GUIDE).stream().map(UnitId::new).toList();
    }

    /** Returns whom the documents of a kind that are to be printed are about, in order. */
    default List<String> subjects(DocumentKind kind) {
        return documents().stream()
                .filter(document -> document.kind() == kind && document.fate() != DocumentFate.WITHDRAW)
                .flatMap(document -> document.subject().stream())
                .toList();
    }

    /** Says whether a document of the kind is to be printed. */
    default boolean prints(DocumentKind kind) {
        return documents().stream()
                .anyMatch(document -> document.kind() == kind && document.fate() != DocumentFate.WITHDRAW);
    }

    /** Returns the call to a unit, if there is one. */
    default Optional<NotificationCall> call(UnitId unit) {
        return calls().stream().filter(call -> call.unit().equals(unit)).findFirst();
    }

    /** Returns when the work ends. */
    @Value.NonAttribute
    default OffsetDateTime endsAt() {
        return at().plusMinutes(time().total());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds orders; not thread-safe. */
    final class Builder extends ImmutableChangeWorkOrder.Builder {}
}
